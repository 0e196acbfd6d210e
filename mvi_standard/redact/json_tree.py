"""A lossless tree of a JSON text: with repeated keys, and numbers as they are written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from mvi_standard.document import Document
    from mvi_standard.finding import Path

_STEP = "  "
_TO_A_RUNNER = {"::": r"\u003a\u003a", "##": r"\u0023\u0023"}
"""Texts that a CI runner may take for a command, with a harmless spelling in JSON."""


@dataclass(frozen=True)
class JsonNumber:
    """A number as it is written."""

    token: str


@dataclass(frozen=True)
class JsonObject:
    """An object: its keys and values in the order of the text, repeated keys included."""

    pairs: tuple[tuple[str, Node], ...]

    def get(self, key: str) -> Node:
        """Return the first value under `key`; None when there is none."""
        return next((value for name, value in self.pairs if name == key), None)


Node: TypeAlias = "JsonObject | list[Node] | JsonNumber | str | bool | None"


def parse(text: str) -> Node:
    """Parse JSON; raises ValueError for anything else, RecursionError when it is too deep."""
    node: Node = json.loads(
        text,
        object_pairs_hook=lambda pairs: JsonObject(tuple(pairs)),
        parse_int=JsonNumber,
        parse_float=JsonNumber,
        parse_constant=JsonNumber,
    )
    return node


def of_document(document: Document) -> Node:
    """Return the tree of a document in another format, with numbers as they are written there."""
    values = {key: list(document.lists.get(key, ())) or value for key, value in document.envelope.items()}
    return _of(values, (), document.source.token)


def _of(value: Any, path: Path, token: Callable[[Path], str | None]) -> Node:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return JsonObject(tuple((key, _of(each, (*path, key), token)) for key, each in value.items()))
    if isinstance(value, list):
        return [_of(each, (*path, index), token) for index, each in enumerate(value)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return JsonNumber(token(path) or json.dumps(value))
    return None if value is None else value if isinstance(value, bool) else str(value)


def written(node: Node, *, lines: bool = True, indent: str = "\n") -> str:
    """Return a tree as ASCII JSON, indented by two spaces or on one line."""
    inner = indent + _STEP if lines else ""
    outer = indent if lines else ""
    between = f",{inner or ' '}"
    if isinstance(node, JsonObject) and node.pairs:
        members = (f"{_quoted(key)}: {written(value, lines=lines, indent=inner)}" for key, value in node.pairs)
        return f"{{{inner}{between.join(members)}{outer}}}"
    if isinstance(node, list) and node:
        return f"[{inner}{between.join(written(each, lines=lines, indent=inner) for each in node)}{outer}]"
    if isinstance(node, JsonObject | list):
        return "{}" if isinstance(node, JsonObject) else "[]"
    if isinstance(node, JsonNumber):
        return node.token
    return _quoted(node) if isinstance(node, str) else json.dumps(node)


def _quoted(text: str) -> str:
    quoted = json.dumps(text)
    for sign, harmless in _TO_A_RUNNER.items():
        quoted = quoted.replace(sign, harmless)
    return quoted
