"""One sheet of an .ods, row by row; repeated cells and rows are counted before they take memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Place
from mvi_standard.workbook.core.book import Grid
from mvi_standard.workbook.core.guard.cell_values import OFFICE
from mvi_standard.workbook.core.guard.currency_formats import EURO, SHIFT, CurrencySigns, sign_of
from mvi_standard.workbook.core.guard.refusal import damaged, too_far, too_many_cells
from mvi_standard.workbook.core.guard.sheet_structure import row_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.book import At, Value
    from mvi_standard.workbook.core.guard.limits import BookLimits
    from mvi_standard.workbook.core.guard.refusal import MarkBudget

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0|"
TYPE, CURRENCY, MONEY = f"{OFFICE}value-type", f"{OFFICE}currency", "currency"
UNSEEN = {"collapse", "filter"}


def times(attributes: Mapping[str, str], key: str) -> int:
    """Return how often something is repeated; once when nothing is stated."""
    many = row_number(attributes.get(key, "1"))
    if not many:
        raise damaged("workbook.repetitions")
    return many


class OdsTable:
    """One sheet while it is parsed; `row` and `column` are the last that are complete."""

    def __init__(self, attributes: Mapping[str, str], limits: BookLimits, marks: MarkBudget) -> None:
        self.name = attributes.get(f"{TABLE}name", "")
        self.style = attributes.get(f"{TABLE}style-name", "")
        self.limits, self.marks = limits, marks
        self.rows: list[tuple[Value, ...]] = []
        self.row = self.column = self.width = 0
        self.repeated, self.open, self.unseen = 1, False, False
        self.cells: list[Value] = []
        self.hidden: set[int] = set()
        self.columns, self.unseen_columns = 0, set[int]()
        self.signs = CurrencySigns()
        self.signed: list[tuple[int, int, str]] = []
        self.merged: list[tuple[At, At]] = []
        self.failed: set[At] = set()
        self.uncomputed: set[At] = set()

    def add_columns(self, attributes: Mapping[str, str]) -> None:
        """Add columns, some of which may be hidden."""
        many = times(attributes, f"{TABLE}number-columns-repeated")
        if attributes.get(f"{TABLE}visibility") in UNSEEN:
            last = min(self.columns + many, self.limits.columns)
            self.unseen_columns.update(range(self.columns + 1, last + 1))
        self.columns += many

    def begin_row(self, attributes: Mapping[str, str]) -> None:
        """Begin a row, which may stand for several."""
        if self.open:
            raise damaged("workbook.cells_astray")
        self.repeated, self.open = times(attributes, f"{TABLE}number-rows-repeated"), True
        self.unseen = attributes.get(f"{TABLE}visibility") in UNSEEN
        self.column, self.cells, self.signed = 0, [], []

    def add_cell(self, attributes: Mapping[str, str], held: Value, *, failed: bool, formula: bool) -> None:
        """Append a cell, which may stand for several."""
        if not self.open:
            raise damaged("workbook.cells_astray")
        many = times(attributes, f"{TABLE}number-columns-repeated")
        self._merge(attributes)
        computed = held is not None or TYPE in attributes
        if held is not None or (formula and not computed):
            self._room(many)
            self.cells += [None] * (self.column - len(self.cells)) + [held] * many
            if failed or not computed:
                self._mark(self.failed if failed else self.uncomputed, many)
            if attributes.get(TYPE) == MONEY and (sign := sign_of(attributes.get(CURRENCY, ""))):
                self.marks.add(0 if sign == EURO else self.repeated * many)
                self.signed.append((self.column + 1, many, sign))
        self.column += many

    def end_row(self, before: int) -> None:
        """End a row; `before` is the number of cells in the earlier sheets."""
        if self.cells:
            height, self.width = self.row + self.repeated, max(self.width, len(self.cells))
            if before + height * self.width > self.limits.cells:
                raise too_many_cells(self.limits)
            self.rows += [()] * (self.row - len(self.rows)) + [tuple(self.cells)] * self.repeated
            self._sign(height)
            if self.unseen:
                self.hidden.update(range(self.row + 1, height + 1))
        self.row, self.open = self.row + self.repeated, False

    @property
    def place(self) -> Place:
        """The position of the next cell."""
        return Place(self.row + 1, self.column + 1, sheet=self.name)

    def area(self) -> int:
        """Count the cells from A1 to the last filled one."""
        return len(self.rows) * self.width

    def grid(self, *, shown: bool) -> Grid:
        """Return the complete sheet."""
        marks = frozenset(self.hidden), tuple(self.merged), frozenset(self.uncomputed), frozenset(self.failed)
        return Grid(self.name, tuple(self.rows), *marks, shown, frozenset(self.unseen_columns), self.signs)

    def _room(self, many: int) -> None:
        """Refuse a cell beyond the last row or column."""
        if self.row + self.repeated > self.limits.rows:
            raise too_far(self.limits, Place(self.row + self.repeated, self.column + 1, sheet=self.name))
        if self.column + many > self.limits.columns:
            raise damaged("workbook.cells_astray")

    def _mark(self, marks: set[At], many: int) -> None:
        self.marks.add(self.repeated * many)
        rows, columns = range(1, self.repeated + 1), range(1, many + 1)
        marks.update((self.row + down, self.column + right) for down in rows for right in columns)

    def _sign(self, last: int) -> None:
        """Keep the signs of the row, in each row that it stands for."""
        for row in range(self.row + 1, last + 1) if self.signed else ():
            for column, many, sign in self.signed:
                place = row << SHIFT | column
                self.signs.places[sign].extend(range(place, place + many))

    def _merge(self, attributes: Mapping[str, str]) -> None:
        height = times(attributes, f"{TABLE}number-rows-spanned")
        width = times(attributes, f"{TABLE}number-columns-spanned")
        if height > 1 or width > 1:
            first = (self.row + 1, self.column + 1)
            self.merged.append((first, (self.row + height, self.column + width)))
            self.marks.add()
