"""A workbook in OpenDocument, the open standard of Dutch government, written piece by piece to save memory."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from mvi_standard.finding import cell_name
from mvi_standard.texts.say import say
from mvi_standard.workbook.writing import ods_checks
from mvi_standard.workbook.writing.ods_package import CONTENT, SETTINGS, settings, write_package
from mvi_standard.workbook.writing.ods_styles import automatic_styles, height_style, table_style, width_style
from mvi_standard.workbook.writing.ods_xml import NAMESPACES, cell, element, paragraphs
from mvi_standard.workbook.writing.page import placed
from mvi_standard.workbook.writing.xlsx_checks import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from mvi_standard.workbook.writing.checks import Check
    from mvi_standard.workbook.writing.page import Page, PageCell, Pages

_ALLOWED = {
    "autofilter": "loext_use_autofilter",
    "insert_rows": "loext_insert_rows",
    "delete_rows": "loext_delete_rows",
}
"""Actions on a protected sheet, by the name that Excel gives them; LibreOffice always allows the rest."""


def write_ods(target: Path | BinaryIO, book: Pages) -> None:
    """Write a workbook; every cell is a text, a number or a day, never a formula. Raises OSError."""
    write_package(target, book, {CONTENT: partial(_content, book), SETTINGS: partial(settings, book)})


def _content(book: Pages, version: str) -> Iterator[str]:
    """Yield the XML of the content, in a version of OpenDocument."""
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{spaces} office:version="{version}">'
    yield automatic_styles(book)
    yield "<office:body><office:spreadsheet>"
    writers = [_OdsSheetWriter(page, number, book.language) for number, page in enumerate(book.pages)]
    checks = [each for writer in writers for each in writer.checks()]
    yield element("table:content-validations", "".join(checks))
    for writer in writers:
        yield from writer.pieces()
    yield element("table:named-expressions", "".join(map(ods_checks.named_range, book.ranges)))
    filters = "".join(_filter(each) for each in book.pages if each.filtered)
    yield element("table:database-ranges", filters) if filters else ""
    yield "</office:spreadsheet></office:body></office:document-content>"


def _filter(page: Page) -> str:
    """Return the buttons with which the rows of a page can be filtered."""
    name = quoted(page.title)
    where = f"{name}.A{page.filtered}:{name}.{cell_name(len(page.rows), len(page.columns))}"
    return element(
        "table:database-range",
        table_name="codes",
        table_target_range_address=where,
        table_display_filter_buttons="true",
    )


class _OdsSheetWriter:
    """Writes one sheet."""

    def __init__(self, page: Page, number: int, language: str) -> None:
        self.page, self.number, self.language = page, number, language

    def checks(self) -> Iterator[str]:
        """Yield the checks of the columns, and of cells that have one of their own."""
        for at, column in enumerate(self.page.columns):
            if column.check:
                yield self._check(column.check, self._name(at))
        for row, cells in enumerate(self.page.rows):
            for at, each in placed(cells):
                if each.check:
                    yield self._check(each.check, self._name(row, at))

    def pieces(self) -> Iterator[str]:
        """Yield the XML of the sheet, row by row."""
        page = self.page
        about = {"table_name": page.title, "table_style_name": table_style(page), "table_protected": "true"}
        opened = element("table:table", "|", **about)
        first, _, last = opened.rpartition("|")
        may = {name: "true" for key, name in _ALLOWED.items() if key in page.allowed}
        may |= {"loext_select_protected_cells": "true", "loext_select_unprotected_cells": "true"}
        down, across = page.paper.repeated
        yield first + element("loext:table-protection", **may)
        yield _repeated("columns", [*self._columns()], across)
        yield _repeated("rows", [self._row(row, cells) for row, cells in enumerate(page.rows)], down)
        yield from self._records()
        if page.last:
            colours = [ods_checks.missing(page, each) for each in page.demanded]
            colours += [ods_checks.empty(page, row, at) for row, at in page.needed]
            yield element("calcext:conditional-formats", "".join(colours))
        yield last

    def _check(self, check: Check, name: str) -> str:
        return ods_checks.validation(check, name, f"{quoted(self.page.title)}.A{self.page.first}", self.language)

    def _name(self, *at: int) -> str:
        return "_".join(map(str, ("check", self.number, *at)))

    def _columns(self) -> Iterator[str]:
        for each in self.page.columns:
            look = each.look.name if each.look else None
            yield element(
                "table:table-column", table_style_name=width_style(each.width), table_default_cell_style_name=look
            )

    def _row(self, row: int, cells: Sequence[PageCell]) -> str:
        height = self.page.heights.get(row + 1)
        made = "".join(self._cell(each, self._name(row, at)) for at, each in placed(cells))
        return element("table:table-row", made, table_style_name=height_style(height) if height else None)

    def _cell(self, each: PageCell, check: str) -> str:
        shared = {"table_style_name": each.look.name, "office_value_type": "string"}
        if each.across > 1:
            spanned = {"table_number_columns_spanned": each.across, "table_number_rows_spanned": 1}
            made = element("table:table-cell", paragraphs(str(each.shown)), **shared, **spanned)
            return made + "<table:covered-table-cell/>" * (each.across - 1)
        if each.link:
            where = f"#{quoted(each.link)}.{each.linked}"
            link = element("text:a", escape(str(each.shown)), xlink_type="simple", xlink_href=where)
            return element("table:table-cell", element("text:p", link), **shared)
        note = _note(each.note, self.language) if each.note else ""
        return cell(each.shown, each.look.name, check if each.check else None, note)

    def _records(self) -> Iterator[str]:
        """Yield the rows that are filled in, and one that stands for all those that are not."""
        columns = self.page.columns
        looks = [each.look.name if each.look else None for each in columns]
        checks = [self._name(at) if each.check else None for at, each in zip(count(), columns)]
        for each in self.page.records:
            yield element("table:table-row", "".join(map(cell, each, looks, checks)))
        room = self.page.last - (self.page.first - 1) - len(self.page.records)
        if room > 0:
            empty = "".join(cell(None, look, check) for look, check in zip(looks, checks, strict=True))
            yield element("table:table-row", empty, table_number_rows_repeated=room)


def _repeated(kind: str, made: Sequence[str], many: int) -> str:
    """Return columns or rows, the first of which stand on each page that is printed."""
    first = element(f"table:table-header-{kind}", "".join(made[:many])) if many else ""
    return first + "".join(made[many:])


def _note(text: str, language: str) -> str:
    author = element("dc:creator", escape(say("filling.author", language)))
    return element("office:annotation", author + paragraphs(text), svg_width="3.6in", svg_height="0.9in")
