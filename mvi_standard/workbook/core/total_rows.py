"""Rows among the data that are not records: totals, with or without a word for it, and repeated column headers."""

from __future__ import annotations

import re
from math import fsum, isclose
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.remarks import AGAIN, ROW, TOTAL, at_cell, blank, list_path
from mvi_standard.workbook.core.written_values import text_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.finding import Finding, Said
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.table import Table

_WORD = r"\s*(?:sub|eind|grand\s*)?tota(?:al|len|ls|l)\b"
_ALONE = re.compile(_WORD + r"[\s:.]*(?:[0-9]{4}[\s:.]*)?", re.IGNORECASE)
_BEGINS = re.compile(_WORD, re.IGNORECASE)
_FEWEST = 2
"""Numbers that one adds up: a row that repeats a single one may be a record."""
_NUMBERS = {"number", "integer"}


def is_total(table: Table, cells: Sequence[Value]) -> bool:
    """Return whether a row is a total: it begins with a word for that and has no key, or has only numbers."""
    first = next((cell for cell in cells if not blank(cell)), None)
    if not isinstance(first, str) or not _BEGINS.match(first):
        return False
    number = table.head.numbers.get("id")
    key = cells[number - 1] if number and number <= len(cells) else None
    others = [cell for cell in cells if not blank(cell) and cell is not first]
    if all(isinstance(cell, int | float) for cell in others):
        return blank(key) or key is first
    return number is not None and blank(key) and _ALONE.fullmatch(first) is not None


def is_head(table: Table, cells: Sequence[Value]) -> bool:
    """Return whether a row repeats the column headers, as when two lists were pasted below each other."""
    there = ((at, cell) for at, cell in enumerate(cells, 1) if not blank(cell))
    at, first = next(there, (0, None))
    heads = [head for row in table.head.rows if at <= len(head := table.grid.rows[row - 1]) and head[at - 1] == first]
    those = [*there] if at and heads else []
    return bool(those) and any(all(at <= len(head) and cell == head[at - 1] for at, cell in those) for head in heads)


def no_record(table: Table, number: int, cells: Sequence[Value]) -> Finding | None:
    """Return the finding on a row that is not a record; None for one that may be."""
    said = TOTAL if is_total(table, cells) else AGAIN if is_head(table, cells) else None
    return None if said is None else no_row(table, number, cells, said)


def no_row(table: Table, number: int, cells: Sequence[Value], said: Said) -> Finding:
    """Return the finding on a row, given what it is instead of a record."""
    those = [at for at, cell in enumerate(cells, 1) if not blank(cell)]
    values = {"found": said, "count": len(those)}
    return at_cell(ROW, table.grid, (number, those[0]), list_path(table.sheet), **values)


def added_up(table: Table, number: int, cells: Sequence[Value]) -> Finding | None:
    """Return the finding on the last row of a sheet if it adds up all others; None for one that may be a record."""
    there = [at for at, cell in enumerate(cells, 1) if not blank(cell)]
    counted = {table.head.numbers[name] for name, each in table.columns.items() if each.type in _NUMBERS}
    if counted.isdisjoint(there) or not counted.union(table.head.strange).issuperset(there):
        return None
    above = [each for each in table.grid.rows[table.head.first - 1 : number - 1] if _is_data(table, each)]
    return no_row(table, number, cells, TOTAL) if all(_is_sum(at, cells[at - 1], above) for at in there) else None


def _is_data(table: Table, cells: Sequence[Value]) -> bool:
    return not is_total(table, cells) and not is_head(table, cells)


def _is_sum(at: int, cell: Value, above: Sequence[Sequence[Value]]) -> bool:
    """Return whether a cell is the sum of at least two numbers above it, and of all of them."""
    total, found = _number(cell), [_number(row[at - 1]) for row in above if at <= len(row)]
    those = [each for each in found if each is not None]
    return total is not None and len(those) >= _FEWEST and isclose(total, fsum(those), rel_tol=1e-12, abs_tol=1e-6)


def _number(cell: Value) -> float | None:
    """Return the number that a cell holds, also one that is text, as in a file of texts."""
    if isinstance(cell, str):
        return text_number(cell.strip(), euros=True, percent=True)
    return cell if isinstance(cell, int | float) and not isinstance(cell, bool) else None
