"""Examples as the cells of a workbook: rows of a sheet, and what is wrong in one beside what is right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.finding import cell_name
from mvi_standard.texts.say import pick
from mvi_standard.workbook.template import Choice, filled_plan
from mvi_standard.workbook.template.filling import FIRST_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.template import Plan


@dataclass(frozen=True)
class SheetRows:
    """Some columns of some rows of a sheet, as people see them."""

    sheet: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class MendedCell:
    """A cell by its sheet, column and address, with what is in it before and after; empty for an empty cell."""

    sheet: str
    column: str
    cell: str
    wrong: str
    right: str


def sheet_rows(file: Path, path: str, columns: Sequence[str], language: str, only: Sequence[str] = ()) -> SheetRows:
    """Return the named columns of a list in an example; `only` are the rows that begin with one of these.

    Raises KeyError for a sheet or column that is not there, ValueError when no row is left.
    """
    plan = _plan(file, language)
    sheet = {each.path: each for each in plan.sheets}[path]
    places = {each.path: at for at, each in enumerate(sheet.all_columns)}
    chosen = [places[each] for each in columns]
    heads = tuple(sheet.all_columns[at].label(language) for at in chosen)
    rows = [row for row in plan.filled[path] if not only or row[0] in only]
    if not rows:
        problem = f"{file.name} has no row of {path} that begins with {only}"
        raise ValueError(problem)
    cells = tuple(tuple(shown(row[at], language) for at in chosen) for row in rows)
    return SheetRows(sheet.title(language), heads, cells)


def mended(bad: Path, good: Path, language: str) -> tuple[MendedCell, ...]:
    """Return each cell that two examples have otherwise, in the order of the sheets of the first.

    Raises CannotHold when one of them does not fit a workbook.
    """
    before, after = _filled(_plan(bad, language), language), _filled(_plan(good, language), language)
    return tuple(
        MendedCell(*there, before.get(there, ""), after.get(there, ""))
        for there in dict.fromkeys((*before, *after))
        if before.get(there) != after.get(there)
    )


def _filled(plan: Plan, language: str) -> dict[tuple[str, str, str], str]:
    """Return what is in each filled cell, by its sheet, column and address."""
    return {
        (sheet.title(language), column.label(language), cell_name(number, at)): shown(row[at - 1], language)
        for sheet in plan.sheets
        for number, row in enumerate(plan.filled.get(sheet.path, ()), FIRST_ROW)
        for at, column in enumerate(sheet.all_columns, 1)
        if row[at - 1] is not None
    }


def shown(value: Cell, language: str) -> str:
    """Return the content of a cell as a spreadsheet in this language shows it."""
    if isinstance(value, date):
        return pick((f"{value.day}-{value.month}-{value.year}", value.isoformat()), language)
    if isinstance(value, int | float):
        return pick((f"{value:,}".translate(str.maketrans(",.", ".,")), f"{value:,}"), language)
    return value or ""


@cache
def _plan(file: Path, language: str) -> Plan:
    """Return the workbook that `mvi convert` makes of an example; raises CannotHold where it can make none."""
    values = json.loads(file.read_bytes())
    return filled_plan(LATEST, values, Choice(values.get("profile")), language, "")
