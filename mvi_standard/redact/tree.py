"""A JSON text as values that lose nothing: keys that come twice, and numbers as they are written."""

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
"""What a CI runner may take for a command, and the same text in JSON that it does not."""


@dataclass(frozen=True)
class Number:
    """A number as it is written in the text."""

    token: str


@dataclass(frozen=True)
class Members:
    """An object: its keys and values in the order of the text, also when a key comes twice."""

    pairs: tuple[tuple[str, Node], ...]

    def get(self, key: str) -> Node:
        """Return the first value under `key`; None when there is none."""
        return next((value for name, value in self.pairs if name == key), None)


Node: TypeAlias = "Members | list[Node] | Number | str | bool | None"


def parse(text: str) -> Node:
    """Read JSON of any form; raises ValueError where it is no JSON, RecursionError where it is too deep for us."""
    node: Node = json.loads(
        text,
        object_pairs_hook=lambda pairs: Members(tuple(pairs)),
        parse_int=Number,
        parse_float=Number,
        parse_constant=Number,
    )
    return node


def of_document(document: Document) -> Node:
    """Return the values of a document that is not written as JSON, with each number as its text has it."""
    values = {key: list(document.lists.get(key, ())) or value for key, value in document.envelope.items()}
    return _of(values, (), document.source.token)


def _of(value: Any, path: Path, token: Callable[[Path], str | None]) -> Node:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return Members(tuple((key, _of(each, (*path, key), token)) for key, each in value.items()))
    if isinstance(value, list):
        return [_of(each, (*path, index), token) for index, each in enumerate(value)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Number(token(path) or json.dumps(value))
    return None if value is None else value if isinstance(value, bool) else str(value)


def written(node: Node, *, lines: bool = True, indent: str = "\n") -> str:
    """Write values as JSON in plain ASCII: indented by two spaces, or all on one line."""
    inner = indent + _STEP if lines else ""
    outer = indent if lines else ""
    between = f",{inner or ' '}"
    if isinstance(node, Members) and node.pairs:
        members = (f"{_quoted(key)}: {written(value, lines=lines, indent=inner)}" for key, value in node.pairs)
        return f"{{{inner}{between.join(members)}{outer}}}"
    if isinstance(node, list) and node:
        return f"[{inner}{between.join(written(each, lines=lines, indent=inner) for each in node)}{outer}]"
    if isinstance(node, Members | list):
        return "{}" if isinstance(node, Members) else "[]"
    if isinstance(node, Number):
        return node.token
    return _quoted(node) if isinstance(node, str) else json.dumps(node)


def _quoted(text: str) -> str:
    said = json.dumps(text)
    for sign, harmless in _TO_A_RUNNER.items():
        said = said.replace(sign, harmless)
    return said
