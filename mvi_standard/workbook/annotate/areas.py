"""Cell references and ranges, and the widths of the columns of a sheet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.finding import cell_name
from mvi_standard.workbook.core.book import column_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.workbook.annotate.markup import XmlElement
    from mvi_standard.workbook.core.book import At

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_PIXELS, _PADDING = 7, 5
"""The width of a digit in the font that Excel measures columns by, and the space around it."""
LAST_COLUMN, LAST_ROW = 16_384, 1_048_576


def cell_at(reference: str) -> At | None:
    """Return the row and column of `F12`; None when it is not a cell."""
    found = _CELL.fullmatch(reference)
    return (int(found[2]), column_of(found[1])) if found else None


def blocks(cells: Iterable[At]) -> list[str]:
    """Return references to cells, joining those below each other: `F12:F40`."""
    by_column = sorted((column, row) for row, column in set(cells))
    found = []
    for (column, _), run in groupby(enumerate(by_column), key=lambda each: (each[1][0], each[1][1] - each[0])):
        rows = [row for _, (_, row) in run]
        first, last = (cell_name(row, column) for row in (rows[0], rows[-1]))
        found.append(first if first == last else f"{first}:{last}")
    return found


@dataclass(frozen=True)
class Sizes:
    """The widths of columns in pixels, and the merged ranges."""

    columns: Mapping[int, int]
    other: int
    merged: tuple[tuple[At, At], ...]

    def width(self, column: int) -> int:
        """Return the width of a column, from 1."""
        return self.columns.get(column, self.other)

    def corners(self, cells: Iterable[At]) -> dict[At, At]:
        """Return for each cell the one that people see there: for a merged one, the corner of its range."""
        there = sorted(cells)
        seen = {each: each for each in there}
        for (top, left), (bottom, right) in self.merged:
            rows = there[bisect_left(there, (top, left)) : bisect_right(there, (bottom, right))]
            seen |= {each: (top, left) for each in rows if left <= each[1] <= right}
        return seen


def sizes(root: XmlElement) -> Sizes:
    """Return the column widths and merged ranges in the XML of a sheet."""
    standard = root.first("sheetFormatPr")
    other = standard.attributes.get("defaultColWidth", "") if standard else ""
    return Sizes(dict(_columns(root)), _pixels(other, 64), tuple(_merged(root)))


def _columns(root: XmlElement) -> Iterator[tuple[int, int]]:
    there = root.first("cols")
    for each in there.children if there else ():
        about = each.attributes
        pixels = 0 if about.get("hidden") in {"1", "true"} else _pixels(about.get("width", ""), 64)
        first, last = int(about.get("min", 1)), int(about.get("max", 1))
        yield from ((column, pixels) for column in range(first, min(last, LAST_COLUMN) + 1))


def _merged(root: XmlElement) -> Iterator[tuple[At, At]]:
    there = root.first("mergeCells")
    for each in there.children if there else ():
        first, _, last = each.attributes.get("ref", "").partition(":")
        corners = cell_at(first), cell_at(last or first)
        if corners[0] and corners[1]:
            yield corners[0], corners[1]


def _pixels(width: str, other: int) -> int:
    try:
        return int(float(width) * _PIXELS) + _PADDING
    except (ValueError, OverflowError):
        return other
