"""Test a proposed value against the type and the code list of its field, without an engine: the browser has another."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding

REFERENCE = "LocalId"
"""The type of what refers to a record."""
CONTAINERS = {"object": dict, "array": list}


def passes(near: str, finding: Finding, edition: Edition) -> bool:
    """Return whether a value has the form of its field, and is in its code list or among its records."""
    values, wanted = finding.values, finding.values.get("wanted")
    node = _node(finding, edition)
    if wanted is None:
        return node.get("type") != "string" or fits(near, node)
    try:
        value = json.loads(near)
    except ValueError:
        return False  # digits that are no JSON number, such as 007
    formed = fits(value, node if node.get("type") == wanted else {"type": wanted})
    return formed and value in values.get("known", (value,)) and _listed(value, finding, edition)


def suiting(finding: Finding, edition: Edition) -> tuple[str, ...]:
    """Return the fields that a wrong key may stand for, judging by its value."""
    if "held" not in finding.values:
        return ()
    owner, held = finding.values["owner"].key, finding.values["held"]
    return tuple(each for each in finding.values["expected"] if _holds(_of_field(owner, each, edition), held))


def _holds(node: Mapping[str, Any], held: Any) -> bool:  # noqa: ANN401 - any JSON value
    container = CONTAINERS.get(node.get("type", ""))
    return isinstance(held, container) if container else fits(held, node)


def _node(finding: Finding, edition: Edition) -> Mapping[str, Any]:
    """Return the type of the value that a finding is about; an empty one where that is not known."""
    values, types = finding.values, edition.schema["$defs"]
    kind = REFERENCE if "known" in values else values["type"].key if isinstance(values.get("type"), Name) else ""
    if kind:
        node: Mapping[str, Any] = types.get(kind, {})
        return node
    owner, _, name = _field(finding).partition(".")
    return _of_field(owner, name, edition, each=True)


def _of_field(owner: str, name: str, edition: Edition, *, each: bool = False) -> Mapping[str, Any]:
    """Return the type of a field, or of `each` member of one that is a list."""
    types = edition.schema["$defs"]
    found: Mapping[str, Any] = types.get(owner, {}).get("properties", {}).get(name, {})
    found = found.get("items", found) if each else found
    node: Mapping[str, Any] = types[found["$ref"].rpartition("/")[2]] if "$ref" in found else found
    return node


def _listed(value: Any, finding: Finding, edition: Edition) -> bool:  # noqa: ANN401 - any JSON value
    """Return whether a value is in the code list of its field, if that has one."""
    owner, _, name = _field(finding).partition(".")
    codelist = edition.tables.coded.get(owner, {}).get(name)
    return codelist is None or value in edition.tables.codelists[codelist]


def _field(finding: Finding) -> str:
    field = finding.values.get("field")
    return field.key if isinstance(field, Name) else ""


def fits(value: Any, node: Mapping[str, Any]) -> bool:  # noqa: ANN401 - any JSON scalar
    """Return whether a scalar fits a named type, or `{"type": ...}` for a field without one."""
    if isinstance(value, str):
        return node.get("type") == "string" and _text(value, node)
    if isinstance(value, bool):
        return node.get("type") == "boolean"
    if not isinstance(value, int | float) or node.get("type") not in {"number", "integer"}:
        return False
    whole = node["type"] == "number" or value == int(value)
    return whole and node.get("minimum", value) <= value <= node.get("maximum", value)


def _text(value: str, node: Mapping[str, Any]) -> bool:
    formed = re.search(node.get("pattern", ""), value) is not None
    return (
        formed
        and len(value) <= node.get("maxLength", len(value))
        and value in node.get("enum", [value])
        and ("format" not in node or _exists(value))
    )


def _exists(moment: str) -> bool:
    """Return whether a date, or a date with a time, is a day that exists."""
    try:
        return bool(datetime.fromisoformat(moment))
    except ValueError:
        return False
