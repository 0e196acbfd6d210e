"""Guard in front of every reader of a zipped workbook: nothing is read before it has been inspected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guard.archive import Archive, opened
from mvi_standard.workbook.core.guard.foreign_parts import pass_over, refuse_parts, refuse_relations
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.markup import walk
from mvi_standard.workbook.core.guard.ods import CONTENT, read_ods
from mvi_standard.workbook.core.guard.refusal import MarkBudget
from mvi_standard.workbook.core.guard.xlsx import XML, SeenBook, seen
from mvi_standard.workbook.core.guard.xlsx_part import XlsxPart

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Book

BINARY = "xl/workbook.bin"


def guarded(content: bytes, limits: BookLimits = DEFAULT) -> SeenBook | Book | Archive:
    """Check a zip against the limits; raises Unreadable with MVI-F020, F021 or F022.

    Returns an .xlsx as inspected, the cells of an .ods, or the archive of anything else: an .xlsb or CSV files.
    """
    archive = opened(content, limits)
    refuse_parts(archive.entries)
    names = {name.casefold() for name in archive.entries}
    if CONTENT in archive.entries:
        return read_ods(archive, limits)
    if is_binary(archive) or "[content_types].xml" not in names:
        return _unpacked(archive, limits)
    return seen(archive, limits)


def is_binary(archive: Archive) -> bool:
    """Return whether an archive is an .xlsb."""
    return any(name.casefold() == BINARY for name in archive.entries)


def _unpacked(archive: Archive, limits: BookLimits) -> Archive:
    """Refuse an archive of which a part is not what the zip says, or leads elsewhere."""
    binary, marks = is_binary(archive), MarkBudget(limits.marks)
    for name in archive.entries:
        part = XlsxPart(limits=limits, marks=marks)
        if name.casefold().endswith(XML):
            walk(archive.chunks(name), part, encoding=None, limits=limits)
            part.close()
        else:
            pass_over(archive.chunks(name), files=not binary)
        refuse_relations(part.relations)
    return archive
