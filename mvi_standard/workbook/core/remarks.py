"""Findings on a workbook itself and on how its cells were read (codes MVI-X)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mvi_standard import demands
from mvi_standard.finding import Finding, Name, Place, Said, cell_name

if TYPE_CHECKING:
    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.book import At, Grid
    from mvi_standard.workbook.core.layout import Column, Sheet

SHEET, COLUMN, TWICE, ROW = (
    demands.KNOWN_SHEET.code,
    demands.KNOWN_COLUMN.code,
    demands.SHEET_ONCE.code,
    demands.KNOWN_ROW.code,
)
UNDERSTOOD, CHANGED, UNCOMPUTED, MERGED = (
    demands.CELL_AS_STANDARD.code,
    demands.TEXT_AS_TEXT.code,
    demands.FORMULA_OUTCOME.code,
    demands.OWN_CELL.code,
)
HIDDEN, PARENT, ONE_ROW, EDITION, HEAD = (
    demands.VISIBLE.code,
    demands.KNOWN_PARENT.code,
    demands.ONE_ROW.code,
    demands.SAME_EDITION.code,
    demands.COLUMN_HEADS.code,
)
UNLIKE = demands.HEAD_FITS_PATH.code
OTHERWISE = demands.NUMBER_AS_SHOWN.code
ADDED = demands.NOTHING_ADDED.code
ASSUMED = demands.AMOUNT_IN_FULL.code
TOTAL = Said("een totaal", "a total")
AGAIN = Said("opnieuw de kop van de kolommen", "the head of the columns once more")
ABOVE = Said("tekst boven de kolommen", "text above the columns")
NOT_EMPTY = Said("dat de lijst leeg is, terwijl er ook rijen staan", "that the list is empty, while there are rows too")
FORMULA = Said("een formule zonder uitkomst", "a formula without an outcome")
FAILED = Said("een formule die mislukt is", "a formula that failed")
ROWS, COLUMNS = Said("verborgen rijen", "hidden rows"), Said("verborgen kolommen", "hidden columns")
NOTHING = Said("niets", "nothing")


class CellRemark(NamedTuple):
    """Finding on one cell of a record whose place is not known yet."""

    code: str
    name: str
    column: Column
    found: object
    meant: object = ""

    def finding(self, path: Path, place: Place) -> Finding:
        """Return the finding; `path` leads to the record, `place` is the cell."""
        return self.about((*path, *self.name.split(".")), place)

    def about(self, path: Path, place: Place) -> Finding:
        """Return the finding on what `path` leads to."""
        values = {"found": self.found, "read_as": self.meant, "field": field_name(self.column)}
        return demands.DEMANDS[self.code].finding(path, values, place)


def field_name(column: Column) -> Name:
    """Return the name of a column in messages: that of its field in the model."""
    return Name(f"{column.owner}.{column.field}")


def place(grid: Grid, at: At) -> Place:
    """Return a cell as the place of a finding."""
    row, column = at
    return Place(row, column, sheet=grid.name)


def about_sheet(code: str, grid: Grid, path: Path = (), **values: object) -> Finding:
    """Return a finding on a sheet as a whole, placed at its first filled cell."""
    cells = ((r, c) for r, row in enumerate(grid.rows, 1) for c, cell in enumerate(row, 1) if not blank(cell))
    at = place(grid, next(cells, (1, 1)))
    return demands.DEMANDS[code].finding(path, {"found": grid.name, **values}, at)


def at_cell(code: str, grid: Grid, at: At, path: Path, **values: object) -> Finding:
    """Return a finding on one cell, or on what begins there."""
    return demands.DEMANDS[code].finding(path, values, place(grid, at))


def list_path(sheet: Sheet) -> Path:
    """Return the path of the list that a sheet belongs to; empty for the submission itself."""
    return (sheet.path.partition(".")[0],) if sheet.path else ()


def block(first: At, last: At) -> str:
    """Write a block of cells: `B3:B7`."""
    return f"{cell_name(*first)}:{cell_name(*last)}"


UNSEEN = "".join(map(chr, range(33))) + "\x7f"
"""Blanks and controls; a cell with nothing else is empty. No text of the standard begins with one."""


def blank(value: object) -> bool:
    """Return whether a cell holds nothing visible."""
    return value is None or (isinstance(value, str) and not value.strip(UNSEEN))
