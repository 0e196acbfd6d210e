"""A sheet of a form before it is written: cells with a look and a check, the same for each format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.template.checks import Check

TITLE, HEAD, LABEL, PATH, FIXED, GREY, FILL = "title", "head", "label", "path", "fixed", "grey", "fill"
BOLD, INSIDE, RULE = "bold", "inside", "rule"
"""How a cell looks; only what is to be filled in is not locked."""


LONGEST = 32_767
_LINE, _FILLED = 15, 0.9
"""How high a line is, in points, and how much of the width of a column its words fill."""
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""What no cell can hold."""


def printable(text: str) -> str:
    """Return a text as a cell can hold it; a mark stands for each character that it cannot hold."""
    return _UNSEEN.sub("\ufffd", text)[:LONGEST]


def high(text: str, width: float) -> float:
    """Return how high a row is with a text in a column of so many characters, in points: at least two lines."""
    lines = sum(1 + len(each) // int(_FILLED * width) for each in text.split("\n"))
    return float(_LINE * max(2, lines))


@dataclass(frozen=True)
class Spot:
    """One cell; `number_format` is that of a cell to fill in."""

    value: Cell = None
    look: str = FIXED
    check: Check | None = None
    number_format: str = "@"


@dataclass(frozen=True)
class Page:
    """One sheet from A1; `widths` are in characters, `heights` in points by row from 1, `frozen` rows and columns.

    A `broad` one is printed on more pages beside each other, with the frozen rows and columns on each of them.
    """

    title: str
    widths: tuple[float, ...]
    rows: tuple[tuple[Spot, ...], ...]
    heights: tuple[tuple[int, float], ...] = ()
    frozen: tuple[int, int] = (0, 0)
    hidden: bool = False
    broad: bool = False


@dataclass(frozen=True)
class Range:
    """A name for the cells from row `first` to row `last` of one column of a page, for a drop-down."""

    name: str
    page: str
    column: int
    first: int
    last: int


@dataclass(frozen=True)
class Pages:
    """A whole form: its sheets, the names of its lists, and what its properties say."""

    pages: tuple[Page, ...]
    ranges: tuple[Range, ...]
    title: str
    language: str
    version: str
    made_on: str
