"""Reads the cells of a small form: those above the list, and those of each contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard import demands
from mvi_standard.texts.say import both
from mvi_standard.workbook.core.heads import find_head
from mvi_standard.workbook.core.ignored_cells import hidden_cells, ignored_columns, merged_cells
from mvi_standard.workbook.core.remarks import ABOVE, ROW, UNDERSTOOD, at_cell, blank, field_name, place
from mvi_standard.workbook.core.table import Table
from mvi_standard.workbook.core.thousands import AMOUNT, has_thousands, without_point
from mvi_standard.workbook.core.total_rows import no_record
from mvi_standard.workbook.core.written_values import text_number
from mvi_standard.workbook.small.form import REASON
from mvi_standard.workbook.small.form import ROW as LIST
from mvi_standard.workbook.small.words import examples, is_ours, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding, Said
    from mvi_standard.workbook.core.book import At, Book, Value
    from mvi_standard.workbook.small.form import FormCell, SmallForm

SEARCHED = 40
"""Rows in which the head of the list may stand: other cells come before it."""
_LEAST = 8
"""Columns of ours by which the form is known."""
_BETWEEN = ";\n"
"""What parts two numbers in a cell."""


class FilledCell(NamedTuple):
    """The meaning of a cell, None for a blank one, and where it stands."""

    value: Value
    at: At


Cells = dict[str, FilledCell]
"""Cells by name, also the blank ones."""


@dataclass(frozen=True)
class ReadForm:
    """A small form as read: the cells above the list, and those of each contract."""

    table: Table
    top: Cells
    rows: tuple[Cells, ...]
    findings: tuple[Finding, ...]

    def lacking(self, form: SmallForm) -> frozenset[At]:
        """Return the cells that are needed, and empty."""
        needed = [each.name for each in form.cells if each.needed]
        there = [(cells[name], cells[name + REASON]) for cells in self.all for name in needed if name in cells]
        return frozenset(cell.at for cell, reason in there if cell.value is None and reason.value is None)

    @property
    def all(self) -> tuple[Cells, ...]:
        """The cells above the list, and those of each contract."""
        return (self.top, *self.rows)


def form_in(book: Book, form: SmallForm) -> Table | None:
    """Return the list of contracts in a small form; None for any other workbook."""
    for grid in book.grids:
        head = find_head(grid, form.names, SEARCHED) if grid.rows else None
        if head and len(head.numbers) >= _LEAST:
            return Table(form.sheet, grid, head)
    return None


def read_form(table: Table, form: SmallForm) -> ReadForm:
    """Read the cells of a form: each filled one is read, or a finding says why not."""
    top = _above(table, form)
    rows, others = _rows(table, form)
    numbers = [at[0] for each in rows for _, at in [next(iter(each.values()))]]
    beside = [each for each in ignored_columns(table) if each.values.get("found") != ABOVE]
    odd = [*_strange(table, top), *beside, *others, *hidden_cells(table, numbers), *merged_cells(table, numbers)]
    odd += _amounts(table, form, rows)
    return ReadForm(table, top, rows, tuple(odd))


def _above(table: Table, form: SmallForm) -> Cells:
    """Return the cells above the list: each stands at the right of its name."""
    found = Cells()
    for row, at, value in _before(table):
        cell = form.above.get(spelled(value))
        if cell and cell.name not in found:
            found |= _read(table, (row, at + 1), cell)
    return found


def _strange(table: Table, top: Cells) -> Iterator[Finding]:
    """Yield the findings on what stands above the list, and is no cell of the form."""
    known = {each.at for each in top.values()}
    for row, at, value in _before(table):
        if (row, at) not in known and not is_ours(value):
            yield at_cell(ROW, table.grid, (row, at), (), found=ABOVE, count=1)


def _before(table: Table) -> Iterator[tuple[int, int, Value]]:
    for row, cells in enumerate(table.grid.rows[: table.head.label_row - 1], 1):
        yield from ((row, at, value) for at, value in enumerate(cells, 1))


def _rows(table: Table, form: SmallForm) -> tuple[tuple[Cells, ...], list[Finding]]:
    """Return the cells of each contract, and the findings on rows that are none."""
    found: list[Cells] = []
    findings: list[Finding] = []
    first: dict[str, int] = {}
    for number, cells in _filled(table):
        read = _row(table, number, form)
        other = no_record(table, number, cells)
        if why := None if other else _misfit(read, first):
            other = demands.FITS_SMALL_FORM.finding((), {"why": why[0]}, place(table.grid, why[1]))
        if other:
            findings.append(other)
        else:
            found.append(read)
    return tuple(found), findings


def _filled(table: Table) -> Iterator[tuple[int, Sequence[Value]]]:
    """Yield each row below the head with something in it, but for our example."""
    rows = table.grid.rows
    odd = {row for row, _ in table.grid.uncomputed | table.grid.failed}
    for number in range(table.head.first, max(len(rows), *odd, 0) + 1):
        cells = rows[number - 1] if number <= len(rows) else ()
        shown = not examples().isdisjoint(map(spelled, cells)) and all(map(is_ours, cells))
        if number in odd or not (shown or all(map(blank, cells))):
            yield number, cells


def _row(table: Table, number: int, form: SmallForm) -> Cells:
    """Return the cells of one row; a column that is not there has none."""
    found = Cells()
    for each in form.cells:
        if column := table.head.numbers.get(each.column.path):
            found |= _read(table, (number, column), each)
    return found


def _amounts(table: Table, form: SmallForm, rows: Sequence[Cells]) -> Iterator[Finding]:
    """Read a point before three digits as that of thousands where that is sure; yield a tip on each."""
    for asked in form.part(LIST):
        name, column = asked.name, asked.column
        there = [(row, row[name]) for row in rows if name in row and column.field == AMOUNT]
        if not has_thousands(cell.value for _, cell in there):
            continue
        for row, cell in there:
            text = without_point(cell.value)
            amount = None if text is None else text_number(text.strip(), euros=True, percent=False)
            if amount is not None:
                row[name] = cell._replace(value=amount)
                values = {"found": cell.value, "read_as": amount, "field": field_name(column)}
                yield at_cell(UNDERSTOOD, table.grid, cell.at, (), **values)


def _read(table: Table, at: At, cell: FormCell) -> Cells:
    """Return the meaning of a cell, and the reason that it gives instead of one."""
    value = table.grid.cell(*at)
    reason = cell.instead.get(spelled(value))
    meant = None if reason or blank(value) else cell.meanings.get(spelled(value), value)
    return {cell.name: FilledCell(meant, at), f"{cell.name}{REASON}": FilledCell(reason, at)}


def _misfit(read: Mapping[str, FilledCell], first: dict[str, int]) -> tuple[Said, At] | None:
    """Return why the form has no room for a row, and at which cell; `first` has the row of each number so far."""
    number, company = read.get("number"), read.get("supplier_kvk")
    if number and (key := spelled(number.value)):
        row = first.setdefault(key, number.at[0])
        if row != number.at[0]:
            return both("small_form.twice", row=row), number.at
    if company and isinstance(company.value, str) and any(each in company.value for each in _BETWEEN):
        return both("small_form.several"), company.at
    return None
