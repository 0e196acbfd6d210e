"""A workbook as it was read, whatever its format: grids of cells, and what a reader of cells alone would not see."""

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
    """A number that people see as a percentage: it is 0.2 in the file, and `shown` is 20."""

    __slots__ = ()

    @property
    def shown(self) -> int | float:
        """The number before the sign, exactly; of what a sum leaves behind 15 digits nothing is seen."""
        exact = Decimal(f"{float(self):.15g}") * 100
        return int(exact) if exact == exact.to_integral_value() else float(exact)


class Serial(float):
    """A number that people see as a day, though no such day ever was: it stays the number."""

    __slots__ = ()

    @property
    def plain(self) -> int | float:
        """The number as JSON has it, whole where it is."""
        return int(self) if self.is_integer() else float(self)


@dataclass(frozen=True)
class Grid:
    """One sheet: `rows` begin at A1, so that a position is an address.

    `hidden` are the rows that nobody sees, `merged` the blocks of cells that were made one (first and last cell),
    `uncomputed` the formulas of which the file holds no outcome, `failed` the cells with an error such as `#REF!`:
    that text is their value. `shown` is false for a sheet that nobody sees, `unseen` are the columns that nobody sees.
    `signs` has the sign of a currency that people see in a cell. `formatted` is false where the
    file does not tell how a number is shown, so that 20% is 0.2.
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
        """Return what a cell holds; None outside the part that is filled."""
        if not 1 <= row <= len(self.rows):
            return None
        cells = self.rows[row - 1]
        return cells[column - 1] if 1 <= column <= len(cells) else None


@dataclass(frozen=True)
class Book:
    """A workbook: its sheets in order, and the version of the standard that its maker wrote into its properties.

    `findings` is the sheet with our list of findings, whatever it is called; empty where there is none, and None where
    the format does not tell.
    """

    grids: tuple[Grid, ...]
    standard_version: str | None = None
    findings: str | None = None


def sheet_in(reference: str, mark: str = "!") -> str:
    """Return the sheet that a reference names: `'Lees mij'!$A$1`, or with the mark `.` of .ods `$'Lees mij'.$A$1`."""
    sheet = reference.strip().rpartition(mark)[0].removeprefix("$")
    return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet


def column_of(letters: str) -> int:
    """Return the number of a column from its letters; 0 when they are none."""
    if not 0 < len(letters) <= len("XFD") or not (letters.isascii() and letters.isalpha() and letters.isupper()):
        return 0
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
