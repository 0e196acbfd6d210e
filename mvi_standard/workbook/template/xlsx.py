"""A workbook for Excel: to fill in, or with a submission in it. Row by row, so that size costs little memory."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from xlsxwriter.workbook import Workbook

from mvi_standard.workbook.core.filling import FIRST_ROW
from mvi_standard.workbook.core.titles import CODELISTS
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.checks import Checks
from mvi_standard.workbook.template.columns import blocks, definition, frozen_columns, paths, to_fill
from mvi_standard.workbook.template.speech import say
from mvi_standard.workbook.template.xlsx_checks import area, missing, names, validation
from mvi_standard.workbook.template.xlsx_formats import Formats
from mvi_standard.workbook.template.xlsx_pages import PROTECTED, write_lists, write_read_me

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.template.plan import Plan

VERSION_PROPERTY, LANGUAGE_PROPERTY = "mvi_standard_version", "mvi_language"
_FREE = {
    **PROTECTED, "insert_rows": True, "delete_rows": True, "sort": True, "format_cells": True, "format_columns": True,
    "format_rows": True,
}  # fmt: skip
"""What people may do in a sheet of which only the heads are locked."""
_FORMULA = ("=", "+", "-", "@")
_LARGE = 2000
"""Rows from which a workbook is written by way of the disk: slower, and it needs no memory for each row."""
_NOTE = {"x_scale": 2.2, "y_scale": 1.1, "font_size": 9}


def write_xlsx(target: Path | BinaryIO, plan: Plan) -> None:
    """Write a workbook; every cell is a text, a number or a day, never a formula. Raises OSError."""
    large = sum(map(len, plan.filled.values())) > _LARGE
    with Workbook(target, {"constant_memory": True} if large else {"in_memory": True}) as workbook:
        _Writer(workbook, plan).write()


class _Writer:
    def __init__(self, workbook: Workbook, plan: Plan) -> None:
        self.workbook, self.plan = workbook, plan
        self.formats, self.checks = Formats(workbook), Checks(plan)
        self.lists_title = CODELISTS[("nl", "en").index(plan.language)]

    def write(self) -> None:
        """Write all sheets, the names and the properties."""
        self._properties()
        write_read_me(self.workbook, self.plan, self.formats, self.lists_title)
        for sheet in self.plan.sheets:
            self._sheet(sheet)
        lists = tuple(self.checks.lists.values())
        write_lists(self.workbook, lists, self.formats, self.plan.language, self.lists_title)
        for name, formula in names(self.plan, lists, self.lists_title):
            self.workbook.define_name(name, formula)

    def _properties(self) -> None:
        plan = self.plan
        title = say("book_title", plan.language, version=plan.edition.version)
        made = datetime.fromisoformat(f"{plan.made_on[:10]}T00:00:00")
        self.workbook.set_properties({"title": title, "created": made, "author": say("author", plan.language)})
        self.workbook.set_custom_property(VERSION_PROPERTY, plan.edition.version, "text")
        self.workbook.set_custom_property(LANGUAGE_PROPERTY, plan.language, "text")

    def _sheet(self, sheet: Sheet) -> None:
        page = self.workbook.add_worksheet(sheet.title(self.plan.language))
        rows = self.plan.filled.get(sheet.path, ())
        last = self.plan.last_row(sheet) - 1
        columns = sheet.all_columns
        for at, column in enumerate(columns):
            page.set_column(at, at, looks.width(column), self._format(column))
            page.data_validation(FIRST_ROW - 1, at, last, at, validation(self.checks.of(sheet, at), self.plan.language))
        self._colour_missing(page, sheet, last)
        self._heads(page, sheet)
        for number, row in enumerate(rows, FIRST_ROW - 1):
            for at, value in enumerate(row):
                self._cell(page, number, at, value, columns[at])
        self._settings(page, sheet, last)

    def _colour_missing(self, page: Worksheet, sheet: Sheet, last: int) -> None:
        for group, columns in to_fill(self.plan, sheet).items():
            rule = {"type": "formula", "criteria": missing(*group, columns[0]), "format": self.formats.look("missing")}
            rule["multi_range"] = " ".join(area(*block, last + 1) for block in blocks(columns))
            page.conditional_format(FIRST_ROW - 1, columns[0], last, columns[-1], rule)

    def _heads(self, page: Worksheet, sheet: Sheet) -> None:
        """Write the two rows on top: the names for people, and the paths of the model."""
        page.set_row(0, looks.LABEL_HEIGHT)
        for at, column in enumerate(sheet.all_columns):
            mark, look = (" *", "required") if column.required else ("", "optional")
            page.write_string(0, at, f"{column.label(self.plan.language)}{mark}", self.formats.look(look))
            note = {**_NOTE, "author": say("author", self.plan.language)}
            page.write_comment(0, at, definition(self.plan, column), note)
        page.set_row(1, looks.PATH_HEIGHT)
        for at, path in enumerate(paths(sheet)):
            page.write_string(1, at, path, self.formats.look("path"))

    def _cell(self, page: Worksheet, row: int, at: int, value: Cell, column: Column) -> None:
        if value is None:
            return
        if isinstance(value, str):
            self._text(page, row, at, value, column)
        elif isinstance(value, date):
            page.write_datetime(row, at, value, self._format(column))
        else:
            page.write_number(row, at, value, self._format(column))

    def _text(self, page: Worksheet, row: int, at: int, value: str, column: Column) -> None:
        look = self._format(column, quoted=value.startswith(_FORMULA))
        if value.startswith("<r>"):  # the writer takes that for its own markup; two pieces of text it cannot mistake
            page.write_rich_string(row, at, look, value[:1], look, value[1:], look)
        else:
            page.write_string(row, at, value, look)

    def _format(self, column: Column, *, quoted: bool = False) -> Format:
        wrap = looks.is_long(column)
        return self.formats.free(looks.number_format(column), wrap=wrap, quoted=quoted)

    def _settings(self, page: Worksheet, sheet: Sheet, last: int) -> None:
        page.freeze_panes(FIRST_ROW - 1, frozen_columns(sheet))
        page.ignore_errors({"number_stored_as_text": (FIRST_ROW - 1, 0, last, len(sheet.all_columns) - 1)})
        page.protect("", _FREE)
        page.set_landscape()
        page.set_paper(9)
        page.repeat_rows(0, 1)
