"""Finds the sheets and columns of a mapping in a workbook, and the rows with data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard.finding import letters
from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.fixes.suggestion import nearest
from mvi_standard.workbook.core.cell_parsing import as_it_is
from mvi_standard.workbook.core.heads import SheetHead
from mvi_standard.workbook.core.remarks import FAILED, FORMULA, blank
from mvi_standard.workbook.core.table import Table
from mvi_standard.workbook.core.thousands import counted
from mvi_standard.workbook.core.total_rows import no_record, no_row
from mvi_standard.workbook.mapping.asides import asides
from mvi_standard.workbook.mapping.faults import near, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding, Said
    from mvi_standard.workbook.core.book import Book, Grid, Value
    from mvi_standard.workbook.mapping.recipe import ForeignSheet, Recipe


_MARKS = str.maketrans("{}|", "()/")
"""Characters that have a meaning in a template."""
_TOTAL = "tota"
"""A part of every word for a total."""


@dataclass(frozen=True)
class PlacedSheet:
    """A sheet of the mapping with its grid; `numbers` are the columns that the mapping names, from 1."""

    sheet: ForeignSheet
    grid: Grid
    numbers: Mapping[str, int]

    @cached_property
    def table(self) -> Table:
        """The sheet as a table of the standard, for the checks that any sheet gets; no column of it is a key."""
        used = {name: number for name, number in self.numbers.items() if name not in self.sheet.skip}
        return Table(self.sheet.records[0].sheet, self.grid, SheetHead((self.sheet.head,), used or {"": 1}, {}, ()))

    @cached_property
    def odd(self) -> Mapping[tuple[int, int], Said]:
        """The cells with a formula that has no result."""
        return dict.fromkeys(self.grid.uncomputed, FORMULA) | dict.fromkeys(self.grid.failed, FAILED)

    @cached_property
    def rows(self) -> tuple[tuple[int, Sequence[Value]], ...]:
        """The filled rows below the headers that may hold records, with their numbers."""
        others = {each.place.line for each in self.others if each.place}
        return tuple((number, cells) for number, cells in self._filled() if number not in others)

    @cached_property
    def others(self) -> tuple[Finding, ...]:
        """The findings on rows with totals, repeated headers, heads of groups or notes."""
        found = (self._no_record(number, cells) for number, cells in self._filled())
        return tuple(each for each in found if each is not None)

    def _no_record(self, number: int, cells: Sequence[Value]) -> Finding | None:
        """Return the finding on a row that is no record; a table of texts may hold its numbers as texts too."""
        head = SheetHead((self.sheet.head,), {"id": len(cells) + 1}, {}, ())
        table = Table(self.table.sheet, self.grid, head)
        if said := self._asides.get(number):
            return no_row(table, number, cells, said)
        finding = no_record(table, number, cells)
        first = next((each for each in cells if not blank(each)), None)
        if finding or not isinstance(first, str) or _TOTAL not in first.casefold():
            return finding
        return no_record(table, number, [_counted(each) for each in cells])

    @cached_property
    def _asides(self) -> Mapping[int, Said]:
        odd = {row for row, _ in self.odd}
        found = asides(self.grid.rows, self.sheet.head)
        return {number: said for number, said in found.items() if number not in odd}

    def _filled(self) -> Iterator[tuple[int, Sequence[Value]]]:
        odd = {row for row, _ in self.odd}
        last = max(len(self.grid.rows), *odd, 0)
        for number in range(self.sheet.head + 1, last + 1):
            cells = self.grid.rows[number - 1] if number <= len(self.grid.rows) else ()
            if number in odd or not all(map(blank, cells)):
                yield number, cells


def _counted(value: Value) -> Value:
    number = counted(value) if isinstance(value, str) else None
    return value if number is None else number


def placed_sheets(recipe: Recipe, book: Book) -> tuple[PlacedSheet, ...]:
    """Find the sheets and columns of a mapping in a workbook; raises FaultyMapping where one is not there."""
    grids = {folded(each.name): each for each in book.grids}
    found = []
    for number, sheet in enumerate(recipe.sheets, 1):
        where = f"sheets[{number}]"
        # A file of one table has no sheets: its name is no part of the agreement.
        grid = book.grids[0] if len(book.grids) == len(recipe.sheets) == 1 else grids.get(folded(sheet.name))
        if grid is None:
            known = ", ".join(each.name for each in book.grids)
            refuse("sheet", f"{where}.name", found=sheet.name, known=known)
        found.append(PlacedSheet(sheet, grid, _numbers(sheet, grid, where)))
    return tuple(found)


def headers(grid: Grid, head: int) -> dict[str, int]:
    """Return the number of each column by its name; a repeated or missing name gets the letters of its column."""
    cells = grid.rows[head - 1] if head <= len(grid.rows) else ()
    names = ["" if blank(cell) else " ".join(str(as_it_is(cell)).translate(_MARKS).split()) for cell in cells]
    names += [""] * (max(map(len, grid.rows), default=0) - len(names))
    seen = Counter(map(folded, names))
    return {
        name if name and seen[folded(name)] == 1 else f"{name} [{letters(at)}]".strip(): at
        for at, name in enumerate(names, 1)
    }


def _numbers(sheet: ForeignSheet, grid: Grid, where: str) -> Mapping[str, int]:
    there = headers(grid, sheet.head)
    if all(blank(cell) for cell in (grid.rows[sheet.head - 1] if sheet.head <= len(grid.rows) else ())):
        refuse("head", f"{where}.head", found=sheet.head, sheet=grid.name)
    loose = {folded(name): number for name, number in there.items()}
    found: dict[str, int] = {}
    for at, name in _named(sheet, where):
        number = there.get(name) or loose.get(folded(name))
        if number is None:
            refuse("column", at, sheet=grid.name, found=name, near=near(nearest(name, there)))
        found[name] = number
    return found


def _named(sheet: ForeignSheet, where: str) -> Iterator[tuple[str, str]]:
    """Yield each column name in a sheet of the mapping with its place in the file."""
    for name in sheet.skip:
        yield f"{where}.skip", name
    for number, records in enumerate(sheet.records, 1):
        at = f"{where}.records[{number}]"
        for path, names in records.columns.items():
            yield from ((f"{at}.columns.{path}", name) for name in names)
        for template in records.templates:
            yield from ((at, name) for name in template.headers)
