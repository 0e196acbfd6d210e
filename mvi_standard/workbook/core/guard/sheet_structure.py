"""Structure of a sheet in an .xlsx: addresses in order, hidden rows and columns, merged cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Place
from mvi_standard.workbook.core.book import column_of
from mvi_standard.workbook.core.guard.markup import Listener
from mvi_standard.workbook.core.guard.refusal import damaged, too_far

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.document import Unreadable
    from mvi_standard.workbook.core.book import At
    from mvi_standard.workbook.core.guard.limits import BookLimits
    from mvi_standard.workbook.core.guard.refusal import MarkBudget

DIGITS = "0123456789"
YES = {"1", "true"}


class ColumnNumbers(dict[str, int]):
    """The numbers of columns by their letters, each computed once; 0 for anything else."""

    def __missing__(self, letters: str) -> int:
        """Work out a column."""
        column = self[letters] = column_of(letters)
        return column


def row_number(digits: str) -> int:
    """Return a row number; 0 when it is none, or far beyond the limits."""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= len("1048576") else 0


class CellPositions(Listener):
    """Keeps the last row and column, the `height` and `width` of what is filled, and the `hidden` rows with cells.

    `filled` says whether the last cell has a value; the caller resets it at the start of a cell.
    """

    def __init__(self, sheet: str, limits: BookLimits) -> None:
        self.sheet, self.limits = sheet, limits
        self.row = self.column = self.height = self.width = 0
        self.said, self.special, self.unseen, self.filled = "", False, False, False
        self.hidden: set[int] = set()

    def to_row(self, attributes: Mapping[str, str]) -> None:
        """Begin a row."""
        self.said = attributes.get("r") or str(self.row + 1)
        row = row_number(self.said)
        if not self.row < row <= self.limits.last_row:
            raise self.astray()
        self.row, self.column = row, 0
        self.unseen = attributes.get("hidden") in YES
        self.special = self.unseen or row > self.limits.rows

    def fill(self) -> None:
        """Handle a value in the last cell."""
        self.filled, self.height = True, self.row
        self.width = max(self.width, self.column)
        if self.special or not self.column:
            self._special()

    def place(self) -> Place | None:
        """Return the position of the last cell; None outside any row."""
        return Place(self.row, self.column, sheet=self.sheet) if self.row and self.column else None

    def astray(self) -> Unreadable:
        """Return the refusal of cells that are out of place."""
        return damaged("workbook.cells_astray", self.place())

    def _special(self) -> None:
        """Look at a filled cell in a row that is hidden or too far down, or outside of any row."""
        if not self.column:
            raise self.astray()
        if self.row > self.limits.rows:
            raise too_far(self.limits, Place(self.row, self.column, sheet=self.sheet))
        self.hidden.add(self.row)


class ColumnsAndMerges:
    """Parses the columns and the merged cells of a sheet with at most `columns` columns."""

    def __init__(self, columns: int, marks: MarkBudget) -> None:
        self.columns, self.left, self.marks = columns, columns, marks
        self.unseen: set[int] = set()
        self.merged: list[tuple[At, At]] = []

    def column(self, attributes: Mapping[str, str]) -> None:
        """Handle columns; more hidden columns than exist means that some are declared twice."""
        if attributes.get("hidden") not in YES and attributes.get("width") != "0":
            return
        first = row_number(attributes.get("min", "")) or 1
        last = min(row_number(attributes.get("max", "")), self.columns)
        self.left -= max(0, last + 1 - first)
        if self.left < 0:
            raise damaged("workbook.columns_astray")
        self.unseen.update(range(first, last + 1))

    def merge(self, attributes: Mapping[str, str]) -> None:
        """Handle a merged block of cells."""
        first, _, last = attributes.get("ref", "").partition(":")
        self.merged.append((_cell_at(first), _cell_at(last or first)))
        self.marks.add()


def _cell_at(reference: str) -> At:
    letters = reference.rstrip(DIGITS)
    row, column = reference[len(letters) :], column_of(letters)
    if not column or not row_number(row):
        raise damaged("workbook.merged_astray")
    return int(row), column
