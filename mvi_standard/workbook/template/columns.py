"""The sheets and columns of a template: their keys, definitions, paths, and the columns that have to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.document import ROOT
from mvi_standard.texts.say import pick
from mvi_standard.workbook.core.rows import USUAL_AMOUNT
from mvi_standard.workbook.template.need_tables import NEEDED_BESIDE
from mvi_standard.workbook.writing.explained import explained
from mvi_standard.workbook.writing.page import Demanded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.template.plan import Plan


def keys_name(sheet: Sheet) -> str:
    """Return the name of the range of the keys of a sheet."""
    return f"sleutel_{sheet.path}"


def key_column(sheet: Sheet) -> int:
    """Return the position of the column that names the records of a sheet of a list, from 0."""
    return next((at for at, each in enumerate(sheet.columns) if each.path == "id"), 0)


def definition(plan: Plan, column: Column) -> str:
    """Return the definition of a field."""
    if f"{column.owner}.{column.field}" in plan.edition.labels:
        return explained(plan.edition, column.owner, column.field, plan.language)
    words = plan.edition.labels[column.target]
    return str(pick(words[2:], plan.language))


def rows_needed(plan: Plan) -> Iterator[Sheet]:
    """Yield the sheets that need a row: by the schema, for each record of such a sheet, and by the profile."""
    definitions, found = plan.edition.schema["$defs"], set[str]()
    profile = plan.edition.tables.profiles.get(plan.choice.profile or "")
    for sheet in plan.sheets:
        owner = next((each.cls for each in plan.sheets if each.path == sheet.parent), ROOT)
        demanded = sheet.path.rpartition(".")[2] in definitions[owner].get("required", ())
        asked = profile is not None and sheet.path in profile.lists
        if not sheet.path or asked or (demanded and sheet.parent in {"", *found}):
            found.add(sheet.path)
            yield sheet


def to_fill(plan: Plan, sheet: Sheet) -> tuple[Demanded, ...]:
    """Return the columns that may not stay empty: in a row that is used, in an object, and beside another column."""
    made: dict[tuple[int, int], list[int]] = {}
    columns = sheet.all_columns
    for at, column in enumerate(columns):
        needed = plan.edition.schema["$defs"][column.owner].get("required", ())
        above, dot, field = column.path.rpartition(".")
        if column.required:
            made.setdefault((0, len(columns) - 1), []).append(at)
        elif dot and field in needed and field not in USUAL_AMOUNT:
            inside = [i for i, each in enumerate(columns) if each.path.startswith(f"{above}.")]
            made.setdefault((inside[0], inside[-1]), []).append(at)
    return (*(Demanded(those, *group) for group, those in made.items()), *_beside(sheet))


def _beside(sheet: Sheet) -> Iterator[Demanded]:
    """Yield the columns that a rule demands beside others."""
    there = {each.path: at for at, each in enumerate(sheet.all_columns)}
    for path, beside in NEEDED_BESIDE.get(sheet.path, {}).items():
        by = there.get(beside.column)
        if path in there and by is not None:
            last = there.get(beside.until, by)
            yield Demanded([there[path]], by, last, beside.values, there.get(beside.unless))


def paths(sheet: Sheet) -> list[str]:
    """Return the second row: the path of each field, and for the parent that of its key."""
    return [f"{sheet.parent}.{key.field}" for key in sheet.keys] + [column.path for column in sheet.columns]


def frozen_columns(sheet: Sheet) -> int:
    """Return how many columns stay in sight: those that say what a row is about."""
    return max(1, len(sheet.keys)) if sheet.path else 0
