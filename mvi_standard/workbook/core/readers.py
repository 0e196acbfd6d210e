"""Readers of the cells of a column, with one or several values per cell."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.workbook.core import naming, quantities
from mvi_standard.workbook.core.cell_parsing import Meaning, as_it_is
from mvi_standard.workbook.core.layout import is_empty_mark
from mvi_standard.workbook.core.remarks import UNDERSTOOD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.cell_parsing import Fields, One, Reader
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.core.spellings import CellContext

_BETWEEN = re.compile("[;\n]")
_MORE = 2
ONES = {
    "code": naming.code,
    "reference": naming.reference,
    "number": quantities.number,
    "integer": quantities.number,
    "boolean": quantities.boolean,
    "date": quantities.day,
    "timestamp": quantities.moment,
}
"""Reads one value of each type; all others are text."""


def reader(column: Column, name: str, known: CellContext) -> Reader:
    """Return the reader for the cells of a column; `name` is its machine path."""
    one = ONES.get(column.type, naming.text)(column, name, known)
    return partial(_several if column.many else _single, one)


def _single(one: One, value: Value, row: Fields) -> Meaning:
    """Return what one value means; what cannot be understood stays what it is, and its structure will be at fault."""
    return one(value, row) or Meaning(as_it_is(value))


def _several(one: One, value: Value, row: Fields) -> Meaning:
    """Return the values of a cell; a comma parts them only where it can be nothing else."""
    if is_empty_mark(value):
        return Meaning([])
    if not isinstance(value, str):
        alone = _single(one, value, row)
        return Meaning([alone.value], alone.code)
    found, codes = [], [""]
    for each in [*_parts(_BETWEEN.split(value))] or [value]:
        pieces = _pieces(one, each, row)
        codes += [UNDERSTOOD] if pieces else []
        found += [_single(one, piece, row) for piece in pieces or [each]]
    return Meaning([each.value for each in found], max([*codes, *(each.code for each in found)]))


def _pieces(one: One, text: str, row: Fields) -> list[str]:
    """Return what commas part in a text that means nothing as a whole, if each piece means something; else nothing."""
    pieces = [*_parts(text.split(","))] if "," in text else []
    return pieces if len(pieces) >= _MORE and not one(text, row) and all(one(each, row) for each in pieces) else []


def _parts(texts: Iterable[str]) -> Iterable[str]:
    return (each.strip() for each in texts if each.strip())
