"""Reads a mapping from TOML, strictly, as people edit it by hand."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import EDITIONS
from mvi_standard.fixes.suggestion import nearest
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.mapping import recipe_values as kinds
from mvi_standard.workbook.mapping.faults import near, refuse, refuse_kind
from mvi_standard.workbook.mapping.recipe import ForeignSheet, ListMapping, Recipe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.workbook.core.layout import Column, Sheet

TOP = ("standard_version", "skip", "submission", "sheets")
SHEET = ("name", "head", "skip", "records")
RECORDS = ("list", "id", "in", "columns", "links", "fixed", "codes", "factors")


def read_recipe(text: str) -> Recipe:
    """Read the text of a mapping; raises FaultyMapping with the place of the first fault."""
    try:
        data = tomllib.loads(text)
    except ValueError as error:  # also for a number of thousands of digits
        refuse("toml", "TOML", problem=str(error).rstrip("."))
    except RecursionError:
        refuse("toml", "TOML", problem="...")
    kinds.bounded(data, "TOML")
    return _recipe(data)


def _recipe(data: Mapping[str, Any]) -> Recipe:
    kinds.only(data, TOP, "TOML")
    version = kinds.text(data.get("standard_version", ""), "standard_version")
    if version not in EDITIONS:
        refuse("edition", "standard_version", found=version or '""', known=", ".join(EDITIONS))
    lists = {each.path: each for each in layout(EDITIONS[version]) if each.path and not each.inner}
    skip = kinds.texts(data.get("skip", []), "skip")
    submission = kinds.jsonable(kinds.table(data.get("submission", {}), "submission"), "submission")
    sheets = kinds.tables(data.get("sheets"), "sheets")
    return Recipe(version, submission, tuple(_sheet(each, at, lists) for at, each in sheets), skip)


def flat(tree: Mapping[str, Any], columns: Collection[str], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each value of a tree by its machine path; paths in `columns` are not split further."""
    for name, value in tree.items():
        path = f"{above}{name}"
        if isinstance(value, dict) and path not in columns:
            yield from flat(value, columns, f"{path}.")
        else:
            yield path, value


def _sheet(data: Mapping[str, Any], where: str, lists: Mapping[str, Sheet]) -> ForeignSheet:
    kinds.only(data, SHEET, where)
    name = kinds.text(data.get("name"), f"{where}.name")
    head = data.get("head", 1)
    if not isinstance(head, int) or isinstance(head, bool) or head < 1:
        refuse_kind("row", f"{where}.head")
    records = kinds.tables(data.get("records"), f"{where}.records")
    skip = kinds.texts(data.get("skip", []), f"{where}.skip")
    return ForeignSheet(name, head, skip, tuple(_records(each, at, lists) for at, each in records))


def _records(data: Mapping[str, Any], where: str, lists: Mapping[str, Sheet]) -> ListMapping:
    kinds.only(data, RECORDS, where)
    name = kinds.text(data.get("list"), f"{where}.list")
    if name not in lists:
        refuse("list", f"{where}.list", found=name, near=near(nearest(name, lists)))
    sheet = lists[name]
    columns = {each.path: each for each in sheet.columns}

    def fields(part: str) -> Iterator[tuple[str, str, Any, Column]]:
        """Yield each field of a part with its place, its value, and the column of the standard."""
        for path, value in flat(kinds.table(data.get(part, {}), f"{where}.{part}"), columns):
            at = f"{where}.{part}.{path}"
            if path not in columns:
                refuse("field", at, list=name, found=path, near=near(nearest(path, columns)))
            yield path, at, value, columns[path]

    if "columns" not in data:
        refuse("missing", where, field="columns")
    key, parent = (kinds.template(data.get(each), f"{where}.{each}") for each in ("id", "in"))
    if key is None and "id" in columns and not sheet.parent:
        refuse("missing", where, field="id")
    if parent is None and sheet.parent:
        refuse("missing", where, field="in")
    if parent is not None and not sheet.parent:
        refuse("unknown", where, found="in", known=", ".join(each for each in RECORDS if each != "in"))
    return ListMapping(
        sheet,
        key,
        parent,
        {path: kinds.headers(value, at, column) for path, at, value, column in fields("columns")},
        {path: text for path, at, value, _ in fields("columns") if (text := kinds.composed(value, at))},
        {path: kinds.link(value, at, column) for path, at, value, column in fields("links")},
        {path: kinds.jsonable(value, at) for path, at, value, _ in fields("fixed") if value != ""},
        {path: kinds.codes(value, at) for path, at, value, _ in fields("codes")},
        {path: kinds.number(value, at) for path, at, value, _ in fields("factors")},
    )
