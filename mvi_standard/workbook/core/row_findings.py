"""Findings on the rows of a sheet, once their records are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.finding import Finding, Name
from mvi_standard.workbook.core.records import key_names, list_at
from mvi_standard.workbook.core.remarks import (
    NOT_EMPTY,
    NOTHING,
    ONE_ROW,
    PARENT,
    ROW,
    at_cell,
    blank,
    place,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.records import RecordRow, Records
    from mvi_standard.workbook.core.remarks import CellRemark
    from mvi_standard.workbook.core.rows import SheetRow, SheetRows
    from mvi_standard.workbook.core.table import Table


def findings_of(tables: Mapping[str, Table], rows: Mapping[str, SheetRows], records: Records) -> Iterator[Finding]:
    """Yield the findings on the sheets that were read, one sheet after the other."""
    yield from _of_submission(tables.get(""), rows[""].reads if "" in rows else ())
    for path, table in tables.items():
        yield from rows[path].findings
        yield from _of_rows(table, records.rows[path], records.lists)


def _of_rows(table: Table, items: Iterable[RecordRow], lists: dict[str, list[Any]]) -> Iterator[Finding]:
    """Yield the findings on each row of a sheet, at its cells; `lists` are those of the whole submission."""
    for item in items:
        for remark in item.read.remarks:
            at = (item.read.number, table.head.numbers[remark.name])
            yield remark.about(_home(table, item, remark), place(table.grid, at))
        if item.orphan:
            yield _orphan(table, item)
        if item.empty and list_at(lists, item.empty):
            at = (item.read.number, table.head.numbers[item.read.none])
            yield at_cell(ROW, table.grid, at, item.empty, found=NOT_EMPTY, count=1)


def _of_submission(table: Table | None, reads: Sequence[SheetRow]) -> Iterator[Finding]:
    """Yield the findings on a sheet of the submission itself that has not exactly one row."""
    values = {"count": len(reads)}
    if table is None:
        yield demands.ONE_ROW.finding((), values)
        return
    column = min(table.head.numbers.values())
    for number in [each.number for each in reads[1:]] or ([] if reads else [table.head.first]):
        yield at_cell(ONE_ROW, table.grid, (number, column), (), **values)


def _home(table: Table, item: RecordRow, remark: CellRemark) -> Path:
    """Return the path of the field that a cell is read for; that of the record for one that names the parent."""
    keys = key_names(table.sheet)
    if item.orphan or remark.name in keys or not (item.value or item.part_value or item.read.values):
        return item.path
    shared = {each.path for each in table.sheet.columns[: table.sheet.shared]}
    record = item.part if item.part and remark.name not in shared else item.path
    return (*record, *remark.name.split("."))


def _orphan(table: Table, item: RecordRow) -> Finding:
    names = key_names(table.sheet)
    there = [name for name in names if name in table.head.numbers]
    column = table.head.numbers[there[0]] if there else min(table.head.numbers.values())
    cell = table.grid.cell(item.read.number, column) if there else None
    values = {"found": NOTHING if blank(cell) else str(cell), "field": _parent(table)}
    return at_cell(PARENT, table.grid, (item.read.number, column), item.path, **values)


def _parent(table: Table) -> Name:
    """Return the kind of record that a row has to belong to."""
    return Name(table.sheet.keys[0].owner)
