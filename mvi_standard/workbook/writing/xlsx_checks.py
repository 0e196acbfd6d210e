"""Drop-downs, bounds, messages and the colour of cells to fill in, in Excel."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import cell_name, letters
from mvi_standard.texts.say import say
from mvi_standard.workbook.writing.checks import ANY, DAY, FIRST_DAY, LAST_DAY, LENGTH, LISTED, LONGEST_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.writing.checks import Check, Offered
    from mvi_standard.workbook.writing.page import Demanded, NamedRange

LAST_KEY = 100_000
"""The number of rows in which keys are looked for: a sheet may not have more."""


def validation(check: Check, language: str, row: int) -> dict[str, Any]:
    """Return a check as the writer takes it; `row` is the first one that it is for."""
    made: dict[str, Any] = {
        "validate": check.kind,
        "input_title": check.title,
        "input_message": check.message,
        "show_error": check.strict is not None,
        "error_type": "stop" if check.strict else "warning",
        "error_title": say("filling.wrong_title", language)[:LONGEST_TITLE],
        "error_message": check.error,
    }
    if check.kind == LISTED and check.choices:
        return {**made, "source": _source(check.choices, row)}
    if check.kind == DAY:
        return {**made, **_between(date.fromisoformat(FIRST_DAY), date.fromisoformat(LAST_DAY))}
    if check.kind == LENGTH:
        return {**made, "criteria": "<=", "value": check.maximum}
    return {**made, **_between(check.minimum, check.maximum)} if check.kind != ANY else made


def _between(minimum: object, maximum: object) -> dict[str, object]:
    return {"criteria": "between", "minimum": minimum, "maximum": maximum}


def _source(offered: Offered, row: int) -> str | list[str]:
    if offered.words:
        return list(offered.words)
    if not offered.ranges:
        return f"={offered.range_name}"
    cell = f"${letters(offered.by + 1)}{row}"
    *others, (_, last) = offered.ranges
    return "=" + "".join(f'IF({cell}="{code}",{name},' for code, name in others) + last + ")" * len(others)


def missing(asked: Demanded, row: int) -> str:
    """Return the formula that is true of an empty cell in the first column that is demanded, where it is."""
    first, last, at = (letters(each + 1) for each in (asked.first, asked.last, asked.columns[0]))
    used = f"COUNTA(${first}{row}:${last}{row})>0"
    if asked.values:
        same = (f'${first}{row}="{each}"' for each in asked.values)
        used = f"OR({','.join(same)})"
    other = f",LEN(TRIM(${letters(asked.unless + 1)}{row}))=0" if asked.unless is not None else ""
    return f"=AND({used},LEN(TRIM({at}{row}))=0{other})"


def area(first: int, end: int, top: int, last: int) -> str:
    """Return the cells of columns `first` to `end`, counted from 0, from row `top` to row `last`."""
    return f"{cell_name(top, first + 1)}:{cell_name(last, end + 1)}"


def blocks(columns: Iterable[int]) -> list[tuple[int, int]]:
    """Return adjacent columns as blocks, each from its first to its last column."""
    made: list[tuple[int, int]] = []
    for at in columns:
        made = [*made[:-1], (made[-1][0], at)] if made and made[-1][1] == at - 1 else [*made, (at, at)]
    return made


def reference(named: NamedRange) -> str:
    """Return the cells of a named range as a formula."""
    page, column = quoted(named.page), letters(named.column)
    if named.last is not None:
        return f"={page}!${column}${named.first}:${column}${named.last}"
    whole = f"{page}!${column}${named.first}:${column}${named.first + LAST_KEY - 1}"
    return f"=OFFSET({page}!${column}${named.first},0,0,MAX(1,COUNTA({whole})),1)"


def quoted(title: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return "'" + title.replace("'", "''") + "'"
