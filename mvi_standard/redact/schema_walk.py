"""Walks the values of a document together with their place in the schema."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT
from mvi_standard.redact.json_tree import JsonObject, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mvi_standard.finding import Path

    Definitions = Mapping[str, Any]


_NOBODY = JsonObject(())


@dataclass(frozen=True)
class Where:
    """The place of a value: its path, its class or named type (empty where the standard has none), and its owner."""

    path: Path = ()
    kind: str = ROOT
    owner: str = ""
    field: str = ""
    holder: JsonObject = _NOBODY
    unit: str = ""


@dataclass(frozen=True)
class Replacement:
    """The replacements of a leaf, of a key, and of an object whose members were replaced."""

    leaf: Callable[[Where, Node], Node]
    key: Callable[[Where, str], str]
    whole: Callable[[Where, JsonObject, JsonObject], JsonObject]


def known_keys(where: Where, definitions: Definitions) -> Mapping[str, Any]:
    """Return the fields of the class at a place; empty where the standard has no class."""
    found: Mapping[str, Any] = definitions.get(where.kind, {}).get("properties", {})
    return found


def children(node: Node, where: Where, definitions: Definitions) -> Iterator[tuple[str, Node, Where]]:
    """Yield the values in an object or a list, each with its key (empty in a list) and its place."""
    if isinstance(node, JsonObject):
        unit = node.get("unit")
        within = replace(where, holder=node, unit=unit if isinstance(unit, str) else where.unit)
        for key, value in node.pairs:
            yield key, value, _member(within, key, definitions)
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield "", item, replace(where, path=(*where.path, index))


def _member(where: Where, key: str, definitions: Definitions) -> Where:
    node = known_keys(where, definitions).get(key)
    kind = "" if node is None else _kind(node)
    return replace(where, path=(*where.path, key), kind=kind, owner=where.kind, field=key)


def _kind(node: Mapping[str, Any]) -> str:
    """Return the type of a property; of a list, that of its items."""
    reference = node.get("$ref") or node.get("items", {}).get("$ref")
    return str(reference).rpartition("/")[2] if reference else str(node["type"])


def leaves(node: Node, where: Where, definitions: Definitions) -> Iterator[tuple[Where, Node]]:
    """Yield every leaf with its place."""
    if not isinstance(node, JsonObject | list):
        yield where, node
    for _, value, inside in children(node, where, definitions):
        yield from leaves(value, inside, definitions)


def foreign_keys(node: Node, where: Where, definitions: Definitions) -> Iterator[tuple[Where, str]]:
    """Yield every unknown key with the place of its object."""
    for key, value, inside in children(node, where, definitions):
        if isinstance(node, JsonObject) and key not in known_keys(where, definitions):
            yield where, key
        yield from foreign_keys(value, inside, definitions)


def replaced(node: Node, where: Where, definitions: Definitions, change: Replacement) -> Node:
    """Return the tree with each key, leaf and object replaced."""
    inner = [(key, replaced(value, at, definitions, change)) for key, value, at in children(node, where, definitions)]
    if isinstance(node, JsonObject):
        return change.whole(where, node, JsonObject(tuple((change.key(where, key), value) for key, value in inner)))
    return [value for _, value in inner] if isinstance(node, list) else change.leaf(where, node)
