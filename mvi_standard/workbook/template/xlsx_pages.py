"""The first and the last sheet of an Excel workbook: to read, not to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.titles import READ_ME
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.code_lists import FIRST_ROW
from mvi_standard.workbook.template.read_me import COLOUR, FACT, HEAD, LINK, STEP, TEXT, TITLE, Line, height, lines
from mvi_standard.workbook.template.speech import say
from mvi_standard.workbook.template.xlsx_checks import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from mvi_standard.workbook.template.code_lists import CodeList
    from mvi_standard.workbook.template.plan import Plan
    from mvi_standard.workbook.template.xlsx_formats import Formats

PROTECTED = {"select_locked_cells": True, "select_unlocked_cells": True, "autofilter": True}


def write_read_me(workbook: Workbook, plan: Plan, formats: Formats, lists_title: str) -> None:
    """Write the sheet that says what the workbook is."""
    page = workbook.add_worksheet(READ_ME[("nl", "en").index(plan.language)])
    for at, wide in enumerate(looks.READ_ME_WIDTHS):
        page.set_column(at, at, wide)
    for row, line in enumerate(lines(plan, lists_title)):
        page.set_row(row, height(line))
        _write_line(page, row, line, formats)
    page.hide_gridlines(2)
    page.protect("", PROTECTED)
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.activate()


def _write_line(page: Worksheet, row: int, line: Line, formats: Formats) -> None:
    if line.kind in {TITLE, HEAD}:
        page.write_string(row, 0, line.text, formats.look(line.kind))
        page.write_blank(row, 1, None, formats.look(line.kind))
    elif line.kind == TEXT:
        page.merge_range(row, 0, row, 1, line.text, formats.look("text"))
    else:
        if line.kind == LINK:
            page.write_url(row, 0, f"internal:{quoted(line.target)}!A1", formats.look("link"), line.name)
        elif line.kind == COLOUR:
            page.write_string(row, 0, line.name, formats.look(line.target))
        else:
            page.write_string(row, 0, line.name, formats.look({STEP: "step", FACT: "name"}[line.kind]))
        page.write_string(row, 1, line.text, formats.look("text"))


def write_lists(workbook: Workbook, lists: Sequence[CodeList], formats: Formats, language: str, title: str) -> None:
    """Write the sheet with the codes, on which the drop-downs rest."""
    page = workbook.add_worksheet(title)
    for at, wide in enumerate(looks.LISTS_WIDTHS):
        page.set_column(at, at, wide)
    page.write_string(0, 0, say("lists_title", language), formats.look("title"))
    page.write_string(1, 0, say("lists_help", language), formats.look())
    for at, key in enumerate(("list", "code", "label", "definition")):
        page.write_string(FIRST_ROW - 2, at, say(f"lists_{key}", language), formats.look("required"))
    for each in lists:
        for at, word in enumerate((each.label, None, None, each.told)):
            page.write(each.head - 1, at, word, formats.look("optional"))
        for row, words in enumerate(each.codes, each.first - 1):
            page.write_string(row, 0, each.label, formats.look())
            for at, word in enumerate(words, 1):
                page.write_string(row, at, word, formats.look("code" if at == 1 else "text"))
    page.autofilter(FIRST_ROW - 2, 0, max(each.last for each in lists) - 1, len(looks.LISTS_WIDTHS) - 1)
    page.freeze_panes(FIRST_ROW - 1, 0)
    page.protect("", PROTECTED)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
