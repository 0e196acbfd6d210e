"""The values of a library as those of a book: nothing is None, whole numbers are whole, empty ends are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.guarding.ods_values import plain_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.book import Value


def plain_rows(rows: Iterable[Iterable[Any]]) -> list[tuple[Value, ...]]:
    """Return rows without the empty cells at the end of each, and without the empty rows after the last."""
    plain = [_row(row) for row in rows]
    while plain and not plain[-1]:
        plain.pop()
    return plain


def _row(row: Iterable[Any]) -> tuple[Value, ...]:
    cells = [plain_number(each) if type(each) is float else (None if each == "" else each) for each in row]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)
