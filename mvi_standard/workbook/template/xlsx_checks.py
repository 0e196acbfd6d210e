"""Drop-downs, bounds, messages and the colour of what is missing, as Excel has them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import letters
from mvi_standard.workbook.core.filling import FIRST_ROW
from mvi_standard.workbook.core.titles import CODE_COLUMN
from mvi_standard.workbook.template.checks import ANY, DAY, DECIMAL, FIRST_DAY, LAST_DAY, LENGTH, LISTED, WHOLE
from mvi_standard.workbook.template.columns import key_column, keys_name
from mvi_standard.workbook.template.guidance import LONGEST_TITLE
from mvi_standard.workbook.template.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.workbook.template.checks import Check, Choices
    from mvi_standard.workbook.template.code_lists import CodeList
    from mvi_standard.workbook.template.plan import Plan

LAST_KEY = 100_000
"""The last row in which a key is looked for: a sheet may not have more."""
_KINDS = {LISTED: "list", DAY: "date", WHOLE: "integer", DECIMAL: "decimal", LENGTH: "length", ANY: "any"}


def validation(check: Check, language: str) -> dict[str, Any]:
    """Return the check of a column as the writer takes it."""
    made: dict[str, Any] = {
        "validate": _KINDS[check.kind],
        "input_title": check.title,
        "input_message": check.message,
        "show_error": check.strict is not None,
        "error_type": "stop" if check.strict else "warning",
        "error_title": say("wrong_title", language)[:LONGEST_TITLE],
        "error_message": check.error,
    }
    if check.kind == LISTED and check.choices:
        return {**made, "source": _source(check.choices)}
    if check.kind == DAY:
        return {**made, **_between(date.fromisoformat(FIRST_DAY), date.fromisoformat(LAST_DAY))}
    if check.kind == LENGTH:
        return {**made, "criteria": "<=", "value": check.maximum}
    return {**made, **_between(check.minimum, check.maximum)} if check.kind != ANY else made


def _between(minimum: object, maximum: object) -> dict[str, object]:
    return {"criteria": "between", "minimum": minimum, "maximum": maximum}


def _source(choices: Choices) -> str | list[str]:
    if choices.words:
        return list(choices.words)
    if not choices.ranges:
        return f"={choices.range_name}"
    cell = f"${letters(choices.by + 1)}{FIRST_ROW}"
    *others, (_, last) = choices.ranges
    return "=" + "".join(f'IF({cell}="{code}",{name},' for code, name in others) + last + ")" * len(others)


def missing(first: int, last: int, at: int) -> str:
    """Return the formula that is true of an empty cell in column `at` where one of columns `first` to `last` is not."""
    row = FIRST_ROW
    used = f"COUNTA(${letters(first + 1)}{row}:${letters(last + 1)}{row})>0"
    return f"=AND({used},LEN(TRIM({letters(at + 1)}{row}))=0)"


def area(first: int, end: int, last: int) -> str:
    """Return the cells of columns `first` to `end`, counted from 0, from the first row with data to row `last`."""
    return f"{letters(first + 1)}{FIRST_ROW}:{letters(end + 1)}{last}"


def names(plan: Plan, lists: Iterable[CodeList], lists_title: str) -> Iterator[tuple[str, str]]:
    """Give the named ranges: the codes of each list, and the keys that are typed on each sheet."""
    column = letters(CODE_COLUMN)
    for each in lists:
        yield each.range_name, f"={quoted(lists_title)}!${column}${each.first}:${column}${each.last}"
    for sheet in plan.sheets:
        if sheet.path and not sheet.parent:
            title, letter = quoted(sheet.title(plan.language)), letters(key_column(sheet) + 1)
            whole = f"{title}!${letter}${FIRST_ROW}:${letter}${FIRST_ROW + LAST_KEY - 1}"
            yield keys_name(sheet), f"=OFFSET({title}!${letter}${FIRST_ROW},0,0,MAX(1,COUNTA({whole})),1)"


def quoted(title: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return "'" + title.replace("'", "''") + "'"
