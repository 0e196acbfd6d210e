"""A workbook for Excel, row by row, so that size costs little memory."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from xlsxwriter.workbook import Workbook

from mvi_standard.texts.say import say
from mvi_standard.workbook.writing.looks import AROUND, LINE, MISSING, PLAIN
from mvi_standard.workbook.writing.page import placed, printable
from mvi_standard.workbook.writing.xlsx_checks import area, blocks, missing, quoted, reference, validation

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.writing.looks import Look
    from mvi_standard.workbook.writing.page import Page, PageCell, Pages, Paper

_FORMULA = ("=", "+", "-", "@")
_LARGE = 2000
"""Rows from which a workbook is written by way of the disk: slower, and it needs no memory for each row."""
_NOTE = {"x_scale": 2.2, "y_scale": 1.1, "font_size": 9}
_A4, _NO_GRIDLINES = 9, 2


def write_xlsx(target: Path | BinaryIO, book: Pages) -> None:
    """Write a workbook; every cell is a text, a number or a day, never a formula. Raises OSError."""
    large = sum(len(each.records) for each in book.pages) > _LARGE
    with Workbook(target, {"constant_memory": True} if large else {"in_memory": True}) as workbook:
        made = datetime.fromisoformat(f"{book.made_on}T00:00:00")
        author = say("filling.author", book.language)
        workbook.set_properties({"title": printable(book.title), "created": made, "author": author})
        for name, value in book.properties.items():
            workbook.set_custom_property(name, value, "text")
        formats = _Formats(workbook)
        for each in book.pages:
            _XlsxSheetWriter(workbook.add_worksheet(each.title), each, formats, book.language).write()
        for named in book.ranges:
            workbook.define_name(named.name, reference(named))


class _Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, bool], Format] = {}

    def of(self, look: Look, value: Cell = None) -> Format:
        """Return the format of a value in a look: what only looks like a formula is marked as a text."""
        quoted = isinstance(value, str) and value.startswith(_FORMULA)
        if (look.name, quoted) not in self._made:
            made = self._workbook.add_format({**_properties(look), "quote_prefix": quoted})
            self._made[look.name, quoted] = made
        return self._made[look.name, quoted]


def _properties(look: Look) -> dict[str, Any]:
    """Return a look as the writer of Excel takes it."""
    found: dict[str, Any] = {"font_name": look.font, "font_size": look.size, "text_wrap": look.wrap}
    found |= {"valign": "vcenter" if look.middle else "top", "locked": look.locked, "underline": int(look.underlined)}
    found |= {"bold": look.bold, "italic": look.italic, "indent": look.inset}
    side = "border" if look.border == AROUND else look.border
    found |= {side: 1, f"{side}_color": LINE} if side else {}
    given = {"font_color": look.ink, "bg_color": look.paper, "align": look.align, "num_format": look.number_format}
    return found | {key: each for key, each in given.items() if each}


class _XlsxSheetWriter:
    """Writes one sheet."""

    def __init__(self, sheet: Worksheet, page: Page, formats: _Formats, language: str) -> None:
        self.sheet, self.page, self.formats, self.language = sheet, page, formats, language

    def write(self) -> None:
        """Write everything; the rows in their order, as a large workbook asks."""
        self._columns()
        for row, height in self.page.heights.items():
            self.sheet.set_row(row - 1, height)
        for row, cells in enumerate(self.page.rows):
            for at, cell in placed(cells):
                self._cell(row, at, cell)
        looks = [each.look or PLAIN for each in self.page.columns]
        for row, record in enumerate(self.page.records, len(self.page.rows)):
            for at, value in enumerate(record):
                if value is not None:
                    self._value(row, at, value, looks[at])
        self._settings()
        _print(self.sheet, self.page.paper)

    def _columns(self) -> None:
        first, last = self.page.first - 1, self.page.last - 1
        for at, column in enumerate(self.page.columns):
            self.sheet.set_column(at, at, column.width, self.formats.of(column.look) if column.look else None)
            if column.check:
                self.sheet.data_validation(first, at, last, at, validation(column.check, self.language, first + 1))
        for asked in self.page.demanded:
            columns = asked.columns
            rule = {"type": "formula", "criteria": missing(asked, first + 1)}
            rule["multi_range"] = " ".join(area(*block, first + 1, last + 1) for block in blocks(columns))
            look = {"format": self.formats.of(MISSING)}
            self.sheet.conditional_format(first, columns[0], last, columns[-1], {**rule, **look})

    def _cell(self, row: int, at: int, cell: PageCell) -> None:
        value = cell.shown
        if cell.across > 1:
            self.sheet.merge_range(row, at, row, at + cell.across - 1, value, self.formats.of(cell.look, value))
        elif cell.link:
            where = f"internal:{quoted(cell.link)}!{cell.linked}"
            self.sheet.write_url(row, at, where, self.formats.of(cell.look), str(value))
        elif value is None:
            self.sheet.write_blank(row, at, None, self.formats.of(cell.look))
        else:
            self._value(row, at, value, cell.look)
        if cell.check:
            self.sheet.data_validation(row, at, row, at, validation(cell.check, self.language, row + 1))
        if cell.needed:
            self.sheet.conditional_format(row, at, row, at, {"type": "blanks", "format": self.formats.of(MISSING)})
        if cell.note:
            self.sheet.write_comment(row, at, cell.note, {**_NOTE, "author": say("filling.author", self.language)})

    def _value(self, row: int, at: int, value: Cell, look: Look) -> None:
        made = self.formats.of(look, value)
        if isinstance(value, date):
            self.sheet.write_datetime(row, at, value, made)
        elif not isinstance(value, str):
            self.sheet.write_number(row, at, value, made)
        elif value.startswith("<r>"):  # the writer takes that for its own markup; two pieces of text it cannot mistake
            self.sheet.write_rich_string(row, at, made, value[:1], made, value[1:], made)
        else:
            self.sheet.write_string(row, at, value, made)

    def _settings(self) -> None:
        page, sheet = self.page, self.sheet
        asked = {"select_locked_cells": True, "select_unlocked_cells": True, **dict.fromkeys(page.allowed, True)}
        sheet.protect("", asked)
        if any(page.frozen):
            sheet.freeze_panes(*page.frozen)
        if page.filtered:
            known = (
                0 if page.last else len(page.records)
            )  # a list that people fill in grows, and takes its filter along
            sheet.autofilter(page.filtered - 1, 0, len(page.rows) - 1 + known, len(page.columns) - 1)
        if page.last:
            sheet.ignore_errors({"number_stored_as_text": (page.first - 1, 0, page.last - 1, len(page.columns) - 1)})
        if not page.gridlines:
            sheet.hide_gridlines(_NO_GRIDLINES)
        if page.hidden:
            sheet.hide()


def _print(sheet: Worksheet, paper: Paper) -> None:
    sheet.set_paper(_A4)
    if paper.landscape:
        sheet.set_landscape()
    if paper.fitted:
        sheet.fit_to_pages(1, 0)
    if paper.margin:
        sheet.set_margins(left=paper.margin, right=paper.margin)
    if paper.scale:
        sheet.set_print_scale(paper.scale)
    down, across = paper.repeated
    if down:
        sheet.repeat_rows(0, down - 1)
    if across:
        sheet.repeat_columns(0, across - 1)
