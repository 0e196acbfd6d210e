"""Checks values in a mapping: each function returns one kind, or refuses anything else at its place."""

from __future__ import annotations

from datetime import date, datetime, time
from math import isfinite
from typing import TYPE_CHECKING, Any

from mvi_standard.reading.limits import DEFAULT
from mvi_standard.workbook.core.cell_template import Template
from mvi_standard.workbook.mapping.faults import refuse, refuse_kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.workbook.core.layout import Column

EXACT_DIGITS = 15
"""So many digits every number keeps, in JSON and in a spreadsheet."""


def headers(value: object, where: str, column: Column) -> tuple[str, ...]:
    """Return the columns of a field; only a field with many values may have several."""
    if column.type == "reference":
        refuse("link", where, found=column.path)
    if made := composed(value, where):
        return tuple(dict.fromkeys(made.headers))
    names = (value,) if isinstance(value, str) else texts(value, where)
    if len(names) != 1 and not column.many:
        refuse("one", where, found=column.path)
    return names


def composed(value: object, where: str) -> Template | None:
    """Return the template of a field that is composed of columns; None for a single column."""
    return template(value, where) if isinstance(value, str) and "{" in value else None


def link(value: object, where: str, column: Column) -> Template:
    """Return the template of a reference to another record."""
    if column.type != "reference":
        refuse("no_link", where, found=column.path)
    return template(text(value, where), where) or refuse_kind("text", where)


def template(value: object, where: str) -> Template | None:
    """Return a template; None where there is none."""
    if value is None or value == "":
        return None
    made = Template(text(value, where))
    if not made.sound:
        refuse("braces", where, found=made.text)
    return made


def codes(value: object, where: str) -> Mapping[str, str]:
    """Return the code of each text."""
    return {name: text(each, f"{where}.{name}") for name, each in table(value, where).items()}


def number(value: object, where: str) -> float:
    """Return a number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        refuse_kind("number", where)
    return value


def text(value: object, where: str) -> str:
    """Return a text."""
    if value is None:
        refuse("missing", where.rpartition(".")[0], field=where.rpartition(".")[2])
    return value if isinstance(value, str) else refuse_kind("text", where)


def texts(value: object, where: str) -> tuple[str, ...]:
    """Return a list of texts."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        refuse_kind("texts", where)
    return tuple(value)


def table(value: object, where: str) -> dict[str, Any]:
    """Return a table."""
    return value if isinstance(value, dict) else refuse_kind("table", where)


def tables(value: object, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each table of a list with its place, counted from 1."""
    if not isinstance(value, list) or not value:
        refuse_kind("tables", where)
    for number, each in enumerate(value, 1):
        yield f"{where}[{number}]", table(each, f"{where}[{number}]")


def only(data: Mapping[str, Any], known: Collection[str], where: str) -> None:
    """Refuse unknown names."""
    for name in data:
        if name not in known:
            refuse("unknown", where, found=name, known=", ".join(known))


def bounded(value: object, where: str, depth: int = DEFAULT.depth) -> None:
    """Refuse what no document may hold: a whole number of many digits, and values too deep within each other."""
    if isinstance(value, int) and abs(value) >= 10**EXACT_DIGITS:
        refuse_kind("digits", where)
    if isinstance(value, dict | list) and not depth:
        refuse_kind("levels", where)
    if isinstance(value, dict):
        for name, each in value.items():
            bounded(each, name if where == "TOML" else f"{where}.{name}", depth - 1)
    if isinstance(value, list):
        for number, each in enumerate(value, 1):
            bounded(each, f"{where}[{number}]", depth - 1)


def jsonable(value: Any, where: str) -> Any:  # noqa: ANN401 - any value of TOML, and of JSON
    """Return a value of TOML as JSON: dates as text, empty texts left out."""
    if isinstance(value, dict):
        for name in value:
            if not name or "." in name:
                refuse("name", where, found=name or '""')
        return {name: jsonable(each, f"{where}.{name}") for name, each in value.items() if each != ""}
    if isinstance(value, list):
        return [jsonable(each, where) for each in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value.isoformat() if isinstance(value, date | datetime | time) else value
