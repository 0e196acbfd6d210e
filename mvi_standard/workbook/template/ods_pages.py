"""The first and the last sheet of an OpenDocument workbook: to read, not to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from mvi_standard.workbook.core.titles import READ_ME
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.code_lists import FIRST_ROW
from mvi_standard.workbook.template.ods_styles import READ, height_style, width_style
from mvi_standard.workbook.template.ods_xml import cell, element, paragraphs
from mvi_standard.workbook.template.read_me import COLOUR, FACT, HEAD, LINK, TEXT, TITLE, Line, height, lines
from mvi_standard.workbook.template.speech import say
from mvi_standard.workbook.template.xlsx_checks import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.workbook.template.code_lists import CodeList
    from mvi_standard.workbook.template.plan import Plan

PROTECTION = {
    "loext_select_protected_cells": "true",
    "loext_select_unprotected_cells": "true",
    "loext_use_autofilter": "true",
}


def page(title: str, style: str, content: str, protection: dict[str, str]) -> tuple[str, str]:
    """Return the beginning of a protected sheet, with `content`, and its end."""
    opened = element("table:table", "|", table_name=title, table_style_name=style, table_protected="true")
    first, _, last = opened.rpartition("|")
    return first + element("loext:table-protection", **protection) + content, last


def columns(widths: Sequence[float], styles: Sequence[str]) -> str:
    """Return the columns of a sheet."""
    return "".join(
        element("table:table-column", table_style_name=width_style(wide), table_default_cell_style_name=style)
        for wide, style in zip(widths, styles, strict=True)
    )


def row(cells: str, points: float | None = None, repeated: int | None = None) -> str:
    """Return a row of cells; `repeated` says how often it stands there."""
    style = None if points is None else height_style(points)
    return element("table:table-row", cells, table_style_name=style, table_number_rows_repeated=repeated)


def read_me(plan: Plan, lists_title: str) -> Iterator[str]:
    """Give the sheet that says what the workbook is."""
    title = READ_ME[("nl", "en").index(plan.language)]
    first, last = page(title, READ, columns(looks.READ_ME_WIDTHS, ("plain", "plain")), PROTECTION)
    yield first
    for line in lines(plan, lists_title):
        yield row(_line(line), height(line))
    yield last


def _line(line: Line) -> str:
    if line.kind in {TITLE, HEAD}:
        return cell(line.text, line.kind) + cell(None, line.kind)
    if line.kind == TEXT:
        across = {"table_number_columns_spanned": 2, "table_number_rows_spanned": 1}
        text = paragraphs(line.text)
        return (
            element("table:table-cell", text, table_style_name="plain", office_value_type="string", **across)
            + "<table:covered-table-cell/>"
        )
    if line.kind == LINK:
        link = element("text:a", escape(line.name), xlink_type="simple", xlink_href=f"#{quoted(line.target)}.A1")
        named = element(
            "table:table-cell", element("text:p", link), table_style_name="plain", office_value_type="string"
        )
        return named + cell(line.text, "plain")
    style = line.target if line.kind == COLOUR else "name" if line.kind == FACT else "step"
    return cell(line.name or None, style) + cell(line.text, "plain")


def code_lists(lists: Sequence[CodeList], language: str, title: str) -> Iterator[str]:
    """Give the sheet with the codes, on which the drop-downs rest."""
    first, last = page(title, READ, columns(looks.LISTS_WIDTHS, ("plain",) * len(looks.LISTS_WIDTHS)), PROTECTION)
    yield first
    yield row(cell(say("lists_title", language), "title"), height(Line(TITLE, "")))
    yield row(cell(say("lists_help", language), "name"))
    yield row(
        "".join(cell(say(f"lists_{key}", language), "required") for key in ("list", "code", "label", "definition"))
    )
    for each in lists:
        yield row("".join(cell(word, "optional") for word in (each.label, None, None, each.told)))
        for words in each.codes:
            yield row("".join(cell(word, "plain") for word in (each.label, *words)))
    yield last


def filters(lists: Sequence[CodeList], title: str) -> str:
    """Return the buttons with which the codes can be filtered by list."""
    where = f"{quoted(title)}.A{FIRST_ROW - 1}:{quoted(title)}.D{max(each.last for each in lists)}"
    made = element(
        "table:database-range",
        table_name="codes",
        table_target_range_address=where,
        table_display_filter_buttons="true",
    )
    return element("table:database-ranges", made)
