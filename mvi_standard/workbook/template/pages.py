"""From a plan to the pages of a template: the first sheet, the questions, a sheet for each list, the code lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.say import say
from mvi_standard.workbook.template.asked import asked_pages
from mvi_standard.workbook.template.code_lists import lists_page
from mvi_standard.workbook.template.column_checks import Checks
from mvi_standard.workbook.template.columns import (
    definition,
    frozen_columns,
    key_column,
    keys_name,
    paths,
    to_fill,
)
from mvi_standard.workbook.template.filling import FIRST_ROW
from mvi_standard.workbook.template.read_me import read_me
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.code_lists import code_ranges
from mvi_standard.workbook.writing.page import (
    LANGUAGE_PROPERTY,
    VERSION_PROPERTY,
    NamedRange,
    Page,
    PageCell,
    PageColumn,
    Pages,
    Paper,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.template.plan import Plan

_HEADS = FIRST_ROW - 1
_ALLOWED = frozenset(
    {"autofilter", "insert_rows", "delete_rows", "sort", "format_cells", "format_columns", "format_rows"}
)
"""Actions that a sheet allows of which only the heads are locked."""
_HEIGHTS = {1: float(looks.LABEL_HEIGHT), 2: float(looks.PATH_HEIGHT)}


def pages(plan: Plan) -> Pages:
    """Return the sheets of a template."""
    checks, language, version = Checks(plan), plan.language, plan.edition.version
    lists = tuple(checks.lists.values())
    sheets = (_page(plan, sheet, checks) for sheet in plan.sheets)
    return Pages(
        (read_me(plan), *asked_pages(plan), *sheets, lists_page(lists, language)),
        (*code_ranges(lists, language), *_keys(plan)),
        say("filling.book_title", language, version=version),
        language,
        plan.made_on[:10],
        {VERSION_PROPERTY: version, LANGUAGE_PROPERTY: language},
    )


def _page(plan: Plan, sheet: Sheet, checks: Checks) -> Page:
    columns = tuple(
        PageColumn(looks.width(column), _look(column), checks.of(sheet, at))
        for at, column in enumerate(sheet.all_columns)
    )
    return Page(
        sheet.title(plan.language),
        columns,
        (tuple(_label(plan, each) for each in sheet.all_columns), tuple(_path(each) for each in paths(sheet))),
        _HEIGHTS,
        plan.filled.get(sheet.path, ()),
        plan.last_row(sheet),
        to_fill(plan, sheet),
        frozen=(_HEADS, frozen_columns(sheet)),
        paper=Paper(fitted=False, repeated=(_HEADS, 0)),
        allowed=_ALLOWED,
        gridlines=True,
    )


def _label(plan: Plan, column: Column) -> PageCell:
    """Return the name of a column for people, with its definition beside it."""
    mark, look = (" *", looks.REQUIRED) if column.required else ("", looks.OPTIONAL)
    return PageCell(f"{column.label(plan.language)}{mark}", look, note=definition(plan, column))


def _path(path: str) -> PageCell:
    return PageCell(path, looks.PATH)


def _look(column: Column) -> looks.Look:
    return looks.free(looks.number_format(column), long=looks.is_long(column))


def _keys(plan: Plan) -> Iterator[NamedRange]:
    """Yield the keys that are typed on each sheet of a list."""
    for sheet in plan.sheets:
        if sheet.path and not sheet.parent:
            yield NamedRange(keys_name(sheet), sheet.title(plan.language), key_column(sheet) + 1, FIRST_ROW)
