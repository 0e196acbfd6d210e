"""Drop-downs, bounds, messages and the colour of cells to fill in, in OpenDocument."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mvi_standard.finding import cell_name, letters
from mvi_standard.texts.say import say
from mvi_standard.workbook.writing.checks import DAY, DECIMAL, FIRST_DAY, LAST_DAY, LENGTH, LISTED, WHOLE
from mvi_standard.workbook.writing.ods_styles import CONDITIONAL
from mvi_standard.workbook.writing.ods_xml import element, paragraphs
from mvi_standard.workbook.writing.xlsx_checks import LAST_KEY, blocks, quoted

if TYPE_CHECKING:
    from mvi_standard.workbook.writing.checks import Check, Offered
    from mvi_standard.workbook.writing.page import Demanded, NamedRange, Page

_EPOCH = date(1899, 12, 30)
"""Days count from here."""
_KINDS = {DAY: "date()", WHOLE: "whole-number()", DECIMAL: "decimal-number()"}


def validation(check: Check, name: str, base: str, language: str) -> str:
    """Return a check, under a name by which cells refer to it; its conditions are written for the row of `base`."""
    shown = element("table:help-message", paragraphs(check.message), table_title=check.title, table_display="true")
    strict = "stop" if check.strict else "warning"
    refused = check.strict is not None and check.error
    said = {"table_title": say("filling.wrong_title", language), "table_display": "true" if refused else "false"}
    error = element(
        "table:error-message", paragraphs(check.error) if refused else "", table_message_type=strict, **said
    )
    condition = _condition(check, int(base.rpartition("A")[2]))
    return element(
        "table:content-validation",
        shown + error,
        table_name=name,
        table_condition=f"of:{condition}" if condition else None,
        table_allow_empty_cell="true",
        table_display_list="unsorted" if check.kind == LISTED else None,
        table_base_cell_address=base,
    )


def _condition(check: Check, row: int) -> str:
    if check.kind == LISTED and check.choices:
        return f"cell-content-is-in-list({_source(check.choices, row)})"
    if check.kind == LENGTH:
        return f"cell-content-text-length()<={check.maximum:g}"
    if check.kind == DAY:
        first, last = ((date.fromisoformat(day) - _EPOCH).days for day in (FIRST_DAY, LAST_DAY))
        return f"cell-content-is-{_KINDS[DAY]} and cell-content-is-between({first},{last})"
    if check.kind in _KINDS:
        return f"cell-content-is-{_KINDS[check.kind]} and cell-content-is-between({check.minimum},{check.maximum})"
    return ""


def _source(offered: Offered, row: int) -> str:
    if offered.words:
        return ";".join(f'"{each}"' for each in offered.words)
    if not offered.ranges:
        return offered.range_name
    cell = f"[.${letters(offered.by + 1)}{row}]"
    *others, (_, last) = offered.ranges
    return "".join(f'IF({cell}="{code}";{name};' for code, name in others) + last + ")" * len(others)


def missing(page: Page, asked: Demanded) -> str:
    """Return the condition that colours the empty cells that are demanded in a record."""
    first, end, here = (letters(each + 1) for each in (asked.first, asked.last, asked.columns[0]))
    row, title = page.first, quoted(page.title)
    used = f"COUNTA([.${first}{row}:.${end}{row}])>0"
    if asked.values:
        same = (f'[.${first}{row}]="{each}"' for each in asked.values)
        used = f"OR({';'.join(same)})"
    other = f";LEN(TRIM([.${letters(asked.unless + 1)}{row}]))=0" if asked.unless is not None else ""
    areas = " ".join(
        f"{title}.{cell_name(row, start + 1)}:{title}.{cell_name(page.last, stop + 1)}"
        for start, stop in blocks(asked.columns)
    )
    return _coloured(f"AND({used};LEN(TRIM([.{here}{row}]))=0{other})", f"{title}.{here}{row}", areas)


def empty(page: Page, row: int, column: int) -> str:
    """Return the condition that colours one cell as long as it is empty."""
    here = f"{quoted(page.title)}.{cell_name(row, column)}"
    return _coloured(f"LEN(TRIM([.{cell_name(row, column)}]))=0", here, f"{here}:{here}")


def _coloured(formula: str, base: str, areas: str) -> str:
    rule = element(
        "calcext:condition",
        calcext_apply_style_name=CONDITIONAL,
        calcext_value=f"formula-is({formula})",
        calcext_base_cell_address=base,
    )
    return element("calcext:conditional-format", rule, calcext_target_range_address=areas)


def named_range(named: NamedRange) -> str:
    """Return a named range."""
    page, column, first = quoted(named.page), letters(named.column), named.first
    about = {"table_name": named.name, "table_base_cell_address": f"${page}.$A$1"}
    if named.last is not None:
        where = f"${page}.${column}${first}:.${column}${named.last}"
        return element("table:named-range", **about, table_cell_range_address=where)
    whole = f"[${page}.${column}${first}:.${column}${first + LAST_KEY - 1}]"
    rule = f"of:OFFSET([${page}.${column}${first}];0;0;MAX(1;COUNTA({whole}));1)"
    return element("table:named-expression", **about, table_expression=rule)
