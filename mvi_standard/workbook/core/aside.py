"""What stands beside the data of a sheet: columns that nobody knows, rows that are none, merged and hidden cells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.finding import Finding, Said, letters
from mvi_standard.stages import privacy
from mvi_standard.workbook.core.remarks import (
    ABOVE,
    AGAIN,
    COLUMN,
    COLUMNS,
    HIDDEN,
    MERGED,
    ROW,
    ROWS,
    TOTAL,
    TWICE,
    UNLIKE,
    at_cell,
    blank,
    block,
    list_path,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.matching import Table

_WORD = r"\s*(?:sub|eind|grand\s*)?tota(?:al|len|ls|l)\b"
_ALONE = re.compile(_WORD + r"[\s:.]*(?:[0-9]{4}[\s:.]*)?", re.IGNORECASE)
_BEGINS = re.compile(_WORD, re.IGNORECASE)


def beside(table: Table) -> Iterator[Finding]:
    """Give what is to be said of the head of a sheet, and of the columns that are not read."""
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


def is_total(table: Table, cells: Sequence[Value]) -> bool:
    """Tell whether a row adds others up: it begins with a word for that and has no key, or else only numbers."""
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
    """Tell whether a row names the columns once more, as where two lists were put below each other."""
    there = ((at, cell) for at, cell in enumerate(cells, 1) if not blank(cell))
    at, first = next(there, (0, None))
    heads = [head for row in table.head.rows if at <= len(head := table.grid.rows[row - 1]) and head[at - 1] == first]
    those = [*there] if at and heads else []
    return bool(those) and any(all(at <= len(head) and cell == head[at - 1] for at, cell in those) for head in heads)


def no_record(table: Table, number: int, cells: Sequence[Value]) -> Finding | None:
    """Return what is said of a row that is no record; None for one that may be."""
    said = TOTAL if is_total(table, cells) else AGAIN if is_head(table, cells) else None
    return None if said is None else no_row(table, number, cells, said)


def no_row(table: Table, number: int, cells: Sequence[Value], said: Said) -> Finding:
    """Return the finding on a row of which it is known what it is instead of a record."""
    those = [at for at, cell in enumerate(cells, 1) if not blank(cell)]
    values = {"found": said, "count": len(those)}
    return at_cell(ROW, table.grid, (number, those[0]), list_path(table.sheet), **values)


def hidden(table: Table, rows: Collection[int]) -> Iterator[Finding]:
    """Say once for a sheet that rows were read which nobody sees, and once for columns."""
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


def merged(table: Table, rows: Collection[int]) -> Iterator[Finding]:
    """Give each block of data cells that were made one: nobody knows whether its value is that of each row."""
    columns, numbers = sorted(table.head.numbers.values()), sorted(rows)
    for first, last in table.grid.merged:
        of_data = _any_within(numbers, first[0], last[0]) and _any_within(columns, first[1], last[1])
        if of_data and not blank(table.grid.cell(*first)):
            yield at_cell(MERGED, table.grid, first, list_path(table.sheet), found=block(first, last))


def _any_within(ordered: Sequence[int], first: int, last: int) -> bool:
    at = bisect_left(ordered, first)
    return at < len(ordered) and ordered[at] <= last


def _strange(table: Table, column: int, odd: Collection[int]) -> Iterator[Finding]:
    """Give what is said of a column that is not one of the standard, if anything stands in it."""
    grid, head = table.grid, table.head
    said = next((str(cell) for row in head.rows if not blank(cell := grid.cell(row, column))), "")
    cells = [row for row in range(head.first, len(grid.rows) + 1) if not blank(grid.cell(row, column))]
    cells = sorted({*cells, *(row for row in odd if row >= head.first)})
    if not cells and not said:
        return
    at, path = (head.label_row if said else cells[0], column), list_path(table.sheet)
    if cells and privacy.names_a_person(said):
        yield at_cell(demands.NO_BSN.code, grid, at, path, field=said, private=True)
    yield at_cell(COLUMN, grid, at, path, found=said or letters(column), count=len(cells))


def _called(column: int) -> Said:
    return Said(f"Kolom {letters(column)}", f"Column {letters(column)}")
