"""Workbooks with a submission and as many sheets of the user beside it as one wants."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter
from grids import book_of
from marked_books import submission

from mvi_standard.read import read_workbook
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.book import Grid

if TYPE_CHECKING:
    from mvi_standard.report import Report
    from mvi_standard.workbook.core.book import Value

FILLED = tuple(each for each in book_of(submission()).grids if len(each.rows) > 2)


def workbook(*others: str) -> bytes:
    """Return a workbook with a submission, and sheets of the user beside it."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        for grid in (*FILLED, *(Grid(each, (("eigen",),)) for each in others)):
            page = book.add_worksheet(grid.name)
            for row, cells in enumerate(grid.rows):
                for column, value in enumerate(cells):
                    _write(page, row, column, value)
    return target.getvalue()


def _write(page: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: Value) -> None:
    if isinstance(value, date):
        page.write_datetime(row, column, value)
    elif isinstance(value, str):
        page.write_string(row, column, value)
    elif value is not None:
        page.write_number(row, column, value)


def report(content: bytes) -> Report:
    return report_on(lambda: read_workbook(content, ".xlsx"), name="in.xlsx")


def filling(count: int) -> tuple[str, ...]:
    return tuple(f"Eigen {number}" for number in range(count))
