"""Whole numbers as written by whoever has only decimals: to JSON Schema 12.0 and 12e0 are integers, so they are 12."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.tables import Tables


class Counts(NamedTuple):
    """The fields of a class that hold integers, and those that hold objects in which there are such fields."""

    fields: tuple[str, ...]
    inside: Mapping[str, Counts]

    @classmethod
    def of(cls, name: str, schema: Mapping[str, Any], tables: Tables) -> Counts:
        """Return the fields of the class with this name in the JSON Schema of an edition."""
        definitions, nesting = schema["$defs"], tables.nesting.get(name, {})
        nodes = definitions[name]["properties"].items()
        nested = {field: cls.of(inner, schema, tables) for field, inner in nesting.items()}
        return cls(
            tuple(field for field, node in nodes if _type(node, definitions) == "integer"),
            {field: inner for field, inner in nested.items() if any(inner)},
        )


def in_whole_numbers(document: Document, root: Counts) -> Document:
    """Return a document with an integer in each field of integers that holds a whole number."""
    lists = {name: _whole(items, root.inside[name]) for name, items in document.lists.items() if name in root.inside}
    changed = {name: tuple(items) for name, items in lists.items() if items is not document.lists[name]}
    envelope = _whole(document.envelope, Counts(root.fields, {}))
    if not changed and envelope is document.envelope:
        return document
    return replace(document, envelope=envelope, lists={**document.lists, **changed})


def _whole(value: Any, counts: Counts) -> Any:  # noqa: ANN401 - any JSON value, faulty or not
    """Return a value with integers in it; the same object where there is nothing to change."""
    if isinstance(value, list | tuple):
        made = [_whole(each, counts) for each in value]
        return made if any(new is not old for new, old in zip(made, value, strict=True)) else value
    if not isinstance(value, Mapping):
        return value
    changed: dict[str, Any] = {name: int(value[name]) for name in counts.fields if _is_whole(value.get(name))}
    for name, inner in counts.inside.items():
        if name in value and (made := _whole(value[name], inner)) is not value[name]:
            changed[name] = made
    return {**value, **changed} if changed else value


def _is_whole(value: object) -> bool:
    return type(value) is float and value.is_integer()


def _type(node: Mapping[str, Any], definitions: Mapping[str, Any]) -> Any:  # noqa: ANN401 - as JSON Schema has it
    return definitions[node["$ref"].rpartition("/")[2]].get("type") if "$ref" in node else node.get("type")
