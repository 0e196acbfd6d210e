"""From a small form to the rows of the full workbook, each cell with the one of the form that it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.workbook.core import written_values
from mvi_standard.workbook.core.cell_parsing import KVK, digits, identifier
from mvi_standard.workbook.core.cell_template import Template, written
from mvi_standard.workbook.core.remarks import field_name, list_path, place
from mvi_standard.workbook.small.reading import FilledCell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Finding
    from mvi_standard.workbook.core.book import At, Value
    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.small.form import FormRow, SmallForm
    from mvi_standard.workbook.small.reading import Cells, ReadForm

UNKNOWN, PLACE = "unknown", "row"
"""Names of what stands in a key for a cell that is still empty: the place of the row, and a word."""
MADE = "made"
"""The cell with the day on which the form was filled in, of which the standard asks the moment."""
REGISTERED = {"kvk", "supplier_kvk"}
"""Cells with a number of the business register, of which a spreadsheet may have dropped the first zero."""


@dataclass
class FullRow:
    """A row of a sheet of the full workbook by machine path: its values, and the cells that they come from."""

    values: dict[str, Value] = field(default_factory=dict)
    cells: dict[str, At] = field(default_factory=dict)


@dataclass
class Expansion:
    """The rows of the full workbook, by the path of their sheet and by key, and findings on cells that contradict."""

    rows: dict[str, dict[tuple[Value, ...], FullRow]]
    findings: list[Finding]


def expanded(read: ReadForm, form: SmallForm) -> Expansion:
    """Return the rows that a form stands for: those of the submission as a whole, and those of each contract."""
    made = Expansion({each.list: {} for each in form.rows}, [])
    for number, own in enumerate(({}, *read.rows)):
        first = next((each.at for each in own.values()), (1, 1))
        stand_ins = {PLACE: FilledCell(f"rij-{number}", first), UNKNOWN: FilledCell("nog-onbekend", first)}
        cells = read.top | own | stand_ins
        for row in form.rows:
            if row.each == bool(number) and not (row.when and _is_blank(row.when, cells, read)):
                full = _made(row, cells, read)
                key = tuple(full.values[each] for each in row.key)
                there = made.rows[row.list].setdefault(key, full)
                made.findings += _joined(there, full, row, read, form.sheets[row.list])
    return made


def _made(row: FormRow, cells: Cells, read: ReadForm) -> FullRow:
    """Return a row, its values from cells; a field that is left out has its place all the same."""
    full = FullRow()
    for path, (text, beside) in row.sources.items():
        as_it_is = text.startswith("=")
        names = text[1:].split("|") if as_it_is else (*Template(text).headers, beside)
        asked = [cells[each] for each in names if each in cells and each not in {PLACE, UNKNOWN}]
        none = FilledCell(None, asked[0].at if asked else cells[PLACE].at)
        filled = next((each for each in asked if each.value is not None), none)
        full.cells[path] = cells[beside].at if beside in cells else filled.at
        if beside and _is_blank(beside, cells, read):
            continue
        full.values[path] = filled.value if as_it_is else _key(text, cells) or None
    return full


def _key(text: str, cells: Cells) -> str:
    """Return a key that is made of cells."""

    def content(name: str) -> Value:
        value = cells[name].value if name in cells else None
        if name in REGISTERED:
            return identifier(KVK, digits(value) or written(value))
        return written_values.day(value) or value if name == MADE else value

    return Template(text).key(content)


def _is_blank(name: str, cells: Cells, read: ReadForm) -> bool:
    """Return whether nothing stands in a cell, not even a formula."""
    cell = cells.get(name)
    return cell is None or (cell.value is None and cell.at not in read.table.grid.uncomputed)


def _joined(there: FullRow, full: FullRow, row: FormRow, read: ReadForm, sheet: Sheet) -> Iterator[Finding]:
    """Fill what an earlier row about the same lacks; yield the findings on cells that say something else."""
    fields = {each.path: each for each in sheet.columns}
    here = full.cells[row.key[0]][0]
    for path, value in full.values.items():
        first = there.values.get(path)
        if first is None:
            there.values[path], there.cells[path] = value, full.cells[path]
        elif (
            value is not None and full.cells[path][0] == here and path in fields and _differ(first, value, fields[path])
        ):
            values = {"found": value, "first": first, "field": field_name(fields[path])}
            yield demands.ROWS_AGREE.finding(list_path(sheet), values, place(read.table.grid, full.cells[path]))


def _differ(one: Value, other: Value, column: Column | None) -> bool:
    """Return whether two cells mean something else; a number that lost its zero does not."""
    texts = {written(one), written(other)}
    if column and column.owner == "Identifier":
        texts = {identifier(KVK, each) for each in texts}
    return column is not None and len(texts) > 1
