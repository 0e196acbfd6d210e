"""For people in a browser: the findings as a fragment of a page, or as one self-contained file."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.render.html_overview import origin
from mvi_standard.render.html_report import HtmlBody
from mvi_standard.render.html_scope import scope
from mvi_standard.render.markup import Html, element
from mvi_standard.report import __version__
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report

STYLE = Path(__file__).with_name("html.css")
LEDGERS = 20
"""Reports in one file that list every demand, at about 50 kB each; of the others the file has the numbers."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class Writer:
    """Writes one HTML file about all reports, without scripts or remote parts."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Begin the page."""
        self.stream, self.language, self.run, self.count = stream, language, run, 0
        title = say("result.result_title", language)
        stream.write(f'<!doctype html>\n<html lang="{language}">\n{_head(title)}\n')
        stream.write(f'<body class="mvi-page">\n<main>\n{element("h1", title)}\n')

    def add(self, report: Report) -> None:
        """Write one report."""
        body = HtmlBody(report, self.language, None, everything=self.run.everything)
        checked = scope(report, self.language, whole=self.count < LEDGERS)
        parts = (*body.parts(), checked, origin(report, self.language, self.run))
        self.stream.writelines(['<article class="mvi-report">\n', *(f"{part}\n" for part in parts if part)])
        self.stream.write("</article>\n")
        self.count += 1

    def close(self) -> None:
        """End the page."""
        made = element("footer", element("p", say("result.made_by", self.language, version=__version__)))
        self.stream.write(f"{made}\n</main>\n</body>\n</html>\n")
        self.stream.flush()


def fragment(report: Report, language: str, *, href: Callable[[str], str] | None = None) -> str:
    """Return one report as a fragment of a page; `href` gives the link to the page of a code."""
    return element("article", *HtmlBody(report, language, href, everything=False).parts(), cls="mvi-report")


def document(reports: Iterable[Report], language: str, run: Run) -> str:
    """Return reports as one HTML file."""
    stream = StringIO()
    writer = Writer(stream, language, run)
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
