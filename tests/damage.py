"""Damage done to sound records, one change at a time, and whether it must be refused."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFINITIONS = LATEST.schema["$defs"]
Path = tuple[str | int, ...]
OTHER_TYPES: tuple[tuple[str, Any, set[str]], ...] = (
    ("null", None, set()),
    ("empty list", [], {"array"}),
    ("list of lists", [[]], {"array"}),
    ("empty object", {}, {"object"}),
    ("object", {"x": 1}, {"object"}),
    ("true", True, {"boolean"}),
    ("zero", 0, {"integer", "number"}),
    ("fraction", 1.5, {"number", "integer"}),
    ("text", "x", {"string"}),
    ("text null", "null", {"string"}),
    ("empty text", "", {"string"}),
    ("large number", 1e300, {"number", "integer"}),
)
"""Replacements by a value of another type, and the types that each of them has."""


@dataclass(frozen=True)
class Damaged:
    """One mutant: what was done to which leaf or class, and the record after it."""

    operator: str
    kind: str
    path: Path
    record: Any
    must_fail: bool


def damaged(cls: str, record: Any) -> Iterator[Damaged]:
    """Give every single change to a record of the class `cls`."""
    for path, name, node in _nodes(cls, record):
        value = _at(record, path)
        for operator, changed, must_fail in _changes(node, value):
            yield Damaged(operator, name, path, _with(record, path, changed), must_fail)


def _nodes(cls: str, record: Any, path: Path = ()) -> Iterator[tuple[Path, str, Any]]:
    node = DEFINITIONS[cls]
    yield path, cls, node
    for key, value in record.items():
        member = node["properties"][key]
        yield from _member(member, value, (*path, key), f"{cls}.{key}")


def _member(node: Any, value: Any, path: Path, owner: str) -> Iterator[tuple[Path, str, Any]]:
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        target = DEFINITIONS[name]
        if target["type"] == "object":
            yield from _nodes(name, value, path)
        else:
            yield path, name, target
    elif node["type"] == "array":
        yield path, "list", node
        for index, item in enumerate(value):
            yield from _member(node["items"], item, (*path, index), owner)
    else:
        yield path, node["type"], node


def _changes(node: Any, value: Any) -> Iterator[tuple[str, Any, bool]]:
    """Give the changes that fit one node: operator, new value, and whether it must be refused."""
    kind = node["type"]
    for operator, other, fits in OTHER_TYPES:
        if kind not in fits:
            yield f"type: {operator}", other, True
    yield "type: itself in a list", [value], True
    if kind == "object":
        yield from (
            (f"without {key}", {k: v for k, v in value.items() if k != key}, key in node["required"]) for key in value
        )
        yield "unknown member", {**value, "onbekend_veld": 1}, True
        yield "two unknown members", {**value, "a": 1, "B": None}, True
    elif kind == "array":
        yield "emptied", [], bool(node.get("minItems"))
        if value:
            yield "first item twice", [*value, value[0]], bool(node.get("uniqueItems"))
    elif kind == "string":
        yield from _strings(node, value)
    elif kind == "boolean":
        yield from (
            ("as text", str(value).lower(), True),
            ("as number", int(value), True),
            ("turned", not value, False),
        )
    else:
        yield from _numbers(node, value)


def _strings(node: Any, value: str) -> Iterator[tuple[str, Any, bool]]:
    yield "empty", "", "enum" in node or "pattern" in node
    closed = "enum" in node or node.get("format") is not None
    has_lines = r"\x0b" in node.get("pattern", "")
    yield "line feed behind", f"{value}\n", not has_lines
    yield "blank before", f" {value}", True
    yield "tab within", f"{value}\t{value}", closed
    yield "in capitals", value.upper(), "enum" in node and value != value.upper()
    yield "one more letter", f"{value}x", closed
    if longest := node.get("maxLength"):
        yield from (("at most long", "x" * longest, "http" in node["pattern"]), ("too long", "x" * (longest + 1), True))
    if node.get("format") == "date":
        yield from (
            ("no such day", "2026-02-30", True),
            ("without dashes", "20260102", True),
            ("other digits", "٢٠٢٦-٠١-٠٢", True),
        )
        yield from (
            ("leap day", "2028-02-29", False),
            ("no leap day", "2027-02-29", True),
            ("week", "2026-W01-1", True),
        )
    if node.get("format") == "date-time":
        yield from (
            ("no zone", value[:19], True),
            ("hour 24", f"{value[:11]}24:00:00Z", True),
            ("no such day", "2026-02-30T10:00:00Z", True),
        )
        yield "date only", value[:10], True


def _numbers(node: Any, value: float) -> Iterator[tuple[str, Any, bool]]:
    yield "as text", str(value), True
    yield "with comma", f"{value},00", True
    if node["type"] == "integer":
        yield from (("a half more", value + 0.5, True), ("as 5.0", float(value), False))
    low, high = node["minimum"], node["maximum"]
    yield from (
        ("at minimum", low, False),
        ("below minimum", low - 1, True),
        ("at maximum", high, False),
        ("above maximum", high + 1, True),
    )


def _at(record: Any, path: Path) -> Any:
    for part in path:
        record = record[part]
    return record


def _with(record: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    copy = deepcopy(record)
    owner = _at(copy, path[:-1])
    owner[path[-1]] = value
    return copy
