"""A mapping as it stands in its file: read with care, as people edit it."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from math import isfinite
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import EDITIONS
from mvi_standard.suggestion import nearest
from mvi_standard.workbook.layout import layout
from mvi_standard.workbook.mapping.faulty import WANTED, near, refuse
from mvi_standard.workbook.mapping.recipe import ForeignSheet, Recipe, Records
from mvi_standard.workbook.mapping.template import Template

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.workbook.layout import Column, Sheet

TOP = ("standard_version", "skip", "submission", "sheets")
SHEET = ("name", "head", "skip", "records")
RECORDS = ("list", "id", "in", "columns", "links", "fixed", "codes", "factors")


def read_recipe(text: str) -> Recipe:
    """Read the text of a mapping; raises FaultyMapping with the place of the first thing that is wrong."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        refuse("toml", "TOML", problem=str(error).rstrip("."))
    _only(data, TOP, "TOML")
    version = data.get("standard_version", "")
    if version not in EDITIONS:
        refuse("edition", "standard_version", found=version or '""', known=", ".join(EDITIONS))
    lists = {each.path: each for each in layout(EDITIONS[version]) if each.path and not each.inner}
    skip = _texts(data.get("skip", []), "skip")
    submission = _jsonable(_table(data.get("submission", {}), "submission"))
    sheets = _tables(data.get("sheets"), "sheets")
    return Recipe(version, submission, tuple(_sheet(each, at, lists) for at, each in sheets), skip)


def flat(tree: Mapping[str, Any], columns: Collection[str], above: str = "") -> Iterator[tuple[str, Any]]:
    """Give each value of a tree by its machine path; the names in `columns` are not looked into."""
    for name, value in tree.items():
        path = f"{above}{name}"
        if isinstance(value, dict) and path not in columns:
            yield from flat(value, columns, f"{path}.")
        else:
            yield path, value


def _sheet(data: Mapping[str, Any], where: str, lists: Mapping[str, Sheet]) -> ForeignSheet:
    _only(data, SHEET, where)
    name = _text(data.get("name"), f"{where}.name")
    head = data.get("head", 1)
    if not isinstance(head, int) or isinstance(head, bool) or head < 1:
        refuse("kind", f"{where}.head", wanted=WANTED["row"])
    records = _tables(data.get("records"), f"{where}.records")
    skip = _texts(data.get("skip", []), f"{where}.skip")
    return ForeignSheet(name, head, skip, tuple(_records(each, at, lists) for at, each in records))


def _records(data: Mapping[str, Any], where: str, lists: Mapping[str, Sheet]) -> Records:
    _only(data, RECORDS, where)
    name = _text(data.get("list"), f"{where}.list")
    if name not in lists:
        refuse("list", f"{where}.list", found=name, near=near(nearest(name, lists)))
    sheet = lists[name]
    columns = {each.path: each for each in sheet.columns}

    def fields(part: str) -> Iterator[tuple[str, str, Any, Column]]:
        """Give each field of a part with its place, its value, and the column of the standard."""
        for path, value in flat(_table(data.get(part, {}), f"{where}.{part}"), columns):
            at = f"{where}.{part}.{path}"
            if path not in columns:
                refuse("field", at, list=name, found=path, near=near(nearest(path, columns)))
            yield path, at, value, columns[path]

    key, parent = (_template(data.get(each), f"{where}.{each}") for each in ("id", "in"))
    if key is None and "id" in columns and not sheet.parent:
        refuse("missing", where, field="id")
    if parent is None and sheet.parent:
        refuse("missing", where, field="in")
    return Records(
        sheet,
        key,
        parent,
        {path: _headers(value, at, column) for path, at, value, column in fields("columns")},
        {path: text for path, at, value, _ in fields("columns") if (text := _composed(value, at))},
        {path: _link(value, at, column) for path, at, value, column in fields("links")},
        {path: _jsonable(value) for path, _, value, _ in fields("fixed") if value != ""},
        {path: _codes(value, at) for path, at, value, _ in fields("codes")},
        {path: _number(value, at) for path, at, value, _ in fields("factors")},
    )


def _headers(value: object, where: str, column: Column) -> tuple[str, ...]:
    """Return the columns of a field; only one that holds more values may have more of them."""
    if column.type == "reference":
        refuse("link", where, found=column.path)
    if template := _composed(value, where):
        return tuple(dict.fromkeys(template.headers))
    headers = (value,) if isinstance(value, str) else _texts(value, where)
    if len(headers) != 1 and not column.many:
        refuse("one", where, found=column.path)
    return headers


def _composed(value: object, where: str) -> Template | None:
    """Return what a field is made of, where that is more than one column as it stands."""
    return _template(value, where) if isinstance(value, str) and "{" in value else None


def _link(value: object, where: str, column: Column) -> Template:
    if column.type != "reference":
        refuse("no_link", where, found=column.path)
    return _template(_text(value, where), where) or refuse("kind", where, wanted=WANTED["text"])


def _template(value: object, where: str) -> Template | None:
    if value is None or value == "":
        return None
    template = Template(_text(value, where))
    if not template.sound:
        refuse("braces", where, found=template.text)
    return template


def _codes(value: object, where: str) -> Mapping[str, str]:
    return {text: _text(each, f"{where}.{text}") for text, each in _table(value, where).items()}


def _number(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        refuse("kind", where, wanted=WANTED["number"])
    return value


def _text(value: object, where: str) -> str:
    if value is None:
        refuse("missing", where.rpartition(".")[0], field=where.rpartition(".")[2])
    return value if isinstance(value, str) else refuse("kind", where, wanted=WANTED["text"])


def _texts(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        refuse("kind", where, wanted=WANTED["texts"])
    return tuple(value)


def _table(value: object, where: str) -> dict[str, Any]:
    return value if isinstance(value, dict) else refuse("kind", where, wanted=WANTED["table"])


def _tables(value: object, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each table of a list with its place, counted from 1 as people do."""
    if not isinstance(value, list) or not value:
        refuse("kind", where, wanted=WANTED["tables"])
    for number, each in enumerate(value, 1):
        yield f"{where}[{number}]", _table(each, f"{where}[{number}]")


def _only(data: Mapping[str, Any], known: Collection[str], where: str) -> None:
    for name in data:
        if name not in known:
            refuse("unknown", where, found=name, known=", ".join(known))


def _jsonable(value: Any) -> Any:  # noqa: ANN401 - any value of TOML, and of JSON
    """Return a value of TOML as JSON has it: a day as a text; a text that is empty is not there."""
    if isinstance(value, dict):
        return {name: _jsonable(each) for name, each in value.items() if each != ""}
    if isinstance(value, list):
        return [_jsonable(each) for each in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value.isoformat() if isinstance(value, date | datetime | time) else value
