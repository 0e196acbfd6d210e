"""Cells that are not read as data: unknown columns, texts above the head, merged and hidden cells."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard import demands, personal_data
from mvi_standard.finding import Finding, Said, letters
from mvi_standard.workbook.core.remarks import (
    ABOVE,
    COLUMN,
    COLUMNS,
    HIDDEN,
    MERGED,
    ROW,
    ROWS,
    TWICE,
    UNLIKE,
    at_cell,
    blank,
    block,
    list_path,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from mvi_standard.workbook.core.table import Table


def ignored_columns(table: Table) -> Iterator[Finding]:
    """Yield the findings on the head of a sheet, and on the columns that are not read."""
    grid, head, path = table.grid, table.head, list_path(table.sheet)
    for number in range(1, head.first):
        cells = [at for at, cell in enumerate(grid.rows[number - 1], 1) if not blank(cell)]
        if cells and number not in head.rows:
            yield at_cell(ROW, grid, (number, cells[0]), path, found=ABOVE, count=len(cells))
    for column, name in head.twice.items():
        both = {"found": _called(column), "other": _called(head.numbers[name])}
        yield at_cell(TWICE, grid, (head.label_row, column), path, **both)
    for column, name in head.unlike.items():
        values = {
            "found": str(grid.cell(head.label_row, column)).strip(),
            "expected": Said(*table.columns[name].labels),
        }
        yield at_cell(UNLIKE, grid, (head.label_row, column), path, **values)
    odd: dict[int, set[int]] = defaultdict(set)
    for row, column in grid.uncomputed | grid.failed:
        odd[column].add(row)
    for column in head.strange:
        yield from _strange(table, column, odd.get(column, ()))


def hidden_cells(table: Table, rows: Collection[int]) -> Iterator[Finding]:
    """Report, once per sheet, that hidden rows were read, and likewise for columns."""
    first, numbers = min(table.head.numbers.values()), sorted(rows)
    unseen = sorted(table.grid.hidden.intersection(rows) if table.grid.shown else rows)
    if unseen:
        values = {"what": ROWS, "found": unseen, "count": len(unseen)}
        yield at_cell(HIDDEN, table.grid, (unseen[0], first), list_path(table.sheet), **values)
    columns = table.grid.unseen.intersection(table.head.numbers.values())
    read = [each for each in sorted(columns) if any(not blank(table.grid.cell(row, each)) for row in numbers)]
    if read:
        values = {"what": COLUMNS, "found": [letters(each) for each in read], "count": len(read)}
        yield at_cell(HIDDEN, table.grid, (table.head.label_row, read[0]), list_path(table.sheet), **values)


def merged_cells(table: Table, rows: Collection[int]) -> Iterator[Finding]:
    """Yield a finding for each merged block of data cells: its value may or may not hold for each row."""
    columns, numbers = sorted(table.head.numbers.values()), sorted(rows)
    for first, last in table.grid.merged:
        of_data = _any_within(numbers, first[0], last[0]) and _any_within(columns, first[1], last[1])
        if of_data and not blank(table.grid.cell(*first)):
            yield at_cell(MERGED, table.grid, first, list_path(table.sheet), found=block(first, last))


def _any_within(ordered: Sequence[int], first: int, last: int) -> bool:
    at = bisect_left(ordered, first)
    return at < len(ordered) and ordered[at] <= last


def _strange(table: Table, column: int, odd: Collection[int]) -> Iterator[Finding]:
    """Yield the findings on a column that is not one of the standard, if anything stands in it."""
    grid, head = table.grid, table.head
    said = next((str(cell) for row in head.rows if not blank(cell := grid.cell(row, column))), "")
    cells = [row for row in range(head.first, len(grid.rows) + 1) if not blank(grid.cell(row, column))]
    cells = sorted({*cells, *(row for row in odd if row >= head.first)})
    if not cells and not said:
        return
    at, path = (head.label_row if said else cells[0], column), list_path(table.sheet)
    if cells and personal_data.names_a_person(said):
        yield at_cell(demands.NO_BSN.code, grid, at, path, field=said, private=True)
    yield at_cell(COLUMN, grid, at, path, found=said or letters(column), count=len(cells))


def _called(column: int) -> Said:
    return Said(f"Kolom {letters(column)}", f"Column {letters(column)}")
