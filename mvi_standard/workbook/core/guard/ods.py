"""An .ods, guarded and read in one pass: no other reader keeps everything in its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.book import Book
from mvi_standard.workbook.core.guard.foreign_parts import pass_over
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.markup import Listener, walk
from mvi_standard.workbook.core.guard.ods_sheets import OdsSheets
from mvi_standard.workbook.core.guard.refusal import damaged
from mvi_standard.workbook.core.guard.xlsx_part import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.guard.archive import Archive

CONTENT, ABOUT, MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
BETWEEN = "|"
"""Between the namespace and the name of an element."""


def read_ods(archive: Archive, limits: BookLimits = DEFAULT) -> Book:
    """Return the cells of an .ods; raises Unreadable when it is not one, or exceeds the limits."""
    about = _About()
    for name in sorted(archive.entries, key=CONTENT.__eq__):
        if name == CONTENT:
            continue
        if name in {ABOUT, MANIFEST}:
            walk(archive.chunks(name), about, None, BETWEEN, limits)
        elif name.casefold().endswith(".xml") and archive.entries[name].file_size:
            walk(archive.chunks(name), Listener(), None, BETWEEN, limits)
        else:
            pass_over(archive.chunks(name))
    sheets = OdsSheets(limits)
    walk(archive.chunks(CONTENT), sheets, None, BETWEEN, limits)
    if not sheets.spreadsheet:
        raise damaged("workbook.no_spreadsheet")
    return Book(tuple(sheets.grids()), about.version, sheets.findings)


class _About(Listener):
    """Parses the properties of an .ods, and whether a part of it has a password."""

    version: str | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.started += 1
        local = name.rpartition(BETWEEN)[2]
        if local == "encryption-data":
            raise damaged("workbook.password")
        ours = local == "user-defined" and VERSION in attributes.values()
        self.version = "" if ours else self.version
        self.parser.CharacterDataHandler = self._hear if ours else None

    def _hear(self, text: str) -> None:
        self.version = ((self.version or "") + text)[:100]
