"""Sources of documents that were read from workbooks: the cells behind them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar

from mvi_standard.document import Nowhere
from mvi_standard.finding import Path, Place
from mvi_standard.workbook.core.cell_parsing import as_it_is
from mvi_standard.workbook.core.layout import layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Grid
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.core.records import RecordRow, Records
    from mvi_standard.workbook.core.table import Table


@dataclass(frozen=True, repr=False)
class CellSource(Nowhere):
    """A source of cells, without lines of text; `data` is the whole submission as read."""

    data: Mapping[str, Any]
    small_form: ClassVar[bool] = False

    @property
    def sheets(self) -> frozenset[str]:
        """The names of the sheets that data were read from, as far as these are sheets of ours."""
        return frozenset()

    def key(self, path: Path) -> Place | None:
        """Return the same as `place`, as a cell has no key of its own."""
        return self.place(path)

    def token(self, path: Path) -> str | None:
        """Return the value of a cell, as JSON; None for a list, an object, or nothing."""
        value: Any = self.data
        for part in path:
            inside = isinstance(value, Mapping) and part in value
            within = isinstance(value, Sequence) and isinstance(part, int) and part < len(value)
            if not inside and not within:
                return None
            value = value[part]
        return None if value is None or isinstance(value, list | dict) else json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, repr=False)
class WorkbookSource(CellSource):
    """A source of cells: `tables` are the existing sheets and `titles` the names of all, by path.

    `rows` holds the row of each record and part by its path.
    """

    tables: Mapping[str, Table]
    titles: Mapping[str, str]
    rows: Mapping[Path, int]

    @property
    def sheets(self) -> frozenset[str]:
        """The names of the sheets of the standard."""
        return frozenset(each.grid.name for each in self.tables.values())

    @classmethod
    def of(cls, tables: Mapping[str, Table], records: Records, edition: Edition) -> WorkbookSource:
        """Return the source of the records that were read from the sheets `tables`."""
        rows = dict(_rows_of(chain.from_iterable(records.rows.values())))
        return cls({**records.root, **records.lists}, tables, titles(layout(edition), tables), rows)

    def place(self, path: Path) -> Place | None:
        """Return the cell of a field; for a missing field the cell where it belongs, or else its row or sheet."""
        sheet, row, rest = self._record(path)
        table = self.tables.get(sheet)
        if table is None:
            return Place(1, 1, sheet=self.titles[sheet])
        if row is None:
            return Place(_free(table) if path and isinstance(path[-1], str) else 1, 1, sheet=table.grid.name)
        return Place(row, _column(table, rest), sheet=table.grid.name)

    def cell(self, place: Place) -> str:
        """Return the content of a cell as text; empty for an empty one, and on a sheet that is not read."""
        grids = (each.grid for each in self.tables.values() if each.grid.name == place.sheet)
        value = next((grid.cell(place.line, place.column) for grid in grids), None)
        return "" if value is None else str(as_it_is(value))

    def _record(self, path: Path) -> tuple[str, int | None, Path]:
        """Return the sheet and the row that a path leads to, and the fields that are left of it.

        There is no row for a list that is not there: its sheet is the place.
        """
        sheet, row, at = "", self.rows.get(()), 0
        while at < len(path) and (below := self._below(sheet, path[at])):
            sheet, row = below, self.rows.get((*path[: at + 1], 0) if at + 1 == len(path) else path[: at + 2])
            at += 2
        return sheet, row, path[at:]

    def _below(self, sheet: str, part: str | int) -> str:
        """Return the sheet of the list `part` in a record of `sheet`; empty when it has none."""
        inside = f"{sheet}.{part}".lstrip(".")
        if inside in self.titles:
            return inside
        table = self.tables.get(sheet)
        return sheet if table and part and table.sheet.inner == part else ""


def _rows_of(rows: Iterable[RecordRow]) -> Iterator[tuple[Path, int]]:
    """Yield the row of each record and of each part."""
    for each in rows:
        if each.value is not None:
            yield each.path, each.read.number
        if each.part:
            yield each.part, each.read.number


def _free(table: Table) -> int:
    """Return the first row that nobody used yet."""
    return max(table.head.first, len(table.grid.rows) + 1)


def titles(sheets: Sequence[Sheet], tables: Mapping[str, Table]) -> dict[str, str]:
    """Return the name of each sheet by its path: its own, or the one it would get beside the others."""
    english = sum(_is_called(table.grid, table.sheet, "en") for table in tables.values())
    dutch = sum(_is_called(table.grid, table.sheet, "nl") for table in tables.values())
    language = "en" if english > dutch else "nl"
    return {each.path: tables[each.path].grid.name if each.path in tables else each.title(language) for each in sheets}


def _is_called(grid: Grid, sheet: Sheet, language: str) -> bool:
    return grid.name == sheet.title(language)


def _column(table: Table, rest: Path) -> int:
    """Return the column of a field, or of the first field of an object; else the first one of the sheet."""
    numbers = table.head.numbers
    fields = [each for each in rest if isinstance(each, str)]
    for count in range(len(fields), 0, -1):
        name = ".".join(fields[:count])
        inside = [number for each, number in numbers.items() if each == name or each.startswith(f"{name}.")]
        if inside:
            return min(inside)
    return min(numbers.values())
