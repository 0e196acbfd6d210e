"""Reports on paper and screen: one module per format, and one exit for everything that comes from data."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

from mvi_standard.render import formats

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report

FORMATS = ("text", *sorted({each.name for each in iter_modules(formats.__path__)} - {"text"}))
"""The formats: the modules of `formats`, the one for a person first."""
KEPT = 100
"""Findings of one code that are kept, unless all are asked for; they are counted all the same."""
MARKED = 10_000
"""Findings of one code that are kept to mark a workbook: each is a cell that its maker has to mend."""


class ReportWriter(Protocol):
    """Writes reports in one format to one stream, one by one, so that none has to wait for the last."""

    def add(self, report: Report) -> None:
        """Write one report."""

    def close(self) -> None:
        """Write what comes after the last report."""


def writer(shape: str, stream: TextIO, language: str, run: Run) -> ReportWriter:
    """Return the writer of a format, whose module loads on first use."""
    made: ReportWriter = import_module(f"{formats.__name__}.{shape}").Writer(stream, language, run)
    return made
