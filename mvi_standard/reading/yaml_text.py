"""YAML as another notation of JSON values: no dates, no `no` for false, no anchors, no tags."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionStartEvent
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from mvi_standard import demands
from mvi_standard.document import Document, Unreadable
from mvi_standard.finding import Finding, Path, Place
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.limits import DEFAULT, Limits
from mvi_standard.reading.tokens import inexact_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.nodes import Node

    from mvi_standard.requirement import Demand

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
WORDS = {"true": True, "false": False, "null": None, "": None}
_MERGE = "<<"


def read_yaml(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Read one YAML document; raises Unreadable where YAML could mean something other than what is written."""
    text = utf8(data).decode()
    yaml = YAML(pure=True)
    try:
        _refuse_depth(yaml, text, limits.depth)
        root = yaml.compose(text)
    except (YAMLError, ValueError) as error:
        raise Unreadable(_syntax(error)) from error
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


def _refuse_depth(yaml: YAML, text: str, limit: int) -> None:
    depth = 0
    for event in yaml.parse(text):
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise _refused(event.start_mark, demands.PLAIN_YAML, "&")
        tag = getattr(event, "tag", None)
        if tag and str(tag) != "!":
            raise _refused(event.start_mark, demands.PLAIN_YAML, str(tag).replace("tag:yaml.org,2002:", "!!"))
        depth += isinstance(event, CollectionStartEvent) - type(event).__name__.endswith(
            ("MappingEndEvent", "SequenceEndEvent")
        )
        if depth > limit:
            raise _refused(event.start_mark, demands.DEPTH, "")


def _refused(mark: Any, demand: Demand, found: str) -> Unreadable:  # noqa: ANN401 - ruamel's marks are not typed
    return Unreadable(demand.finding((), {"found": found}, Place(mark.line + 1, mark.column + 1)))


def _syntax(error: Exception) -> Finding:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    problem = str(getattr(error, "problem", None) or error).splitlines()[0]
    return demands.SYNTAX.finding((), {"problem": problem}, place)


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
            raise _refused(key.start_mark, demands.PLAIN_YAML, _MERGE if isinstance(key, ScalarNode) else "?")
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
