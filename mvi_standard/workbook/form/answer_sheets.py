"""Sheets of a returned form, recognised by content, and the cells on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Place
from mvi_standard.reading.tokens import inexact_number
from mvi_standard.workbook.core.display_mismatch import mismatches
from mvi_standard.workbook.core.readers import reader
from mvi_standard.workbook.core.remarks import CHANGED, UNDERSTOOD, blank
from mvi_standard.workbook.core.spellings import CellContext
from mvi_standard.workbook.form.filled import Filled, FormRemark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Book, Grid, Value
    from mvi_standard.workbook.core.layout import Column

_HEADS = 10
"""Rows in which the machine paths are looked for: somebody may have put a row above."""


@dataclass(frozen=True)
class AnswerTable:
    """A sheet with its machine paths on row `head`; `columns` gives the column of each path."""

    grid: Grid
    head: int
    columns: Mapping[str, int]

    @property
    def rows(self) -> range:
        """The rows below the head."""
        return range(self.head + 1, len(self.grid.rows) + 1)

    def value(self, row: int, path: str) -> Value:
        """Return the value in a row under a path."""
        return self.grid.cell(row, self.columns[path]) if path in self.columns else None

    def place(self, row: int, path: str) -> Place:
        """Return the cell of a row under a path; the first cell for a path without a column."""
        return Place(row, self.columns.get(path, 1), sheet=self.grid.name)


def table(book: Book, wanted: Collection[str], without: str = "") -> AnswerTable | None:
    """Return the sheet that has a row with all these machine paths, and not the path `without`."""
    for grid in book.grids:
        for number, row in enumerate(grid.rows[:_HEADS], 1):
            names = _first(row)
            if set(wanted) <= names.keys() and without not in names:
                return AnswerTable(grid, number, names)
    return None


def upright(book: Book, paths: Collection[str], least: int) -> AnswerTable | None:
    """Return the sheet with at least this many of these paths below each other in its first column, as a table.

    `columns` then gives the row of each path.
    """
    for grid in book.grids:
        names = _first([row[0] if row else None for row in grid.rows])
        found = {path: at for path, at in names.items() if path in paths}
        if len(found) >= least:
            return AnswerTable(grid, 1, found)
    return None


def _first(cells: Sequence[Value]) -> dict[str, int]:
    """Return where each text stands for the first time, from 1."""
    found: dict[str, int] = {}
    for at, each in enumerate(cells, 1):
        if isinstance(each, str) and each.strip():
            found.setdefault(each.strip(), at)
    return found


def odd(grid: Grid, place: Place) -> Iterator[FormRemark]:
    """Yield the reasons why a cell is unreadable: a formula without a result or with an error, or a merged block."""
    at = (place.line, place.column)
    if at in grid.uncomputed:
        yield FormRemark("merge.uncomputed", place, {})
    elif at in grid.failed:
        yield FormRemark("merge.failed", place, {"found": str(grid.cell(*at))})
    elif any(first[0] <= at[0] <= last[0] and first[1] <= at[1] <= last[1] for first, last in grid.merged):
        yield FormRemark("merge.merged", place, {})


def strange(found: AnswerTable, known: Collection[str], above: Collection[str] = ()) -> Iterator[FormRemark]:
    """Yield what was added to a form: text in other columns, or above its heads."""
    columns = {at for path, at in found.columns.items() if path in known}
    for row, cells in enumerate(found.grid.rows, 1):
        for at, value in enumerate(cells, 1):
            outside = row < found.head - 1 or at not in columns
            if outside and not blank(value) and not (row < found.head and value in above):
                yield FormRemark("merge.column", Place(row, at, sheet=found.grid.name), {"found": str(value)})


_KEYS = {UNDERSTOOD: "merge.read_as", CHANGED: "merge.changed"}


def _is_lost(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Return whether a number has more digits than a submission keeps."""
    plain = isinstance(value, int | float) and not isinstance(value, bool)
    return plain and inexact_number(f"{value} ".encode()) is not None


def read_cell(
    grid: Grid, place: Place, column: Column, edition: Edition, row: dict[str, Any]
) -> tuple[Filled | None, list[FormRemark]]:
    """Return the meaning of a cell, or None when it is empty; `row` has the values read from its row so far."""
    wrong = [*odd(grid, place)]
    value = grid.cell(place.line, place.column)
    if wrong or blank(value):
        return None, wrong
    meaning = reader(column, column.path, CellContext(edition))(value, row)
    if _is_lost(meaning.value):
        return None, [FormRemark("merge.number", place, {"found": str(value)})]
    row[column.path] = meaning.value
    values = {"found": str(value), "read_as": meaning.value}
    told = meaning.code in _KEYS and str(value) != str(meaning.value)
    remarks = [FormRemark(_KEYS[meaning.code], place, values)] if told else []
    seen = mismatches(grid, [(column.path, column, (place.line, place.column))], row, edition)
    remarks += [FormRemark("merge.otherwise", place, {"found": each.found, "read_as": each.meant}) for each in seen]
    return Filled(meaning.value, place), remarks
