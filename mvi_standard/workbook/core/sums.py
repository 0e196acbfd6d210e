"""A row below the data that adds them up without a word for it: nothing but numbers, each the sum of those above."""

from __future__ import annotations

from math import fsum, isclose
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.aside import is_head, is_total, no_row
from mvi_standard.workbook.core.numbers import text_number
from mvi_standard.workbook.core.remarks import TOTAL, blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.finding import Finding
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.matching import Table

_FEWEST = 2
"""Numbers that one adds up: a row that repeats a single one may be a record."""
_NUMBERS = {"number", "integer"}


def added_up(table: Table, number: int, cells: Sequence[Value]) -> Finding | None:
    """Return what is said of the last row of a sheet when it adds up all others; None for one that may be a record."""
    there = [at for at, cell in enumerate(cells, 1) if not blank(cell)]
    counted = {table.head.numbers[name] for name, each in table.columns.items() if each.type in _NUMBERS}
    if counted.isdisjoint(there) or not counted.union(table.head.strange).issuperset(there):
        return None
    above = [each for each in table.grid.rows[table.head.first - 1 : number - 1] if _is_data(table, each)]
    return no_row(table, number, cells, TOTAL) if all(_is_sum(at, cells[at - 1], above) for at in there) else None


def _is_data(table: Table, cells: Sequence[Value]) -> bool:
    return not is_total(table, cells) and not is_head(table, cells)


def _is_sum(at: int, cell: Value, above: Sequence[Sequence[Value]]) -> bool:
    """Tell whether a cell is the sum of at least two numbers above it, and of all of them."""
    total, found = _number(cell), [_number(row[at - 1]) for row in above if at <= len(row)]
    those = [each for each in found if each is not None]
    return total is not None and len(those) >= _FEWEST and isclose(total, fsum(those), rel_tol=1e-12, abs_tol=1e-6)


def _number(cell: Value) -> float | None:
    """Return the number that a cell holds, also one that is text, as in a file of texts."""
    if isinstance(cell, str):
        return text_number(cell.strip(), euros=True, percent=True)
    return cell if isinstance(cell, int | float) and not isinstance(cell, bool) else None
