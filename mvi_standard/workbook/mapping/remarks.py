"""What is said of a foreign sheet: columns that the mapping leaves out, rows that say something else, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Finding, Name, Place, Said, letters
from mvi_standard.requirement import FOUT, WAARSCHUWING
from mvi_standard.workbook.core.remarks import NOTHING, PARENT, ROW, at_cell

if TYPE_CHECKING:
    from mvi_standard.workbook.mapping.placed import Placed
    from mvi_standard.workbook.mapping.row import Cell, Row

UNMAPPED, DIFFERS = "MVI-X014", "MVI-X015"
SEVERITIES = {UNMAPPED: WAARSCHUWING, DIFFERS: WAARSCHUWING}
NO_RECORD = Said("een rij waar geen record uit volgt", "a row that no record follows from")


def cell_place(cell: Cell) -> Place:
    """Return a cell as the place of a finding."""
    return Place(cell.row, cell.column, sheet=cell.placed.grid.name)


def nowhere(row: Row) -> Finding:
    """Say that the record in which a row belongs is not there."""
    found = row.parent or NOTHING
    kind = Name(row.records.sheet.keys[0].owner)
    path = (row.records.sheet.parent,)
    return Finding(PARENT, FOUT, path, {"found": found, "field": kind}, cell_place(row.home))


def no_record(placed: Placed, number: int, columns: frozenset[int]) -> Finding:
    """Say that nothing was made of cells that the mapping does name."""
    at = (number, min(columns))
    return at_cell(ROW, placed.grid, at, (), found=NO_RECORD, count=len(columns))


def unmapped(placed: Placed, column: int, name: str, count: int) -> Finding:
    """Say that a column is not in the mapping."""
    place = Place(placed.sheet.head, column, sheet=placed.grid.name)
    values = {"found": name or letters(column), "count": count}
    return Finding(UNMAPPED, SEVERITIES[UNMAPPED], (), values, place)
