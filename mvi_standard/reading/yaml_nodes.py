"""The nodes of one YAML document with their places, in one walk over its events; what is not plain is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from mvi_standard import demands
from mvi_standard.document import Unreadable
from mvi_standard.finding import Finding, Place
from mvi_standard.reading.crowds import VALUES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ruamel.yaml.nodes import Node

    from mvi_standard.reading.limits import Limits
    from mvi_standard.requirement import Demand


def nodes(text: str, limits: Limits) -> Node:
    """Return the root of the only document in `text`; raises Unreadable when it is no plain YAML, or too large."""
    try:
        # ruamel's way back and forth would look for a comment before every token.
        return _root(YAML(typ="safe", pure=True).parse(text), limits)
    except (YAMLError, ValueError, AssertionError) as error:  # the last one for `%YAML 1.9`
        raise Unreadable(_syntax(error)) from error


def refused(mark: Any, demand: Demand, found: str = "", **values: Any) -> Unreadable:  # noqa: ANN401 - ruamel's marks are not typed
    """Return the refusal of what stands at a mark."""
    return Unreadable(demand.finding((), {"found": found, **values}, Place(mark.line + 1, mark.column + 1)))


def _root(events: Iterable[Any], limits: Limits) -> Node:
    top = SequenceNode(None, [])
    around: list[Node] = [top]
    for count, event in enumerate(events):
        _refuse_marked(event)
        if isinstance(event, DocumentStartEvent) and top.value:
            raise MarkedYAMLError(problem="but found another document", problem_mark=event.start_mark)
        if isinstance(event, CollectionEndEvent):
            _close(around.pop(), event)
        elif node := _opened(event):
            around[-1].value.append(node)
            if isinstance(event, CollectionStartEvent):
                around.append(node)
        if len(around) > limits.depth + 1:
            raise refused(event.start_mark, demands.DEPTH)
        if count > limits.yaml_values:
            raise refused(event.start_mark, demands.VALUE_COUNT, count=count, limit=limits.yaml_values, what=VALUES)
    if not top.value:
        raise Unreadable(demands.ONE_SUBMISSION.finding((), {}, Place(1, 1)))
    root: Node = top.value[0]
    return root


def _opened(event: Any) -> Node | None:  # noqa: ANN401 - ruamel's events are not typed
    """Return the node that begins with an event, still without what stands in it."""
    marks = event.start_mark, event.end_mark
    if isinstance(event, ScalarEvent):
        return ScalarNode(None, event.value, *marks, style=event.style)
    if isinstance(event, CollectionStartEvent):
        return (MappingNode if isinstance(event, MappingStartEvent) else SequenceNode)(None, [], *marks)
    return None


def _close(node: Node, event: Any) -> None:  # noqa: ANN401 - idem
    node.end_mark = event.end_mark
    if isinstance(node, MappingNode):
        node.value = list(zip(node.value[::2], node.value[1::2], strict=True))


def _refuse_marked(event: Any) -> None:  # noqa: ANN401 - idem
    """Refuse an anchor, what refers to one, and a tag."""
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
        raise refused(event.start_mark, demands.PLAIN_YAML, "&")
    tag = getattr(event, "tag", None)
    if tag and str(tag) != "!":
        raise refused(event.start_mark, demands.PLAIN_YAML, str(tag).replace("tag:yaml.org,2002:", "!!"))


def _syntax(error: Exception) -> Finding:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    problem = str(getattr(error, "problem", None) or error).splitlines()[0]
    return demands.SYNTAX.finding((), {"problem": problem}, place)
