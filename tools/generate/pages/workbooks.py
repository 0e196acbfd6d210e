"""The empty workbooks that the site offers: for each profile one for Excel and one for LibreOffice."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_day
from mvi_standard.workbook.small.page import empty_contents
from mvi_standard.workbook.small.page import pages as form_pages
from mvi_standard.workbook.template import Choice, empty_plan, pages
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.template import Plan

FORMATS = ("xlsx", "ods")
SMALL = "klein"
MADE = "created_at"
"""When a submission was made: who fills in the workbook knows that, who made it empty does not."""


@cache
def workbooks(language: str) -> Mapping[str, bytes]:
    """Return the workbooks of one language by their names, the small form first."""
    small = {f"mvi-{LATEST.minor}.{SMALL}.{suffix}": _small(suffix, language) for suffix in FORMATS}
    return small | {
        f"mvi-{LATEST.minor}.{profile}.{suffix}": _written(suffix, profile, language)
        for profile in LATEST.tables.profiles
        for suffix in FORMATS
    }


def _written(suffix: str, profile: str, language: str) -> bytes:
    stream = BytesIO()
    made = pages(_undated(empty_plan(LATEST, Choice(profile), language, local_day())))
    write(stream, made, f".{suffix}")
    return stream.getvalue()


def _small(suffix: str, language: str) -> bytes:
    stream = BytesIO()
    contents = empty_contents(LATEST, None, language)
    write(stream, form_pages(contents, LATEST, language, local_day()), f".{suffix}")
    return stream.getvalue()


def _undated(plan: Plan) -> Plan:
    """Return a workbook in which the moment of making is still to be filled in."""
    root = next(each for each in plan.sheets if not each.path)
    [row] = plan.filled[""]
    cells: tuple[Cell, ...] = tuple(
        None if column.path == MADE else value for column, value in zip(root.all_columns, row, strict=True)
    )
    return replace(plan, filled={**plan.filled, "": [cells]})
