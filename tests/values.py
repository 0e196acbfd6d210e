"""Values that the JSON Schema allows, made from the JSON Schema: a Hypothesis strategy for each class."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from mvi_standard.editions import LATEST

DEFINITIONS = LATEST.schema["$defs"]
JsonObjects = st.SearchStrategy[dict[str, Any]]
_DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


@cache
def instances(name: str) -> st.SearchStrategy[Any]:
    """Return a strategy for values of one definition of the JSON Schema."""
    return _of(DEFINITIONS[name], name)


def _of(node: dict[str, Any], name: str = "") -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one return for each type
    if "$ref" in node:
        target = node["$ref"].rpartition("/")[2]
        return st.deferred(lambda: instances(target))
    if "enum" in node:
        return st.sampled_from(node["enum"])
    match node["type"]:
        case "object":
            return _objects(node)
        case "array":
            unique = repr if node.get("uniqueItems") else None
            return st.lists(_of(node["items"]), min_size=node.get("minItems", 0), max_size=2, unique_by=unique)
        case "string":
            return _strings(node)
        case "integer":
            return st.integers(int(node["minimum"]), int(node["maximum"]))
        case "number":
            return _numbers(node["minimum"], node["maximum"])
        case "boolean":
            return st.booleans()
    problem = f"{name}: no values for {node}"
    raise AssertionError(problem)


def _objects(node: dict[str, Any]) -> JsonObjects:
    members = {key: _of(value) for key, value in node["properties"].items()}
    required = {key: members.pop(key) for key in node["required"]}
    return st.fixed_dictionaries(required, optional=members)


def _strings(node: dict[str, Any]) -> st.SearchStrategy[str]:
    if node.get("format") == "date":
        return _DATES.map(lambda each: each.isoformat())
    if node.get("format") == "date-time":
        clock = st.times().map(lambda each: each.replace(microsecond=0).isoformat())
        return st.tuples(_DATES, clock, st.sampled_from(["Z", "+01:00", "-11:30"])).map(
            lambda p: f"{p[0]}T{p[1]}{p[2]}"
        )
    longest = node.get("maxLength", 10_000)
    texts = st.from_regex(node["pattern"], fullmatch=True, alphabet=st.characters(codec="utf-8"))
    return texts.filter(lambda text: len(text) <= longest)


def _numbers(low: float, high: float) -> st.SearchStrategy[float]:
    cents = st.integers(int(low * 100), int(high * 100)).map(lambda each: each / 100)
    return st.one_of(cents, st.integers(int(low), int(high)), st.floats(low, high, allow_nan=False))
