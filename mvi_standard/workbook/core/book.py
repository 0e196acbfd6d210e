"""A workbook as read, whatever its format: grids of cells, and facts that a reader of cells alone would miss."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a dataclass looks at its types
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

Value = str | float | int | bool | date | datetime | time | timedelta | None
"""Value of a cell; None for an empty one."""
At = tuple[int, int]
"""Row and column of a cell, both from 1."""


class Percent(float):
    """A number that people see as a percentage: 0.2 in the file, 20 in `shown`."""

    __slots__ = ()

    @property
    def shown(self) -> int | float:
        """The number before the percent sign, exact to the 15 digits that a spreadsheet shows."""
        exact = Decimal(f"{float(self):.15g}") * 100
        return int(exact) if exact == exact.to_integral_value() else float(exact)


class Serial(float):
    """A number that people see as a day that never existed; it stays a number."""

    __slots__ = ()

    @property
    def plain(self) -> int | float:
        """The number as in JSON, an integer if possible."""
        return int(self) if self.is_integer() else float(self)


@dataclass(frozen=True, repr=False)
class Grid:
    """One sheet: `rows` begin at A1, so that a position is an address.

    `hidden` are the hidden rows, `unseen` the hidden columns, `merged` the merged blocks of cells (first and last
    cell), `uncomputed` the formulas without a stored result, `failed` the cells with an error such as `#REF!`, whose
    value is that text. `shown` is false for a hidden sheet. `signs` has the currency sign that people see in a cell.
    `formatted` is false when the file does not say how numbers are shown, so that 20% is 0.2.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    hidden: frozenset[int] = frozenset()
    merged: tuple[tuple[At, At], ...] = ()
    uncomputed: frozenset[At] = frozenset()
    failed: frozenset[At] = frozenset()
    shown: bool = True
    unseen: frozenset[int] = frozenset()
    signs: Mapping[At, str] = field(default_factory=dict, hash=False)
    formatted: bool = True

    def cell(self, row: int, column: int) -> Value:
        """Return the value of a cell; None outside the filled part."""
        if not 1 <= row <= len(self.rows):
            return None
        cells = self.rows[row - 1]
        return cells[column - 1] if 1 <= column <= len(cells) else None


@dataclass(frozen=True, repr=False)
class Book:
    """A workbook: its sheets in order, and the version of the standard in its properties.

    `findings` is the sheet with our list of findings, whatever its name; empty when there is none, and None when the
    format does not tell.
    """

    grids: tuple[Grid, ...]
    standard_version: str | None = None
    findings: str | None = None


def sheet_in(reference: str, mark: str = "!") -> str:
    """Return the sheet in a reference: `'Lees mij'!$A$1`, or with the mark `.` of .ods `$'Lees mij'.$A$1`."""
    sheet = reference.strip().rpartition(mark)[0].removeprefix("$")
    return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet


def column_of(letters: str) -> int:
    """Return the number of a column from its letters, counted from 1; 0 for anything else."""
    if not 0 < len(letters) <= len("XFD") or not (letters.isascii() and letters.isalpha() and letters.isupper()):
        return 0
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
