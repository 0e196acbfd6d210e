"""The rows of one sheet of an .xlsx: checks their positions, and collects what a reader of values leaves out."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guard.currency_formats import SHIFT, CurrencySigns
from mvi_standard.workbook.core.guard.external_formulas import asks_elsewhere
from mvi_standard.workbook.core.guard.markup import local_names
from mvi_standard.workbook.core.guard.refusal import unwanted
from mvi_standard.workbook.core.guard.sheet_structure import CellPositions, ColumnNumbers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mvi_standard.workbook.core.book import At
    from mvi_standard.workbook.core.guard.limits import BookLimits
    from mvi_standard.workbook.core.guard.number_formats import CellFormats
    from mvi_standard.workbook.core.guard.refusal import MarkBudget

SHARED, FAILED, TEXT, INLINE = "s", "e", "str", "inlineStr"
"""Types of cells: a text by its number in the list of shared texts, an error, the text of a formula, one's own text."""
ASIDE = "-"
"""Stands for the type where no cell is: what follows is of a check, a format or an extension."""
NO_VALUE = {INLINE, ASIDE}
"""Types with which no value goes: the text is in `is`, where a reader of values finds nothing."""
OUTSIDE = ("dataValidations", "conditionalFormatting", "extLst")
"""The elements with which that begins."""
NUMBER = {"", "n"}
HEARD = {SHARED, FAILED}
"""Types of cells of which the value itself is heard."""


class XlsxRows(CellPositions):
    """Parses `sheetData`. A cell is filled when it has a value, even an empty one.

    `shared` counts the numbers of shared texts, `failed` has the error of each cell that has one, `uncomputed` the
    formulas without an outcome; with `stale` that is each of them. `shown` has the rows and the columns, in turn, of
    the numbers with a format of `percents`, `money` the sign of each number with a format of `signs`.
    """

    def __init__(  # noqa: PLR0913 - what it knows of the workbook around it
        self,
        sheet: str,
        limits: BookLimits,
        beside: Callable[..., None],
        formats: CellFormats,
        marks: MarkBudget,
        *,
        stale: bool,
    ) -> None:
        super().__init__(sheet, limits)
        self.beside, self.marks, self.stale = beside, marks, stale
        self.percents, self.percent, self.shown = formats.percents, False, array("I")
        self.signs, self.sign = formats.signs, ""
        self.money = CurrencySigns()
        self.local, self.columns = local_names(), ColumnNumbers()
        self.type = ""
        self.heard: list[str] = []
        self.asked: list[str] = []
        self.open = self.formula = False
        self.failed: dict[At, str] = {}
        self.uncomputed: set[At] = set()
        self.shared: Counter[str] = Counter()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Handle an element; one that is not of the rows goes to `beside`."""
        self.started += 1
        local = self.local[name]
        if local == "v":
            if self.type in NO_VALUE:
                raise self.astray()
            self.fill()
            if self.percent:
                self.shown.extend((self.row, self.column))
            if self.sign:
                self.money.places[self.sign].append(self.row << SHIFT | self.column)
            if self.formula or self.type in HEARD:
                self.open = True
                self.parser.CharacterDataHandler = self.heard.append
        elif local == "c":
            self._cell(attributes)
        elif local == "is":
            self.fill()
        elif local == "row":
            self._row(attributes)
        elif local == "f" and self.type != ASIDE:
            self.formula = self.open = True
            self.parser.CharacterDataHandler = self.asked.append
        else:
            self.parser.CharacterDataHandler = None  # what comes after the rows is no part of the last cell
            self.beside(name, attributes)

    def close(self) -> None:
        """Check the cell that is now complete, unless that was done before."""
        if not self.open:
            return
        self.parser.CharacterDataHandler = None
        if self.asked:
            self._judge()
        at, text = (self.row, self.column), "".join(self.heard).strip()
        if self.type == SHARED and self.filled:
            if not (text.isascii() and text.isdigit()):
                raise self.astray()
            self.shared[text] += 1
        elif self.type == FAILED and self.filled:
            self.failed[at] = text
            self.marks.add()
        elif self.formula and (self.stale or not (text or (self.filled and self.type == TEXT))):
            self.uncomputed.add(at)
            self.marks.add()
        self.heard.clear()
        self.open = self.formula = False

    def _judge(self) -> None:
        """Check the formula of the cell."""
        if asks_elsewhere("".join(self.asked)):
            raise unwanted("workbook.asks", self.place())
        self.asked.clear()

    def leave(self) -> None:
        """Handle the end of the cells: what follows belongs to no cell."""
        self.close()
        self.type = ASIDE

    def _cell(self, attributes: Mapping[str, str]) -> None:
        if self.open:
            self.close()
        at = attributes.get("r")
        column = self.column + 1 if at is None else self.columns[at.removesuffix(self.said)]
        if not self.column < column <= self.limits.columns:
            raise self.astray()
        self.column, self.type, self.filled = column, attributes.get("t", ""), False
        if self.percents:
            self.percent = self.type in NUMBER and attributes.get("s") in self.percents
        if self.signs:
            self.sign = self.signs.get(attributes.get("s", ""), "") if self.type in NUMBER else ""

    def _row(self, attributes: Mapping[str, str]) -> None:
        self.close()
        self.to_row(attributes)
