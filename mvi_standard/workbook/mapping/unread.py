"""Reports what no record came from: sheets, columns and rows that the mapping leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.finding import Finding, Place, letters
from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.texts.say import both
from mvi_standard.workbook.core import ignored_cells
from mvi_standard.workbook.core.remarks import ROW, SHEET, about_sheet, at_cell, blank
from mvi_standard.workbook.core.table import filled
from mvi_standard.workbook.mapping.placed_sheets import headers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mvi_standard.workbook.core.book import Book, Value
    from mvi_standard.workbook.mapping.placed_sheets import PlacedSheet
    from mvi_standard.workbook.mapping.recipe import Recipe
    from mvi_standard.workbook.mapping.records import MappedRow


SheetRows = list[tuple[int, "Sequence[Value]", tuple["MappedRow", ...]]]
"""The rows of a sheet: number, cells, and what each gives to the lists of the standard."""


def unread(book: Book, recipe: Recipe, rows: Iterable[tuple[PlacedSheet, SheetRows]]) -> Iterator[Finding]:
    """Yield the findings on sheets, columns and rows that gave no record, and on what stands beside the table."""
    there = set()
    for sheet, those in rows:
        there.add(sheet.grid.name)
        numbers = [number for number, _, given in those if given]
        yield from ignored_cells.ignored_columns(sheet.table)
        yield from _unmapped_columns(sheet)
        yield from sheet.others
        yield from ignored_cells.hidden_cells(sheet.table, numbers)
        yield from ignored_cells.merged_cells(sheet.table, numbers)
        yield from _rows_without_record(sheet, those)
    skipped = set(map(folded, recipe.skip))
    for grid in book.grids:
        if grid.name not in there and folded(grid.name) not in skipped and (count := filled(grid)):
            yield about_sheet(SHEET, grid, count=count)


def _unmapped_columns(sheet: PlacedSheet) -> Iterator[Finding]:
    """Yield each filled column that the mapping does not name."""
    known = set(sheet.numbers.values())
    for name, column in headers(sheet.grid, sheet.sheet.head).items():
        odd = sum(at == column for _, at in sheet.odd)
        below = sheet.grid.rows[sheet.sheet.head :]
        count = odd + sum(column <= len(cells) and not blank(cells[column - 1]) for cells in below)
        if column not in known and count:
            yield _column(sheet, column, name, count)


def _rows_without_record(sheet: PlacedSheet, rows: SheetRows) -> Iterator[Finding]:
    """Yield each row with filled cells in mapped columns that gave no record."""
    skipped = {sheet.numbers[name] for name in sheet.sheet.skip}
    named = set(sheet.numbers.values()) - skipped
    for number, cells, given in rows:
        used = frozenset().union(*(row.used for row in given))
        there = {at for at in named if at <= len(cells) and not blank(cells[at - 1])}
        there |= {at for at in named if (number, at) in sheet.odd}
        if left := frozenset(there - used):
            yield _row(sheet, number, left)


def _row(placed: PlacedSheet, number: int, columns: frozenset[int]) -> Finding:
    """Return the finding on a row with mapped cells that gave no record."""
    at = (number, min(columns))
    return at_cell(ROW, placed.grid, at, (), found=both("map.no_record"), count=len(columns))


def _column(placed: PlacedSheet, column: int, name: str, count: int) -> Finding:
    """Return the finding on a column that is not in the mapping."""
    place = Place(placed.sheet.head, column, sheet=placed.grid.name)
    values = {"found": name or letters(column), "count": count}
    return demands.MAPPED_COLUMN.finding((), values, place)
