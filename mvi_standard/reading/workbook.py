"""A workbook instead of a text: read by the package for workbooks, which loads when there is one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.document import Unreadable
from mvi_standard.reading.file import read_file
from mvi_standard.reading.input_digest import refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.document import Document

IN_A_FOLDER = {".xlsx", ".ods", ".xls", ".xlsb", ".xlsm"}
"""Workbooks that are looked for in a folder; one with macros is there to be refused."""
WORKBOOKS = IN_A_FOLDER | {".xltm", ".xlam", ".csv", ".tsv", ".zip"}
"""How a name ends, in small letters, of what is read as a workbook."""
TABLES = {".csv", ".tsv"}
NOT_OF_PEOPLE = (".", "__MACOSX", "Thumbs.db", "desktop.ini", "~$")
"""How the names begin of what a system leaves in a folder, and Excel beside a workbook that is open."""


class Lacking(ImportError):  # noqa: N818 - named for what it says of an installation
    """The libraries that read workbooks are not installed: they come with an extra."""

    extra = "excel"

    def __init__(self) -> None:
        super().__init__(f"workbooks need more: pip install 'mvi-standard[{self.extra}]'")


def read_workbook(data: bytes, suffix: str) -> Document:
    """Read the bytes of a workbook; raises Unreadable when that cannot be done, Lacking without the libraries."""
    with _installed():
        from mvi_standard.workbook.core.reading import document_of  # noqa: PLC0415 - loads when there is a workbook

        return document_of(data, suffix)


def read_tables(folder: Path) -> Document:
    """Read a folder in which each CSV file is a sheet; raises Unreadable when that cannot be done, Lacking as above."""
    with _installed():
        from mvi_standard.editions import EDITIONS, LATEST  # noqa: PLC0415 - loads when there is a workbook
        from mvi_standard.workbook.core.opening import open_book  # noqa: PLC0415 - idem
        from mvi_standard.workbook.core.reading import read_book  # noqa: PLC0415 - idem

        try:
            book = open_book(folder)
            document = read_book(book, EDITIONS.get(book.standard_version or "", LATEST))
        except Unreadable:
            with refusing(_content_if_any(folder)):
                raise
    return replace(document, content=content_of(folder))


def holds_tables(folder: Path) -> bool:
    """Tell whether a path is that of a folder with nothing but CSV files in it."""
    try:
        files = _of_people(folder) if folder.is_dir() else []
        return bool(files) and all(each.suffix.lower() in TABLES and each.is_file() for each in files)
    except (OSError, ValueError):
        return False  # a name that no file can have, or a folder that is closed: reading it says so


def meant_as_tables(folder: Path) -> bool:
    """Tell whether a folder is a workbook, also where something else lies in it: reading it says what that is."""
    try:
        return holds_tables(folder) or (folder.is_dir() and names_sheets(folder))
    except (OSError, ValueError):
        return False  # as above


def is_workbook(path: Path) -> bool:
    """Tell whether a path is that of a workbook, by the end of its name or by what lies in the folder."""
    return path.suffix.lower() in WORKBOOKS or holds_tables(path)


def is_of_people(path: Path) -> bool:
    """Tell whether a file is there because somebody put it there."""
    return not path.name.startswith(NOT_OF_PEOPLE)


def names_sheets(folder: Path) -> bool:
    """Tell whether a folder of CSV files is one workbook: one of them has the name of a sheet of ours."""
    from mvi_standard.editions import LATEST  # noqa: PLC0415 - loads when there is a workbook
    from mvi_standard.workbook.core.layout import layout  # noqa: PLC0415 - idem

    known = {title.casefold() for sheet in layout(LATEST) for title in sheet.titles}
    return any(each.stem.casefold() in known for each in _of_people(folder) if each.suffix.lower() in TABLES)


def content_of(folder: Path) -> bytes:
    """Return all bytes of a folder of CSV files, so that another file or name has another checksum."""
    parts = [(each.name.encode("utf-8", "surrogateescape"), read_file(each)) for each in _of_people(folder)]
    return b"".join(b"%b\0%d\0%b" % (name, len(data), data) for name, data in parts)


def _content_if_any(folder: Path) -> bytes | None:
    try:
        return content_of(folder)
    except Unreadable:
        return None  # a file of it cannot be opened


def _of_people(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if is_of_people(each))


@contextmanager
def _installed() -> Iterator[None]:
    try:
        yield
    except Lacking:
        raise
    except ImportError as error:
        raise Lacking from error
