"""What a sheet of an .xlsx says beside its rows: columns that nobody sees, and cells that were made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guarding import problems
from mvi_standard.workbook.core.guarding.addresses import DIGITS, column_of, number
from mvi_standard.workbook.core.guarding.refusal import damaged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.book import At
    from mvi_standard.workbook.core.guarding.marks import Marks

YES = {"1", "true"}


class Frame:
    """Hears the columns and the merged cells of a sheet with at most `columns` columns."""

    def __init__(self, columns: int, marks: Marks) -> None:
        self.columns, self.left, self.marks = columns, columns, marks
        self.unseen: set[int] = set()
        self.merged: list[tuple[At, At]] = []

    def column(self, attributes: Mapping[str, str]) -> None:
        """Hear columns; those that nobody sees cannot be more than there are, unless they are told twice."""
        if attributes.get("hidden") not in YES and attributes.get("width") != "0":
            return
        first, last = number(attributes.get("min", "")) or 1, min(number(attributes.get("max", "")), self.columns)
        self.left -= max(0, last + 1 - first)
        if self.left < 0:
            raise damaged(problems.COLUMNS_ASTRAY)
        self.unseen.update(range(first, last + 1))

    def merge(self, attributes: Mapping[str, str]) -> None:
        """Hear a block of cells that were made one."""
        first, _, last = attributes.get("ref", "").partition(":")
        self.merged.append((_at(first), _at(last or first)))
        self.marks.add()


def _at(reference: str) -> At:
    letters = reference.rstrip(DIGITS)
    row, column = reference[len(letters) :], column_of(letters)
    if not column or not number(row):
        raise damaged(problems.MERGED_ASTRAY)
    return int(row), column
