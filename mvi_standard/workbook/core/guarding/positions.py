"""Where the cells of a sheet in an .xlsx stand: in order, and not too far down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Place
from mvi_standard.workbook.core.guarding import problems
from mvi_standard.workbook.core.guarding.addresses import number
from mvi_standard.workbook.core.guarding.markup import Listener
from mvi_standard.workbook.core.guarding.refusal import damaged, too_far

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.document import Unreadable
    from mvi_standard.workbook.core.guarding.limits import BookLimits


class Positions(Listener):
    """Keeps the last row and column, the `height` and `width` of what is filled, and the `hidden` rows with cells.

    `filled` tells whether the last cell has a value, which who begins a cell must set back.
    """

    def __init__(self, sheet: str, limits: BookLimits) -> None:
        self.sheet, self.limits = sheet, limits
        self.row = self.column = self.height = self.width = 0
        self.said, self.special, self.unseen, self.filled = "", False, False, False
        self.hidden: set[int] = set()

    def to_row(self, attributes: Mapping[str, str]) -> None:
        """Begin a row."""
        self.said = attributes.get("r") or str(self.row + 1)
        row = number(self.said)
        if not self.row < row <= self.limits.last_row:
            raise self.astray()
        self.row, self.column = row, 0
        self.unseen = attributes.get("hidden") in {"1", "true"}
        self.special = self.unseen or row > self.limits.rows

    def fill(self) -> None:
        """Hear that the last cell has a value."""
        self.filled, self.height = True, self.row
        self.width = max(self.width, self.column)
        if self.special or not self.column:
            self._special()

    def place(self) -> Place | None:
        """Return the last cell; None outside of any row."""
        return Place(self.row, self.column, sheet=self.sheet) if self.row and self.column else None

    def astray(self) -> Unreadable:
        """Return the refusal of cells that are not in their place."""
        return damaged(problems.CELLS_ASTRAY, self.place())

    def _special(self) -> None:
        """Look at a filled cell in a row that is hidden or too far down, or outside of any row."""
        if not self.column:
            raise self.astray()
        if self.row > self.limits.rows:
            raise too_far(self.limits, Place(self.row, self.column, sheet=self.sheet))
        self.hidden.add(self.row)
