"""One cell of a form: as it stands there, or as it can only be meant, and what is to be said of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.reading.tokens import inexact_number
from mvi_standard.workbook.core.meaning import Known
from mvi_standard.workbook.core.otherwise import otherwise
from mvi_standard.workbook.core.readers import reader
from mvi_standard.workbook.core.remarks import CHANGED, UNDERSTOOD, blank
from mvi_standard.workbook.form.filled import Filled, Remark
from mvi_standard.workbook.form.sheets import odd

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Place
    from mvi_standard.workbook.core.book import Grid
    from mvi_standard.workbook.core.layout import Column

_KEYS = {UNDERSTOOD: "merge.read_as", CHANGED: "merge.changed"}


def _is_lost(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Tell whether a number has more digits than a submission keeps."""
    plain = isinstance(value, int | float) and not isinstance(value, bool)
    return plain and inexact_number(f"{value} ".encode()) is not None


def read_cell(
    grid: Grid, place: Place, column: Column, edition: Edition, row: dict[str, Any]
) -> tuple[Filled | None, list[Remark]]:
    """Return what a cell says, or None for an empty one; `row` has what was read of its row so far."""
    wrong = [*odd(grid, place)]
    value = grid.cell(place.line, place.column)
    if wrong or blank(value):
        return None, wrong
    meaning = reader(column, column.path, Known(edition))(value, row)
    if _is_lost(meaning.value):
        return None, [Remark("merge.number", place, {"found": str(value)})]
    row[column.path] = meaning.value
    values = {"found": str(value), "read_as": meaning.value}
    told = meaning.code in _KEYS and str(value) != str(meaning.value)
    remarks = [Remark(_KEYS[meaning.code], place, values)] if told else []
    seen = otherwise(grid, [(column.path, column, (place.line, place.column))], row, edition)
    remarks += [Remark("merge.otherwise", place, {"found": each.found, "read_as": each.meant}) for each in seen]
    return Filled(meaning.value, place), remarks
