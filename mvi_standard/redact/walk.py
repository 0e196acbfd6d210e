"""Along the values of a document together with what the standard says of each of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT
from mvi_standard.redact.tree import Members, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mvi_standard.finding import Path

    Definitions = Mapping[str, Any]


_NOBODY = Members(())


@dataclass(frozen=True)
class Where:
    """The place of a value: its path, its class or named type (empty where the standard has none), and its owner."""

    path: Path = ()
    kind: str = ROOT
    owner: str = ""
    field: str = ""
    holder: Members = _NOBODY
    unit: str = ""


@dataclass(frozen=True)
class Change:
    """What becomes of a value that holds no others, of a key, and of an object whose members were changed."""

    leaf: Callable[[Where, Node], Node]
    key: Callable[[Where, str], str]
    whole: Callable[[Where, Members, Members], Members]


def known_keys(where: Where, definitions: Definitions) -> Mapping[str, Any]:
    """Return the fields of the class at a place; none where the standard has no class."""
    found: Mapping[str, Any] = definitions.get(where.kind, {}).get("properties", {})
    return found


def children(node: Node, where: Where, definitions: Definitions) -> Iterator[tuple[str, Node, Where]]:
    """Give the values in an object or a list, each with its key (empty in a list) and its place."""
    if isinstance(node, Members):
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
    """Return the name of what a property holds; of a list, what its items are."""
    reference = node.get("$ref") or node.get("items", {}).get("$ref")
    return str(reference).rpartition("/")[2] if reference else str(node["type"])


def leaves(node: Node, where: Where, definitions: Definitions) -> Iterator[tuple[Where, Node]]:
    """Give every value that holds no others, with its place."""
    if not isinstance(node, Members | list):
        yield where, node
    for _, value, inside in children(node, where, definitions):
        yield from leaves(value, inside, definitions)


def foreign_keys(node: Node, where: Where, definitions: Definitions) -> Iterator[tuple[Where, str]]:
    """Give every key that the standard does not have, with the place of the object that it is in."""
    for key, value, inside in children(node, where, definitions):
        if isinstance(node, Members) and key not in known_keys(where, definitions):
            yield where, key
        yield from foreign_keys(value, inside, definitions)


def changed(node: Node, where: Where, definitions: Definitions, change: Change) -> Node:
    """Return the same values with each key, leaf and object changed."""
    inner = [(key, changed(value, at, definitions, change)) for key, value, at in children(node, where, definitions)]
    if isinstance(node, Members):
        return change.whole(where, node, Members(tuple((change.key(where, key), value) for key, value in inner)))
    return [value for _, value in inner] if isinstance(node, list) else change.leaf(where, node)
