"""For a person in a browser: the findings as a piece of a page, or as one file that needs nothing else."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.render.html_element import Html, element
from mvi_standard.render.html_report import Body
from mvi_standard.render.phrases import phrase
from mvi_standard.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from mvi_standard.report import Report

STYLE = Path(__file__).with_name("html.css")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class HtmlWriter:
    """Writes one HTML file about all reports: no script, nothing from elsewhere."""

    def __init__(self, stream: TextIO, language: str, *, everything: bool = False) -> None:
        """Begin the page."""
        self.stream, self.language, self.everything = stream, language, everything
        title = phrase("result_title", language)
        stream.write(f'<!doctype html>\n<html lang="{language}">\n{_head(title)}\n')
        stream.write(f'<body class="mvi-page">\n<main>\n{element("h1", title)}\n')

    def add(self, report: Report) -> None:
        """Write one report."""
        body = Body(report, self.language, None, everything=self.everything)
        self.stream.writelines(['<article class="mvi-report">\n', *(f"{part}\n" for part in body.parts())])
        self.stream.write("</article>\n")

    def close(self) -> None:
        """End the page."""
        made = element("footer", element("p", phrase("made_by", self.language, version=__version__)))
        self.stream.write(f"{made}\n</main>\n</body>\n</html>\n")
        self.stream.flush()


def fragment(report: Report, language: str, *, href: Callable[[str], str] | None = None) -> str:
    """Return one report as a piece of a page, with a link to the page of each code that `href` gives."""
    return element("article", *Body(report, language, href, everything=False).parts(), cls="mvi-report")


def document(reports: Iterable[Report], language: str, *, everything: bool = False) -> str:
    """Return reports as one HTML file."""
    stream = StringIO()
    writer = HtmlWriter(stream, language, everything=everything)
    for each in reports:
        writer.add(each)
    writer.close()
    return stream.getvalue()


def _head(title: str) -> Html:
    return Html(
        '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"{element('title', title)}\n<style>\n{STYLE.read_text('utf-8')}</style>\n</head>"
    )
