"""A hundred workbooks, each damaged in one way: what people and programs do to a workbook on its way."""

from __future__ import annotations

from damaged import in_cells, in_columns, in_files, in_rows, in_sheets

GROUPS = {
    "Cells": in_cells.CASES,
    "Rows": in_rows.CASES,
    "Columns": in_columns.CASES,
    "Sheets": in_sheets.CASES,
    "Files": in_files.CASES,
}
CASES = tuple(each for cases in GROUPS.values() for each in cases)
