"""What the writers of each format have to know of the columns of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.workbook.layout import Column, Sheet
    from mvi_standard.workbook.plan import Plan


def keys_name(sheet: Sheet) -> str:
    """Return the name of the range of the keys of a sheet."""
    return f"sleutel_{sheet.path}"


def key_column(sheet: Sheet) -> int:
    """Return the position of the column that names the records of a sheet of a list, from 0."""
    return next((at for at, each in enumerate(sheet.columns) if each.path == "id"), 0)


def definition(plan: Plan, column: Column) -> str:
    """Return what a field means."""
    words = plan.edition.labels.get(f"{column.owner}.{column.field}") or plan.edition.labels[column.target]
    return str(words[("nl", "en").index(plan.language) + 2])


def together(plan: Plan, sheet: Sheet, at: int) -> tuple[int, int] | None:
    """Return the first and the last column of the object that cannot do without this column; None if there is none.

    For a column that every record has to have that is the whole row.
    """
    columns = sheet.all_columns
    column = columns[at]
    if column.required:
        return 0, len(columns) - 1
    needed = plan.edition.schema["$defs"][column.owner].get("required", ())
    group, dot, field = column.path.rpartition(".")
    if not dot or field not in needed:
        return None
    inside = [i for i, each in enumerate(columns) if each.path.startswith(f"{group}.")]
    return inside[0], inside[-1]


def paths(sheet: Sheet) -> list[str]:
    """Return what stands in the second row: the path of each field, and for the parent that of its key."""
    return [f"{sheet.parent}.{key.field}" for key in sheet.keys] + [column.path for column in sheet.columns]


def frozen_columns(sheet: Sheet) -> int:
    """Return how many columns stay in sight: those that say what a row is about."""
    return max(1, len(sheet.keys)) if sheet.path else 0
