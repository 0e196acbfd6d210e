"""Notes on how a workbook was read, cell by cell."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.editions import LATEST
from mvi_standard.finding import address
from mvi_standard.render.entry import entries
from mvi_standard.render.remark import remark
from mvi_standard.render.safe import safe
from mvi_standard.report import Options, Report, collect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document
    from mvi_standard.render.entry import ReportEntry

SHOWN = 40
"""Notes that are told; more are only counted."""


class Note(NamedTuple):
    """A note on one cell, made safe to show; `where` is empty for a note on no cell in particular."""

    where: str
    severity: str
    code: str
    said: str


def notes_of(document: Document, shown: str, language: str) -> Iterator[Note]:
    """Yield the first notes; none for a document that was read exactly as written."""
    if document.notes:
        report = Report(*collect(document.notes, None), Options(), shown, document, LATEST)
        for each in islice(entries(report, language), SHOWN):
            yield Note(_where(each), each.severity, each.code, remark(each, language))


def count_left(document: Document) -> int:
    """Return how many notes `notes_of` leaves out."""
    return max(len(document.notes) - SHOWN, 0)


def _where(entry: ReportEntry) -> str:
    place = entry.place
    return "" if place is None else safe(address(place.sheet, place.line, place.column), None)
