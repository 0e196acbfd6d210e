"""The rows of one sheet of an .xlsx: whether they stand where they say, and what a reader of values does not tell."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.finding import Place
from mvi_standard.workbook.guarding import problems
from mvi_standard.workbook.guarding.formulas import refuse_formula
from mvi_standard.workbook.guarding.markup import Listener, local_names
from mvi_standard.workbook.guarding.refusal import damaged, too_far, too_large

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mvi_standard.workbook.book import At
    from mvi_standard.workbook.guarding.limits import BookLimits
    from mvi_standard.workbook.guarding.percent_styles import Formats

DIGITS = "0123456789"
SHARED, FAILED, TEXT, INLINE = "s", "e", "str", "inlineStr"
"""Types of cells: a text by its number in the list of shared texts, an error, the text of a formula, one's own text."""
NUMBER = {"", "n"}
HEARD = {SHARED, FAILED}
"""Types of cells of which the value itself is heard."""


class Rows(Listener):
    """Hears `sheetData`. A cell is filled when it has a value, even an empty one.

    `shared` counts the numbers of shared texts, `failed` has the error of each cell that has one, `uncomputed` the
    formulas without an outcome; with `stale` that is each of them. `shown` has the rows and the columns, in turn, of
    the numbers with a format of `percents`, `money` the sign of each number with a format of `signs`.
    """

    def __init__(
        self, sheet: str, limits: BookLimits, beside: Callable[..., None], formats: Formats, *, stale: bool
    ) -> None:
        self.sheet, self.limits, self.beside, self.stale = sheet, limits, beside, stale
        self.percents, self.percent, self.shown = formats.percents, False, array("I")
        self.signs, self.sign = formats.signs, ""
        self.money: dict[At, str] = {}
        self.local, self.columns = local_names(), _Columns()
        self.row = self.column = self.height = self.width = 0
        self.said, self.type = "", ""
        self.heard: list[str] = []
        self.asked: list[str] = []
        self.special = self.unseen = self.open = self.formula = self.filled = False
        self.hidden: set[int] = set()
        self.failed: dict[At, str] = {}
        self.uncomputed: set[At] = set()
        self.shared: Counter[str] = Counter()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear an element; one that is not of the rows goes to `beside`."""
        self.started += 1
        local = self.local[name]
        if local == "v":
            if self.type == INLINE:  # its text is in `is`: a reader of values finds nothing
                raise self._damaged()
            self._fill()
            if self.percent:
                self.shown.extend((self.row, self.column))
            if self.sign and len(self.money) < self.limits.marks:
                self.money[self.row, self.column] = self.sign
            if self.formula or self.type in HEARD:
                self.open = True
                self.parser.CharacterDataHandler = self.heard.append
        elif local == "c":
            self._cell(attributes)
        elif local == "is":
            self._fill()
        elif local == "row":
            self._row(attributes)
        elif local == "f":
            self.formula = self.open = True
            self.parser.CharacterDataHandler = self.asked.append
        else:
            self.parser.CharacterDataHandler = None  # what comes after the rows is no part of the last cell
            self.beside(name, attributes)

    def close(self) -> None:
        """Judge the cell that was heard, now that all of it has been; nothing where that was done."""
        if not self.open:
            return
        self.parser.CharacterDataHandler = None
        if self.asked:
            refuse_formula(self.asked)
            self.asked.clear()
        at, text = (self.row, self.column), "".join(self.heard).strip()
        if self.type == SHARED and self.filled:
            if not (text.isascii() and text.isdigit()):
                raise self._damaged()
            self.shared[text] += 1
        elif self.type == FAILED and self.filled:
            self.failed[at] = text
        elif self.formula and (self.stale or not (text or (self.filled and self.type == TEXT))):
            self.uncomputed.add(at)
        if len(self.uncomputed) + len(self.failed) > self.limits.marks:
            raise too_large(problems.MARKS)
        self.heard.clear()
        self.open = self.formula = False

    def _cell(self, attributes: Mapping[str, str]) -> None:
        if self.open:
            self.close()
        at = attributes.get("r")
        column = self.column + 1 if at is None else self.columns[at.removesuffix(self.said)]
        if not self.column < column <= self.limits.columns:
            raise self._damaged()
        self.column, self.type, self.filled = column, attributes.get("t", ""), False
        if self.percents:
            self.percent = self.type in NUMBER and attributes.get("s") in self.percents
        if self.signs:
            self.sign = self.signs.get(attributes.get("s", ""), "") if self.type in NUMBER else ""

    def _row(self, attributes: Mapping[str, str]) -> None:
        self.close()
        self.said = attributes.get("r") or str(self.row + 1)
        row = number(self.said)
        if not self.row < row <= self.limits.last_row:
            raise self._damaged()
        self.row, self.column = row, 0
        self.unseen = attributes.get("hidden") in {"1", "true"}
        self.special = self.unseen or row > self.limits.rows

    def _fill(self) -> None:
        self.filled = True
        self.height = self.row
        self.width = max(self.width, self.column)
        if self.special or not self.column:
            self._special()

    def _special(self) -> None:
        """Look at a filled cell in a row that is hidden or too far down, or outside of any row."""
        if not self.column:
            raise self._damaged()
        if self.row > self.limits.rows:
            raise too_far(self.limits, Place(self.row, self.column, sheet=self.sheet))
        self.hidden.add(self.row)

    def _place(self) -> Place | None:
        return Place(self.row, self.column, sheet=self.sheet) if self.row and self.column else None

    def _damaged(self) -> Exception:
        return damaged(problems.CELLS_ASTRAY, self._place())


class _Columns(dict[str, int]):
    """The numbers of columns by their letters; 0 for what is no column."""

    def __missing__(self, letters: str) -> int:
        column = self[letters] = column_of(letters)
        return column


def column_of(letters: str) -> int:
    """Return the number of a column from its letters; 0 when they are none."""
    if not 0 < len(letters) <= len("XFD") or not (letters.isascii() and letters.isalpha() and letters.isupper()):
        return 0
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def number(digits: str) -> int:
    """Return a row number; 0 when it is none, or far beyond any."""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= len("1048576") else 0
