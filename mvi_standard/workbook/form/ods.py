"""A form in OpenDocument, the open standard of Dutch government: what `xlsx` writes, for LibreOffice and others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.finding import letters
from mvi_standard.workbook.form.ods_looks import cell_style, height_style, styles, table_style, width_style
from mvi_standard.workbook.form.page import printable
from mvi_standard.workbook.template import ods_checks
from mvi_standard.workbook.template.ods_package import CONTENT, About, write_package
from mvi_standard.workbook.template.ods_xml import NAMESPACES, cell, element
from mvi_standard.workbook.template.xlsx import VERSION_PROPERTY
from mvi_standard.workbook.template.xlsx_checks import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.form.page import Page, Pages


def write_form(target: Path | BinaryIO, form: Pages) -> None:
    """Write a form; every cell is a text, a number or a day, never a formula. Raises OSError."""
    about = About(printable(form.title), form.language, form.made_on, {VERSION_PROPERTY: form.version})
    write_package(target, about, {CONTENT: partial(_content, form)})


def _content(form: Pages, version: str) -> Iterator[str]:
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{spaces} office:version="{version}">'
    yield styles(form)
    yield "<office:body><office:spreadsheet>"
    yield element("table:content-validations", "".join(_checks(form)))
    for number, page in enumerate(form.pages):
        yield _page(page, number)
    yield element("table:named-expressions", "".join(_names(form)))
    yield "</office:spreadsheet></office:body></office:document-content>"


def _checks(form: Pages) -> Iterator[str]:
    for number, page in enumerate(form.pages):
        for at, row in enumerate(page.rows):
            for column, spot in enumerate(row):
                if spot.check:
                    yield ods_checks.validation(spot.check, _check(number, at, column), page.title, form.language)


def _page(page: Page, number: int) -> str:
    columns = [element("table:table-column", table_style_name=width_style(each)) for each in page.widths]
    heights = dict(page.heights)
    rows = []
    for at, row in enumerate(page.rows):
        cells = "".join(
            cell(_held(spot.value), cell_style(spot), _check(number, at, column) if spot.check else None)
            for column, spot in enumerate(row)
        )
        high = heights.get(at + 1)
        rows.append(element("table:table-row", cells, table_style_name=height_style(high) if high else None))
    about = {"table_name": page.title, "table_style_name": table_style(page), "table_protected": "true"}
    down, across = page.frozen if page.broad else (0, 0)
    return element("table:table", _repeated("columns", columns, across) + _repeated("rows", rows, down), **about)


def _repeated(kind: str, made: Sequence[str], count: int) -> str:
    """Return columns or rows, the first of which stand on each page that is printed."""
    first = element(f"table:table-header-{kind}", "".join(made[:count])) if count else ""
    return first + "".join(made[count:])


def _held(value: Cell) -> Cell:
    return printable(value) or None if isinstance(value, str) else value


def _names(form: Pages) -> Iterator[str]:
    for each in form.ranges:
        page, column = quoted(each.page), letters(each.column)
        where = f"${page}.${column}${each.first}:.${column}${each.last}"
        base = f"${page}.$A$1"
        about = {"table_base_cell_address": base, "table_cell_range_address": where}
        yield element("table:named-range", table_name=each.name, **about)


def _check(page: int, row: int, column: int) -> str:
    return f"check_{page}_{row}_{column}"
