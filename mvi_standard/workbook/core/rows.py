"""Rows of a sheet, each cell read by the type of its column."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.workbook.core.cell_parsing import as_it_is
from mvi_standard.workbook.core.display_mismatch import mismatches
from mvi_standard.workbook.core.ignored_cells import hidden_cells, ignored_columns, merged_cells
from mvi_standard.workbook.core.layout import is_empty_mark
from mvi_standard.workbook.core.quantities import BESIDE
from mvi_standard.workbook.core.readers import reader
from mvi_standard.workbook.core.remarks import ASSUMED, FAILED, FORMULA, NOTHING, UNCOMPUTED, CellRemark, blank
from mvi_standard.workbook.core.spellings import CellContext, reference_targets
from mvi_standard.workbook.core.total_rows import added_up, no_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding, Said
    from mvi_standard.workbook.core.book import Grid, Value
    from mvi_standard.workbook.core.cell_parsing import Reader
    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.core.table import Table


USUAL_AMOUNT = {"currency": "EUR", "vat": "exclusief"}
"""What is meant beside an amount where nothing is said."""


class SheetRow(NamedTuple):
    """One row: its values by machine path, and the findings on its cells.

    `none` is the path of the cell that says that a list is empty; empty for any other row.
    """

    number: int
    values: dict[str, Any]
    remarks: tuple[CellRemark, ...]
    none: str = ""


@dataclass(frozen=True)
class SheetRows:
    """The rows read from a sheet, and the findings on anything in it that is not data."""

    reads: tuple[SheetRow, ...]
    findings: tuple[Finding, ...]


class _Field(NamedTuple):
    at: int
    name: str
    column: Column
    read: Reader


def read_tables(tables: Mapping[str, Table], edition: Edition) -> Mapping[str, SheetRows]:
    """Read the rows of each sheet; tables and rows are keyed by the path of their sheet."""
    keys = reference_targets(tables.values(), edition)
    known = CellContext(edition, keys, tuple(keys.get("KpiDefinition", ())))
    return {path: _rows(table, known) for path, table in tables.items()}


def _rows(table: Table, known: CellContext) -> SheetRows:
    """Read all rows of a sheet."""
    fields = [_Field(table.head.numbers[name], name, each, reader(each, name, known)) for name, each in _in_turn(table)]
    odd = _without_value(table.grid)
    markers = _markers(table.sheet)
    reads: list[SheetRow] = []
    others: list[Finding] = []
    for number, cells in _cells(table, odd):
        other = no_record(table, number, cells)
        if other is None and number == table.last:
            other = added_up(table, number, cells)
        if other:
            others.append(other)
            continue
        read = _read(number, cells, fields, odd.get(number, {}), markers)
        if read.values or read.remarks or read.none:
            reads.append(_with_mismatches(table, read, known.edition))
    numbers = [each.number for each in reads]
    findings = (
        *ignored_columns(table),
        *others,
        *hidden_cells(table, numbers),
        *merged_cells(table, numbers),
    )
    return SheetRows(tuple(reads), findings)


def _in_turn(table: Table) -> Iterator[tuple[str, Column]]:
    """Yield the columns in the order of reading: last those that mean something only beside another."""
    later = {name for name, each in table.columns.items() if each.target_from or each.field in BESIDE}
    yield from ((name, each) for name, each in table.columns.items() if name not in later)
    yield from ((name, each) for name, each in table.columns.items() if name in later)


def _markers(sheet: Sheet) -> tuple[str, ...]:
    """Return the columns in which a mark says that a list is empty: the first of the record, and of its parts."""
    if not sheet.path:
        return ()
    parts = sheet.columns[sheet.shared : sheet.shared + 1] if sheet.inner else ()
    return tuple(each.path for each in (sheet.columns[0], *parts) if not each.many)


def _without_value(grid: Grid) -> Mapping[int, Mapping[int, Said]]:
    """Return the cells of which the workbook holds no outcome, by row and column."""
    found: dict[int, dict[int, Said]] = defaultdict(dict)
    for cells, why in ((grid.uncomputed, FORMULA), (grid.failed, FAILED)):
        for row, column in cells:
            found[row][column] = why
    return found


def _cells(table: Table, odd: Mapping[int, object]) -> Iterator[tuple[int, Sequence[Value]]]:
    """Yield each row with data in it."""
    rows, first = table.grid.rows, table.head.first
    for number in range(first, max(len(rows), *odd, first - 1) + 1):
        cells = rows[number - 1] if number <= len(rows) else ()
        if number in odd or not all(map(blank, cells)):
            yield number, cells


def _assumed(values: Mapping[str, Any], fields: Sequence[_Field], odd: Mapping[int, Said]) -> Iterator[CellRemark]:
    """Yield what an amount means whose currency or VAT was left empty: nearly all are in euros, and without VAT."""
    for at, name, column, _ in fields:
        usual = USUAL_AMOUNT.get(column.field)
        if usual and name not in values and at not in odd and f"{name.removesuffix(column.field)}amount" in values:
            yield CellRemark(ASSUMED, name, column, NOTHING, usual)


def _read(
    number: int, cells: Sequence[Value], fields: Sequence[_Field], odd: Mapping[int, Said], markers: Sequence[str]
) -> SheetRow:
    values: dict[str, Any] = {}
    remarks: list[CellRemark] = []
    none, width = "", len(cells)
    for at, name, column, read in fields:
        value = cells[at - 1] if at <= width else None
        if value is None and not odd:
            continue
        if at in odd:
            remarks.append(CellRemark(UNCOMPUTED, name, column, odd[at]))
        elif blank(value):
            continue
        elif name in markers and is_empty_mark(value):
            none = name
        else:
            meaning, code = read(value, values)
            values[name] = meaning
            if code:
                remarks.append(CellRemark(code, name, column, as_it_is(value), meaning))
    assumed = [*_assumed(values, fields, odd)]
    values |= {each.name: each.meant for each in assumed}
    remarks += assumed
    return SheetRow(number, values, tuple(remarks), none)


def _with_mismatches(table: Table, read: SheetRow, edition: Edition) -> SheetRow:
    """Return a row with what is to be said of its numbers as well."""
    fields = ((name, each, (read.number, table.head.numbers[name])) for name, each in table.columns.items())
    return read._replace(remarks=(*read.remarks, *mismatches(table.grid, fields, read.values, edition)))
