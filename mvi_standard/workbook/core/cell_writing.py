"""Write one value of a submission to one cell, so that reading the cell gives the value back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.fixes.dates import calendar_day
from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.texts.unseen import NO_XML
from mvi_standard.workbook.core.layout import EMPTY, SEPARATOR, is_empty_mark
from mvi_standard.workbook.core.lossless import refuse
from mvi_standard.workbook.core.readers import ONES
from mvi_standard.workbook.core.spellings import CellContext

if TYPE_CHECKING:
    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.cell_parsing import One
    from mvi_standard.workbook.core.layout import Column

Cell = str | int | float | date | None
"""Content of a cell as it is written: a text, a number, a day, or nothing. Yes and no are words."""
LONGEST_TEXT = 32_767
DIGITS = 15
"""Significant digits of a number that each spreadsheet keeps; one with more is written as text."""
_LONGEST_NUMBER = 100
_FIRST_DAY = date(1900, 3, 1)
"""Before it Excel counts a day that never was."""
_NO_CELL = re.compile(rf"[{NO_XML}\r\x7f\x85\u2028\u2029]|_x[0-9a-fA-F]{{4}}_")
"""Characters that XML cannot hold or a reader takes for the end of a line, and the notation of Excel for both."""
_NUMERIC = {"number", "integer"}
_NO_TEXT = {*_NUMERIC, "boolean", "date", "timestamp"}
"""Types of which a text in a cell may be read as no text, where only that can be meant."""


def cell(value: Any, column: Column, language: str, path: Path) -> Cell:  # noqa: ANN401 - what stands in a JSON document
    """Return the content of the cell of a field; raises CannotHold when reading it would give something else.

    A text that does not fit its field is written as it is, so that a file with faults can be mended in a workbook,
    unless its cell would silently be read as the correct value, as "2" for a number would.
    """
    if column.many:
        return _many(value, language, path)
    if isinstance(value, bool):
        return YES_NO[language][value] if column.type == "boolean" else refuse("kind", path)
    if isinstance(value, int | float):
        return number(value, path) if column.type in _NUMERIC else refuse("kind", path)
    if not isinstance(value, str):
        return refuse("kind", path)
    day = _day(value) if column.type == "date" else None
    return day or _as_written(text(value, path), column, path)


def text(value: str, path: Path) -> str:
    """Return a text that a cell can hold."""
    if not value:
        return refuse("empty_text", path)
    if value != value.strip():
        return refuse("blanks", path)
    if len(value) > LONGEST_TEXT // 2 and len(value.encode("utf-16-le", "replace")) > 2 * LONGEST_TEXT:
        return refuse("long", path)
    if _NO_CELL.search(value):
        return refuse("character", path)
    return value


def number(value: float, path: Path) -> int | float | str:
    """Return a number, as text if a spreadsheet would round it."""
    exact = Decimal(repr(value))
    digits = len(exact.normalize().as_tuple().digits)
    if digits <= DIGITS and exact.adjusted() < DIGITS:
        return value
    plain = format(exact, "f")
    return plain if len(plain) <= _LONGEST_NUMBER else refuse("number", path)


def _many(value: Any, language: str, path: Path) -> str:  # noqa: ANN401 - what stands in a JSON document
    if isinstance(value, str | Mapping) or not isinstance(value, Sequence):
        return refuse("list", path)
    items = [_item(each, (*path, index)) for index, each in enumerate(value)]
    joined = SEPARATOR.join(items)
    return text(joined, path) if items else EMPTY[language]


def _item(value: Any, path: Path) -> str:  # noqa: ANN401 - what stands in a JSON document
    if not isinstance(value, str):
        return refuse("kind", path)
    if any(mark in value for mark in ";,\n") or is_empty_mark(value):
        return refuse("mark", path)
    return text(value, path)


def _as_written(value: str, column: Column, path: Path) -> str:
    """Return a text that is read as itself, or as something else of which the reader says so."""
    if column.type not in _NO_TEXT:
        return value
    meaning = _reader(column)(value, {})
    return value if meaning is None or meaning.code or meaning.value == value else refuse("kind", path)


@cache
def _reader(column: Column) -> One:
    return ONES[column.type](column, column.path, CellContext(LATEST))


def _day(value: str) -> date | None:
    day = calendar_day(value)
    return day if day and day >= _FIRST_DAY else None
