"""From bytes to a book, whatever the format, which is recognised by content and not by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.reading.foreign import BINARY
from mvi_standard.workbook.core.book import Book
from mvi_standard.workbook.core.guard import guarded, is_binary
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.refusal import damaged, too_many_filled, unwanted
from mvi_standard.workbook.core.guard.xlsx import SeenBook

if TYPE_CHECKING:
    from mvi_standard.workbook.core.guard.archive import Archive

ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WITH_MACROS = {".xlsm", ".xltm", ".xlam"}
TABLES = {".csv", ".tsv"}
WORKBOOKS = {".xlsx", ".ods", ".xls", ".xlsb", *WITH_MACROS, *TABLES}
"""Suffixes of names of what `open_book` reads, in lower case."""


def open_book(content: bytes | Path, suffix: str = "", limits: BookLimits = DEFAULT) -> Book:
    """Return a workbook as written, from bytes with the suffix of their name, or from a folder of CSV files.

    Raises Unreadable with MVI-F020 to F024, and for CSV also with the codes for any text; ImportError when the library
    for the format is not installed.
    """
    book = _book(content, suffix)
    filled = sum(len(row) - row.count(None) for grid in book.grids for row in grid.rows)
    if filled > limits.filled:
        raise too_many_filled(limits)
    return book


def _book(content: bytes | Path, suffix: str) -> Book:
    if isinstance(content, Path):
        from mvi_standard.workbook.core.formats.csv_files import read_folder  # noqa: PLC0415 - one format loads

        return read_folder(content)
    if suffix.lower() in WITH_MACROS:
        raise unwanted("workbook.macros")
    if content.startswith(OLE):
        return _old(content)
    if content.startswith(ZIP):
        return _zipped(content)
    return _table(content, suffix.lower())


def _zipped(content: bytes) -> Book:
    passed = guarded(content)
    if isinstance(passed, Book):
        return passed
    if isinstance(passed, SeenBook):
        from mvi_standard.workbook.core.formats.xlsx import read_xlsx  # noqa: PLC0415 - one format loads

        return read_xlsx(passed)
    return _old(content) if is_binary(passed) else _zipped_tables(passed)


def _zipped_tables(archive: Archive) -> Book:
    from mvi_standard.workbook.core.formats.csv_files import read_archive  # noqa: PLC0415 - one format loads

    return read_archive(archive)


def _old(content: bytes) -> Book:
    from mvi_standard.workbook.core.formats.old import read_old  # noqa: PLC0415 - one format loads

    return read_old(content)


def _table(content: bytes, suffix: str) -> Book:
    if suffix not in TABLES:
        said = next((said for mark, said in BINARY.items() if content.startswith(mark)), "workbook.no_book")
        raise damaged(said)
    from mvi_standard.workbook.core.formats.csv_files import read_files  # noqa: PLC0415 - one format loads

    return read_files({"csv": content})
