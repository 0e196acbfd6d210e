"""The values of a library as those of a book: nothing is None, whole numbers are whole, empty ends are gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.guarding.ods_values import plain_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.core.book import Value

_LINE_END = re.compile("\r\n?")
"""How Windows ends a line within a cell, and Excel did once; JSON has the one sign."""


def plain_rows(rows: Iterable[Iterable[Any]]) -> list[tuple[Value, ...]]:
    """Return rows without the empty cells at the end of each, and without the empty rows after the last."""
    plain = [_row(row) for row in rows]
    while plain and not plain[-1]:
        plain.pop()
    return plain


def one_line_end(text: str) -> str:
    """Return a text with one sign for the end of a line, as JSON has it."""
    return _LINE_END.sub("\n", text) if "\r" in text else text


def _row(row: Iterable[Any]) -> tuple[Value, ...]:
    cells = [_value(each) for each in row]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


def _value(value: Any) -> Value:  # noqa: ANN401 - what a library has for a cell
    if type(value) is float:
        return plain_number(value)
    if isinstance(value, str):
        return one_line_end(value) or None
    kept: Value = value
    return kept
