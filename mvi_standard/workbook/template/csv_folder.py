"""A folder with a CSV file for each sheet: the content of a workbook, for programs that cannot read workbooks.

A value between separators is text to its reader. So a number that could be read in two ways gets one more digit, and a
text that a spreadsheet would take for a formula is refused: it could only be disarmed by changing it.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.lossless import refuse
from mvi_standard.workbook.template.columns import paths

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.template.plan import Plan

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The letters of full width count too: Excel in some languages reads them as the others."""
_DOUBTFUL = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""Thousands or decimals: nobody can tell."""


def write_csv_folder(folder: Path, plan: Plan) -> None:
    """Write the sheets with rows into `folder`; raises CannotHold before anything is written, and OSError."""
    tables = {each: _rows(each, plan) for each in plan.sheets if plan.filled.get(each.path)}
    folder.mkdir(parents=True, exist_ok=True)
    for sheet, rows in tables.items():
        path = folder / f"{sheet.title(plan.language)}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(rows)


def _rows(sheet: Sheet, plan: Plan) -> list[list[str]]:
    """Return the rows of one file: the labels, the paths, and what is filled in."""
    labels = [f"{each.label(plan.language)}{' *' if each.required else ''}" for each in sheet.all_columns]
    filled = plan.filled[sheet.path]
    texts = ([_text(each, sheet, number, at) for at, each in enumerate(row)] for number, row in enumerate(filled))
    return [labels, paths(sheet), *texts]


def _text(value: Cell, sheet: Sheet, number: int, at: int) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(_FORMULA):
        record = () if not sheet.path else (sheet.path, number) if not sheet.parent else tuple(sheet.path.split("."))
        refuse("formula", (*record, *sheet.all_columns[at].path.split(".")))
    if isinstance(value, str):
        return value
    plain = repr(value)
    return f"{plain}0" if _DOUBTFUL.fullmatch(plain) else plain
