"""YAML as another notation of JSON values: no dates, no `no` for false, no anchors, no tags."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from mvi_standard import demands
from mvi_standard.document import Document, Unreadable
from mvi_standard.finding import Path, Place
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.limits import DEFAULT, Limits
from mvi_standard.reading.tokens import inexact_number
from mvi_standard.reading.yaml_nodes import nodes, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.nodes import Node

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
WORDS = {"true": True, "false": False, "null": None, "": None}
_MERGE = "<<"


def read_yaml(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Read one YAML document; raises Unreadable where YAML could mean something other than what is written."""
    if len(data) > limits.yaml:
        raise Unreadable(demands.FILE_SIZE.finding((), {"limit": limits.yaml // 1024 // 1024}))
    text = utf8(data).decode()
    root = nodes(text, limits)
    values = json.dumps(_value(root)).encode()
    try:
        document = read_json(values, limits)
    except Unreadable as error:
        raise Unreadable(replace(error.finding, place=Place(1, 1))) from error
    return replace(document, source=YamlText(root, tuple(text.splitlines()), text), content=data)


@dataclass(frozen=True, repr=False)
class YamlText:
    """The text of one YAML document, with the place of each node in it."""

    root: Node
    lines: tuple[str, ...]
    text: str

    def place(self, path: Path) -> Place | None:
        """Return the place of the value at `path`, or else the start of its nearest owner."""
        return _place(_walk(self.root, path)[1])

    def key(self, path: Path) -> Place | None:
        """Return the place of the last key of `path`."""
        key, node = _walk(self.root, path)
        return _place(key or node)

    def line(self, number: int) -> str:
        """Return one line of the file, without its end."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def token(self, path: Path) -> str | None:
        """Return a value as it is written; None for mappings and lists."""
        node = _walk(self.root, path)[1]
        if not isinstance(node, ScalarNode):
            return None
        number = not node.style and NUMBER.fullmatch(str(node.value))
        return str(node.value) if number else json.dumps(_value(node), ensure_ascii=False)

    def span(self, path: Path, *, key: bool = False) -> tuple[int, int] | None:
        """Return the start and end of a scalar, or of the last key of `path`; None when it spans several lines."""
        found, node = _walk(self.root, path)
        node = found if key and found else node
        if not isinstance(node, ScalarNode) or node.start_mark.line != node.end_mark.line:
            return None
        start = len(self.text[: node.start_mark.index].encode())
        return start, start + len(self.text[node.start_mark.index : node.end_mark.index].encode())


def _value(node: Node | None) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(node, MappingNode):
        return dict(_members(node))
    if isinstance(node, SequenceNode):
        return [_value(each) for each in node.value]
    return _scalar(node) if isinstance(node, ScalarNode) else None


def _members(node: MappingNode) -> Iterator[tuple[str, Any]]:
    seen = set()
    for key, value in node.value:
        if not isinstance(key, ScalarNode) or key.value == _MERGE:
            raise refused(key.start_mark, demands.PLAIN_YAML, _MERGE if isinstance(key, ScalarNode) else "?")
        if key.value in seen:
            place = Place(key.start_mark.line + 1, key.start_mark.column + 1, len(key.value))
            raise Unreadable(demands.FIELD_ONCE.finding((), {"key": key.value}, place))
        seen.add(key.value)
        yield key.value, _value(value)


def _scalar(node: ScalarNode) -> Any:  # noqa: ANN401 - any JSON scalar
    text = str(node.value)
    if node.style:
        return text
    if text in WORDS:
        return WORDS[text]
    if not NUMBER.fullmatch(text):
        return text
    if inexact_number(text.encode()):
        place = Place(node.start_mark.line + 1, node.start_mark.column + 1, len(text))
        raise Unreadable(demands.EXACT_NUMBER.finding((), {"found": text}, place))
    return json.loads(text)


def _walk(node: Node, path: Path) -> tuple[Node | None, Node]:
    """Return the key and the value at `path`, or the nearest owner that is there."""
    key = None
    for part in path:
        if isinstance(node, MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == part), None)
        elif isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
            found = (None, node.value[part])
        else:
            found = None
        if found is None:
            return None, node
        key, node = found
    return key, node


def _place(node: Node) -> Place:
    start, end = node.start_mark, node.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Place(start.line + 1, start.column + 1, max(1, length))
