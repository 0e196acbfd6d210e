"""The sheet with questions beside a submission that is filled in for a part: each leads to the cell of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import cell_name
from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.core.titles import QUESTIONS
from mvi_standard.workbook.template.filling import FIRST_ROW
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.page import Page, PageCell, PageColumn, high

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.template.plan import Asked, Plan

HEADS = ("about", "question", "candidate", "where")
_WIDTHS = (38.0, 62.0, 30.0, 30.0)
_HEAD_ROW = 3


def asked_pages(plan: Plan) -> Iterator[Page]:
    """Yield the sheet with questions, if any is asked."""
    if plan.asked:
        yield _page(plan, plan.asked)


def _page(plan: Plan, asked: Sequence[Asked]) -> Page:
    language = plan.language
    heads = tuple(PageCell(say(f"asked.head_{each}", language), looks.REQUIRED) for each in HEADS)
    rows = [_row(plan, each) for each in asked]
    title = PageCell(say("asked.title", language), looks.TITLE)
    help_line = PageCell(say("asked.help", language), looks.PLAIN)
    last = (PageCell(say("asked.last", language), looks.PLAIN),)
    return Page(
        pick(QUESTIONS, language),
        tuple(map(PageColumn, _WIDTHS)),
        ((title,), (help_line,), heads, *rows, last),
        {at: max(high(str(cell.value or ""), _WIDTHS[n]) for n, cell in enumerate(row))
         for at, row in enumerate(rows, _HEAD_ROW + 1)},
        frozen=(_HEAD_ROW, 0),
        allowed=frozenset({"autofilter", "format_rows", "format_columns"}),
    )  # fmt: skip


def _row(plan: Plan, asked: Asked) -> tuple[PageCell, ...]:
    sheet, row, column = _place(plan, asked)
    title, cell = sheet.title(plan.language), cell_name(row, column + 1)
    where = PageCell(f"{title} {cell}", looks.LINK, link=title, linked=cell)
    return (*(PageCell(each, looks.TEXT) for each in (asked.about, asked.said, asked.candidate)), where)


def _place(plan: Plan, asked: Asked) -> tuple[Sheet, int, int]:
    """Return the sheet, the row and the column (from 0) in which the answer belongs."""
    own = next(each for each in plan.sheets if each.path == asked.path)
    inner = next((each for each in plan.sheets if asked.field and each.path == _joined(asked)), None)
    sheet = inner or own
    row, is_there = _row_of(plan, sheet, asked.key)
    if inner:
        return sheet, row, len(sheet.keys) if is_there else 0
    return sheet, row, next((at for at, each in enumerate(sheet.columns) if _is_of(each.path, asked.field)), 0)


def _joined(asked: Asked) -> str:
    return f"{asked.path}.{asked.field}" if asked.path else asked.field


def _is_of(path: str, field: str) -> bool:
    return path == field or path.startswith(f"{field}.")


def _row_of(plan: Plan, sheet: Sheet, key: str) -> tuple[int, bool]:
    """Return the row of a record, or the first row that is about it, and true; else the row that is free, and false."""
    rows = plan.filled.get(sheet.path, ())
    column = 0 if sheet.keys else next((at for at, each in enumerate(sheet.columns) if each.path == "id"), 0)
    found = (at for at, each in enumerate(rows, FIRST_ROW) if not sheet.path or each[column] == key)
    row = next(found, None)
    return (FIRST_ROW + len(rows), False) if row is None else (row, True)
