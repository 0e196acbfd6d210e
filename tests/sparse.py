"""Objects that hold little, made from the JSON Schema: what a rule meets in a submission that says only what it must.

Each class gives an object of its required fields, and of that object every one that differs in one place: one optional
field more, another code, a list with one item or none.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFINITIONS = LATEST.schema["$defs"]
TEXTS = {
    "StandardVersion": (LATEST.version,),
    "KpiId": (*LATEST.catalogue, "eigen:ABC-01"),
    "KpiVersion": ("1.0",),
    "CurrencyCode": ("EUR",),
    "CountryCode": ("NL",),
    "CpvCode": ("45000000",),
    "Sha256": ("0" * 64,),
    "WebAddress": ("https://example.nl",),
    "Date": ("2026-01-01",),
    "Timestamp": ("2027-01-01T12:00:00Z",),
}
"""Texts by type. Any other type takes `x`: as all keys are the same, each reference leads somewhere."""


def sparse(cls: str, given: str | None = None) -> Iterator[dict[str, Any]]:
    """Give the objects of a class that hold what is required, the field `given`, and at most one thing more."""
    members = DEFINITIONS[cls]["properties"]
    kept = {*DEFINITIONS[cls]["required"], given} - {None}
    yield from _in_one_place(members, {name: _values(members[name])[0] for name in members if name in kept})


def full(cls: str, given: str | None = None) -> Iterator[dict[str, Any]]:
    """Give the objects of a class that hold everything but one optional field, other than `given`."""
    members = DEFINITIONS[cls]["properties"]
    whole = {name: _fullest(members[name]) for name in members}
    yield whole
    for name in members.keys() - {*DEFINITIONS[cls]["required"], given}:
        yield {key: value for key, value in whole.items() if key != name}


def _in_one_place(members: dict[str, Any], base: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield base
    for name, node in members.items():
        for value in _values(node):
            if name not in base or value != base[name]:
                yield base | {name: value}


def _values(node: dict[str, Any]) -> tuple[Any, ...]:
    """Return what a value can be, the least first."""
    if "$ref" in node:
        return _values_of(node["$ref"].rpartition("/")[2])
    if node["type"] == "array":
        lists = tuple([each] for each in _values(node["items"]))
        return lists if node.get("minItems") else ([], *lists)
    return {"boolean": (False, True), "string": ("x",)}[node["type"]]


@cache
def _values_of(name: str) -> tuple[Any, ...]:
    node = DEFINITIONS[name]
    match node["type"]:
        case "object":
            return tuple(sparse(name))
        case "string":
            return tuple(node.get("enum", TEXTS.get(name, ("x",))))
    return max(node["minimum"], 0), node["maximum"]


def _fullest(node: dict[str, Any]) -> Any:
    """Return a value with all that it can hold, each list with one item."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return next(full(name)) if DEFINITIONS[name]["type"] == "object" else _values_of(name)[-1]
    return [_fullest(node["items"])] if node["type"] == "array" else _values(node)[-1]
