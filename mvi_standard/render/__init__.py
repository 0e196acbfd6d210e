"""Reports on paper and screen: one module a format, and one way out for everything that comes from data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mvi_standard.version import __version__

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.report import Report

FORMATS = ("text", "json", "html")
KEPT = 100
"""Findings of one code that are kept, unless all are asked for; they are counted all the same."""


class Writer(Protocol):
    """Writes reports in one format to one stream, one by one, so that no report has to wait for the last."""

    def add(self, report: Report) -> None:
        """Write one report."""

    def close(self) -> None:
        """Write what comes after the last report."""


def writer(shape: str, stream: TextIO, language: str, *, everything: bool) -> Writer:
    """Return the writer of one of the formats; each loads when it is asked for."""
    if shape == "json":
        from mvi_standard.render.json_report import JsonWriter  # noqa: PLC0415 - one format a run

        return JsonWriter(stream, language, tool=__version__)
    if shape == "html":
        from mvi_standard.render.html import HtmlWriter  # noqa: PLC0415 - one format a run

        return HtmlWriter(stream, language, everything=everything)
    from mvi_standard.render.text import TextWriter  # noqa: PLC0415 - one format a run

    return TextWriter(stream, language, everything=everything)
