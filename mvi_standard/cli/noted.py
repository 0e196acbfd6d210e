"""What was understood of a workbook, or could not be, in a line for each cell."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from mvi_standard.choices import Choices
from mvi_standard.editions import LATEST
from mvi_standard.render.entry import entries
from mvi_standard.render.phrases import counted, phrase
from mvi_standard.render.remark import remark
from mvi_standard.render.safe import safe
from mvi_standard.report import Report, collect
from mvi_standard.workbook.book import address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.render.entry import Entry

SHOWN = 40
"""Lines that are written; more are only counted."""


def noted(document: Document, name: Path, language: str) -> Iterator[str]:
    """Give the lines; none for a document that was read as it was written."""
    if not document.notes:
        return
    report = Report(*collect(document.notes, None), Choices(), str(name), document, LATEST)
    yield phrase("convert_noted", language, name=safe(str(name), None))
    for each in islice(entries(report, language), SHOWN):
        yield f"  {_where(each)}{phrase(each.severity, language)} {each.code}  {remark(each, language)}"
    if (more := len(document.notes) - SHOWN) > 0:
        yield f"  {counted('convert_more', language, more)}"


def _where(entry: Entry) -> str:
    place = entry.place
    if place is None:
        return ""
    return f"{safe(address(place.sheet, place.line, place.column), None)}  "
