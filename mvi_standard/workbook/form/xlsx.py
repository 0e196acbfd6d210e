"""A form as an Excel workbook."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from xlsxwriter.workbook import Workbook

from mvi_standard.finding import letters
from mvi_standard.workbook.form.looks import BOX, LOOKS
from mvi_standard.workbook.form.page import FILL, printable
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.speech import say
from mvi_standard.workbook.template.xlsx import VERSION_PROPERTY
from mvi_standard.workbook.template.xlsx_checks import quoted, validation

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from mvi_standard.workbook.form.page import Page, Pages, Spot

_FORMULA = ("=", "+", "-", "@")
_MARGIN = 0.4
"""Of a broad sheet, in inches."""
_FREE = {"select_locked_cells": True, "format_columns": True, "format_rows": True}


def write_form(target: Path | BinaryIO, form: Pages) -> None:
    """Write a form; every cell is a text, a number or a day, never a formula. Raises OSError."""
    with Workbook(target) as workbook:
        workbook.set_properties(
            {
                "title": printable(form.title),
                "author": say("author", form.language),
                "created": datetime.fromisoformat(f"{form.made_on}T00:00:00"),
            }
        )
        workbook.set_custom_property(VERSION_PROPERTY, form.version, "text")
        formats = _Formats(workbook)
        for each in form.pages:
            _page(workbook.add_worksheet(each.title), each, formats, form.language)
        for name in form.ranges:
            column = letters(name.column)
            where = f"${column}${name.first}:${column}${name.last}"
            workbook.define_name(name.name, f"={quoted(name.page)}!{where}")


class _Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._made = cache(lambda items: workbook.add_format(dict(items)))

    def of(self, spot: Spot) -> Format:
        """Return the format of a cell."""
        made: dict[str, Any] = {"font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True}
        made |= LOOKS[spot.look].excel()
        if spot.look == FILL:
            made |= {"locked": False, "num_format": spot.number_format, "border": 1, "border_color": BOX}
        quoted_text = isinstance(spot.value, str) and spot.value.startswith(_FORMULA)
        return self._made(tuple({**made, "quote_prefix": quoted_text}.items()))


def _page(page: Worksheet, made: Page, formats: _Formats, language: str) -> None:
    for at, wide in enumerate(made.widths):
        page.set_column(at, at, wide)
    for row, height in made.heights:
        page.set_row(row - 1, height)
    for row, spots in enumerate(made.rows):
        for column, spot in enumerate(spots):
            _write(page, row, column, spot, formats.of(spot))
            if spot.check:
                page.data_validation(row, column, row, column, validation(spot.check, language))
    page.protect("", _FREE)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    _printed(page, made)
    if any(made.frozen):
        page.freeze_panes(*made.frozen)
    if made.hidden:
        page.hide()


def _printed(page: Worksheet, made: Page) -> None:
    """Make a sheet fit the width of one page; a broad one takes more, each with what says what it is about."""
    if not made.broad:
        page.fit_to_pages(1, 0)
        return
    down, across = made.frozen
    page.set_margins(left=_MARGIN, right=_MARGIN)
    page.set_print_scale(looks.PRINTED)
    page.repeat_rows(0, down - 1)
    page.repeat_columns(0, across - 1)


def _write(page: Worksheet, row: int, column: int, spot: Spot, look: Format) -> None:
    value = printable(spot.value) if isinstance(spot.value, str) else spot.value
    if value is None or value == "":
        page.write_blank(row, column, None, look)
    elif isinstance(value, str) and value.startswith("<r>"):  # which the writer takes for its own markup
        page.write_rich_string(row, column, look, value[:1], look, value[1:], look)
    elif isinstance(value, str):
        page.write_string(row, column, value, look)
    elif isinstance(value, date):
        page.write_datetime(row, column, value, look)
    else:
        page.write_number(row, column, value, look)
