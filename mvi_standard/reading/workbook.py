"""Files and folders that are workbooks, recognised by name; nothing is opened here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.reading.file import read_file

if TYPE_CHECKING:
    from pathlib import Path

IN_A_FOLDER = {".xlsx", ".ods", ".xls", ".xlsb", ".xlsm"}
"""Workbooks that are looked for in a folder; one with macros is there to be refused."""
WORKBOOKS = IN_A_FOLDER | {".xltm", ".xlam", ".csv", ".tsv", ".zip"}
"""How a name ends, in small letters, of what is read as a workbook."""
TABLES = {".csv", ".tsv"}
OF_THE_SYSTEM = {"__MACOSX", "Thumbs.db", "desktop.ini"}
"""What a system leaves in a folder."""
NOT_OF_PEOPLE = (".", "~$")
"""How the names begin of what is hidden, and of what Excel leaves beside a workbook that is open."""


class Lacking(ImportError):  # noqa: N818 - named for what it says of an installation
    """Raised when the libraries that read workbooks, an extra, are not installed."""

    extra = "excel"

    def __init__(self) -> None:
        super().__init__(f"workbooks need more: pip install 'mvi-standard[{self.extra}]'")


def holds_tables(folder: Path) -> bool:
    """Return whether a path is a folder with nothing but CSV files."""
    try:
        files = files_of(folder) if folder.is_dir() else []
        return bool(files) and all(each.suffix.lower() in TABLES and each.is_file() for each in files)
    except (OSError, ValueError):
        return False  # a name that no file can have, or a folder that is closed: reading it says so


def is_workbook(path: Path) -> bool:
    """Return whether a path is a workbook, by its suffix or by the files in the folder."""
    return path.suffix.lower() in WORKBOOKS or holds_tables(path)


def is_of_people(path: Path) -> bool:
    """Return whether a person put a file there, rather than the system."""
    return not path.name.startswith(NOT_OF_PEOPLE) and path.name not in OF_THE_SYSTEM


def content_of(folder: Path) -> bytes:
    """Return all bytes of a folder of CSV files, so that any other content or name gives another checksum."""
    parts = [(each.name.encode("utf-8", "surrogateescape"), read_file(each)) for each in files_of(folder)]
    return b"".join(b"%b\0%d\0%b" % (name, len(data), data) for name, data in parts)


def files_of(folder: Path) -> list[Path]:
    """Return the files that people put in a folder, sorted by name."""
    return sorted(each for each in folder.iterdir() if is_of_people(each))
