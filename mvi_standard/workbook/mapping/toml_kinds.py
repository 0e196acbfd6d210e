"""The kinds of values in the file of a mapping, each refused at its place where it is another."""

from __future__ import annotations

from datetime import date, datetime, time
from math import isfinite
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.mapping.faulty import WANTED, refuse
from mvi_standard.workbook.mapping.template import Template

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.workbook.core.layout import Column


def headers(value: object, where: str, column: Column) -> tuple[str, ...]:
    """Return the columns of a field; only one that holds more values may have more of them."""
    if column.type == "reference":
        refuse("link", where, found=column.path)
    if made := composed(value, where):
        return tuple(dict.fromkeys(made.headers))
    names = (value,) if isinstance(value, str) else texts(value, where)
    if len(names) != 1 and not column.many:
        refuse("one", where, found=column.path)
    return names


def composed(value: object, where: str) -> Template | None:
    """Return what a field is made of, where that is more than one column as it stands."""
    return template(value, where) if isinstance(value, str) and "{" in value else None


def link(value: object, where: str, column: Column) -> Template:
    """Return what the key of another record is made of."""
    if column.type != "reference":
        refuse("no_link", where, found=column.path)
    return template(text(value, where), where) or refuse("kind", where, wanted=WANTED["text"])


def template(value: object, where: str) -> Template | None:
    """Return what a text is made of; None where there is none."""
    if value is None or value == "":
        return None
    made = Template(text(value, where))
    if not made.sound:
        refuse("braces", where, found=made.text)
    return made


def codes(value: object, where: str) -> Mapping[str, str]:
    """Return what each text means."""
    return {name: text(each, f"{where}.{name}") for name, each in table(value, where).items()}


def number(value: object, where: str) -> float:
    """Return a number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        refuse("kind", where, wanted=WANTED["number"])
    return value


def text(value: object, where: str) -> str:
    """Return a text."""
    if value is None:
        refuse("missing", where.rpartition(".")[0], field=where.rpartition(".")[2])
    return value if isinstance(value, str) else refuse("kind", where, wanted=WANTED["text"])


def texts(value: object, where: str) -> tuple[str, ...]:
    """Return a list of texts."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        refuse("kind", where, wanted=WANTED["texts"])
    return tuple(value)


def table(value: object, where: str) -> dict[str, Any]:
    """Return a table."""
    return value if isinstance(value, dict) else refuse("kind", where, wanted=WANTED["table"])


def tables(value: object, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each table of a list with its place, counted from 1 as people do."""
    if not isinstance(value, list) or not value:
        refuse("kind", where, wanted=WANTED["tables"])
    for number, each in enumerate(value, 1):
        yield f"{where}[{number}]", table(each, f"{where}[{number}]")


def only(data: Mapping[str, Any], known: Collection[str], where: str) -> None:
    """Refuse a name that is not known."""
    for name in data:
        if name not in known:
            refuse("unknown", where, found=name, known=", ".join(known))


def jsonable(value: Any, where: str) -> Any:  # noqa: ANN401 - any value of TOML, and of JSON
    """Return a value of TOML as JSON has it: a day as a text; a text that is empty is not there."""
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
