"""Drop-downs, bounds, messages and the colour of what is missing, as OpenDocument has them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mvi_standard.finding import letters
from mvi_standard.workbook.core.filling import FIRST_ROW
from mvi_standard.workbook.core.titles import CODE_COLUMN
from mvi_standard.workbook.template.checks import DAY, DECIMAL, FIRST_DAY, LAST_DAY, LENGTH, LISTED, WHOLE
from mvi_standard.workbook.template.columns import blocks, key_column, keys_name
from mvi_standard.workbook.template.ods_styles import MISSING
from mvi_standard.workbook.template.ods_xml import element, paragraphs
from mvi_standard.workbook.template.speech import say
from mvi_standard.workbook.template.xlsx_checks import LAST_KEY, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.workbook.template.checks import Check, Choices
    from mvi_standard.workbook.template.code_lists import CodeList
    from mvi_standard.workbook.template.plan import Plan

_EPOCH = date(1899, 12, 30)
"""Days count from here."""
_KINDS = {DAY: "date()", WHOLE: "whole-number()", DECIMAL: "decimal-number()"}


def validation(check: Check, name: str, title: str, language: str) -> str:
    """Return the check of a column on the sheet `title`, under a name by which its cells refer to it."""
    shown = element("table:help-message", paragraphs(check.message), table_title=check.title, table_display="true")
    strict = "stop" if check.strict else "warning"
    refused = check.strict is not None and check.error
    said = {"table_title": say("wrong_title", language), "table_display": "true" if refused else "false"}
    error = element(
        "table:error-message", paragraphs(check.error) if refused else "", table_message_type=strict, **said
    )
    condition = _condition(check)
    return element(
        "table:content-validation",
        shown + error,
        table_name=name,
        table_condition=f"of:{condition}" if condition else None,
        table_allow_empty_cell="true",
        table_display_list="unsorted" if check.kind == LISTED else None,
        table_base_cell_address=f"{quoted(title)}.A{FIRST_ROW}",
    )


def _condition(check: Check) -> str:
    if check.kind == LISTED and check.choices:
        return f"cell-content-is-in-list({_source(check.choices)})"
    if check.kind == LENGTH:
        return f"cell-content-text-length()<={check.maximum:g}"
    if check.kind == DAY:
        first, last = ((date.fromisoformat(day) - _EPOCH).days for day in (FIRST_DAY, LAST_DAY))
        return f"cell-content-is-{_KINDS[DAY]} and cell-content-is-between({first},{last})"
    if check.kind in _KINDS:
        return f"cell-content-is-{_KINDS[check.kind]} and cell-content-is-between({check.minimum},{check.maximum})"
    return ""


def _source(choices: Choices) -> str:
    if choices.words:
        return ";".join(f'"{each}"' for each in choices.words)
    if not choices.ranges:
        return choices.range_name
    cell = f"[.${letters(choices.by + 1)}{FIRST_ROW}]"
    *others, (_, last) = choices.ranges
    return "".join(f'IF({cell}="{code}";{name};' for code, name in others) + last + ")" * len(others)


def missing(title: str, group: tuple[int, int], columns: list[int], last: int) -> str:
    """Return the condition that colours an empty cell of `columns` where another of their group is not empty."""
    first, end, here = (letters(each + 1) for each in (*group, columns[0]))
    row, page = FIRST_ROW, quoted(title)
    used = f"COUNTA([.${first}{row}:.${end}{row}])>0"
    rule = element(
        "calcext:condition",
        calcext_apply_style_name=MISSING,
        calcext_value=f"formula-is(AND({used};LEN(TRIM([.{here}{row}]))=0))",
        calcext_base_cell_address=f"{page}.{here}{row}",
    )
    areas = " ".join(
        f"{page}.{letters(start + 1)}{row}:{page}.{letters(stop + 1)}{last}" for start, stop in blocks(columns)
    )
    return element("calcext:conditional-format", rule, calcext_target_range_address=areas)


def names(plan: Plan, lists: Iterable[CodeList], lists_title: str) -> Iterator[str]:
    """Give the named ranges: the codes of each list, and the keys that are typed on each sheet."""
    column, page = letters(CODE_COLUMN), quoted(lists_title)
    for each in lists:
        where = f"${page}.${column}${each.first}:.${column}${each.last}"
        base = f"${page}.$A$1"
        yield element(
            "table:named-range",
            table_name=each.range_name,
            table_base_cell_address=base,
            table_cell_range_address=where,
        )
    for sheet in plan.sheets:
        if sheet.path and not sheet.parent:
            page, letter = quoted(sheet.title(plan.language)), letters(key_column(sheet) + 1)
            first = f"[${page}.${letter}${FIRST_ROW}]"
            whole = f"[${page}.${letter}${FIRST_ROW}:.${letter}${FIRST_ROW + LAST_KEY - 1}]"
            rule = f"of:OFFSET({first};0;0;MAX(1;COUNTA({whole}));1)"
            yield element(
                "table:named-expression",
                table_name=keys_name(sheet),
                table_base_cell_address=f"${page}.$A$1",
                table_expression=rule,
            )
