"""One breach of a demand of the standard, at one place in a document."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from mvi_standard.personal_data import discreet

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]
"""Keys and list positions from the root of the document, as in a JSON Pointer."""


class Name(Struct, frozen=True):
    """A value in a message, shown by its label: a class, a field, a code or a KPI."""

    key: str


class Said(Struct, frozen=True):
    """A value in a message, worded in both languages."""

    nl: str
    en: str


class Elsewhere(Struct, frozen=True):
    """A value in a message that is another place in the same document, shown by its line."""

    __repr__ = object.__repr__

    path: Path


class Place(Struct, frozen=True):
    """Place of a value: line and column, counted from 1, and its length in characters.

    In a workbook: the row and the column of a cell in `sheet`.
    """

    line: int
    column: int
    length: int = 1
    sheet: str = ""

    @property
    def cell(self) -> str:
        """The address of the cell in a workbook, such as `Contracten!F12`."""
        return address(self.sheet, self.line, self.column)


class Finding(Struct, frozen=True):
    """One fault, warning or tip at one place; its texts follow from `code` and `values`, in the reader's language.

    `path` leads to the value at fault, `values` fill the message of the demand, `place` is known
    beforehand only for a document that cannot be read.
    """

    code: str
    severity: str
    path: Path
    values: Mapping[str, Any] = field(default_factory=dict)
    place: Place | None = None

    def __repr__(self) -> str:
        """Say what it is and where; the values, and what may be the number of a person, stay out of logs."""
        return f"<Finding {self.code} {self.severity} at {discreet(pointer(self.path)) or '/'}>"


class NotPut(Struct, frozen=True):
    """A demand that could not be put to some records: the path of each, with that of the faulty value it met there."""

    code: str
    records: Mapping[Path, Path]


class Put(Struct, frozen=True):
    """A rule that is about some object in the document."""

    code: str


def record_path(path: Path) -> Path:
    """Return the path of the record that a path leads into: `lots, 3`, or nothing for the submission itself."""
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else ()


def pointer(path: Path) -> str:
    """Write a path as a JSON Pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


@cache
def letters(column: int) -> str:
    """Return the letters of a column, from 1: `A`, `Z`, `AA`."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell in its sheet: `F12`."""
    return f"{letters(column)}{row}"


def address(sheet: str, row: int, column: int) -> str:
    """Return the address of a cell as people and Excel write it: `Contracten!F12`, `'Lees mij'!A1`."""
    plain = sheet.replace("_", "a").isalnum() and not sheet[:1].isdigit()
    name = sheet if plain else "'" + sheet.replace("'", "''") + "'"
    return f"{name}!{cell_name(row, column)}"
