"""A sheet before it is written: cells with looks and checks, the same for each format."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from mvi_standard.texts.unseen import NO_XML
from mvi_standard.workbook.core import cell_writing
from mvi_standard.workbook.writing.looks import FIXED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.writing.checks import Check
    from mvi_standard.workbook.writing.looks import Look

VERSION_PROPERTY, LANGUAGE_PROPERTY = "mvi_standard_version", "mvi_language"
_LINE, _FILLED = 15, 0.9
"""The height of a line in points, and the part of the width of a column that words fill."""
_UNSEEN = re.compile(f"[{NO_XML}\r\x7f-\x9f\u2028\u2029]")
"""Characters that no cell can hold."""


def printable(text: str) -> str:
    """Return a text that a cell can hold, with a mark for each character that it cannot."""
    return _UNSEEN.sub("\ufffd", text)[: cell_writing.LONGEST_TEXT]


def high(text: str, width: float) -> float:
    """Return the height in points of a row with a text in a column of this many characters: at least two lines."""
    lines = sum(1 + len(each) // int(_FILLED * width) for each in text.split("\n"))
    return float(_LINE * max(2, lines))


@dataclass(frozen=True)
class PageCell:
    """One cell, spanning `across` columns; `note` is shown beside it.

    A click leads to the cell `linked` of the sheet `link`.

    One that is `needed` has the colour of what has to be filled in still, as long as it is empty.
    """

    value: Cell = None
    look: Look = FIXED
    check: Check | None = None
    note: str = ""
    link: str = ""
    linked: str = "A1"
    across: int = 1
    needed: bool = False

    @property
    def shown(self) -> Cell:
        """The value in a form that a cell can hold; None for an empty text."""
        return printable(self.value) or None if isinstance(self.value, str) else self.value


def placed(cells: Sequence[PageCell]) -> Iterator[tuple[int, PageCell]]:
    """Yield each cell of a row with its column, counted from 0."""
    return zip(accumulate((each.across for each in cells), initial=0), cells, strict=False)


@dataclass(frozen=True)
class PageColumn:
    """One column: its width in characters, and the look and check of the cells that records fill in."""

    width: float
    look: Look | None = None
    check: Check | None = None


@dataclass(frozen=True)
class Paper:
    """Print settings: fitted to the width of one page, or at `scale` percent with side margins of `margin` inches.

    `repeated` is the number of first rows and columns to repeat on every page.
    """

    landscape: bool = True
    fitted: bool = True
    scale: int = 0
    margin: float = 0
    repeated: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Demanded:
    """Columns, counted from 0, that may not stay empty where one of the columns `first` to `last` is filled.

    With `values` only where the first of these holds one of them; not where the column `unless` is filled.
    """

    columns: Sequence[int]
    first: int
    last: int
    values: tuple[str, ...] = ()
    unless: int | None = None


@dataclass(frozen=True)
class Page:
    """One protected sheet from A1.

    `rows` come first, each cell with a look of its own; `heights` are in points by row from 1. Below them come
    `records`: bare values, in the looks of their columns, read one by one so that size costs no memory. Their checks
    reach down to row `last`. `demanded` are the cells of a record that may not stay empty.
    `frozen` counts rows and columns, `filtered` is the row of the heads of a list. `allowed` is what people may do.
    """

    title: str
    columns: tuple[PageColumn, ...]
    rows: tuple[tuple[PageCell, ...], ...]
    heights: Mapping[int, float] = field(default_factory=dict)
    records: Collection[Sequence[Cell]] = ()
    last: int = 0
    demanded: Sequence[Demanded] = ()
    frozen: tuple[int, int] = (0, 0)
    filtered: int = 0
    paper: Paper = Paper()
    allowed: frozenset[str] = frozenset()
    gridlines: bool = False
    hidden: bool = False

    @property
    def first(self) -> int:
        """The row of the first record."""
        return len(self.rows) + 1

    @property
    def needed(self) -> Iterator[tuple[int, int]]:
        """The row and column, from 1, of each cell that may not stay empty."""
        for row, cells in enumerate(self.rows, 1):
            yield from ((row, at + 1) for at, each in placed(cells) if each.needed)


@dataclass(frozen=True)
class NamedRange:
    """A name for cells of one column of a page, for a drop-down: from row `first` to `last`, or as far as is filled."""

    name: str
    page: str
    column: int
    first: int
    last: int | None = None


@dataclass(frozen=True)
class Pages:
    """A whole workbook: its sheets, its named ranges, and its properties; `made_on` is an ISO date."""

    pages: tuple[Page, ...]
    ranges: tuple[NamedRange, ...]
    title: str
    language: str
    made_on: str
    properties: Mapping[str, str]
