"""Names and docstrings: what is called the same, how a docstring begins, which idiom is written out again."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from tools.metrics.sizes import FUNCTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.metrics.source import Source

OPENINGS = ("What", "Whether", "Where", "How", "Who")


def colliding_classes(sources: list[Source]) -> dict[str, list[str]]:
    """Return the names of classes that more than one module defines, with those modules, the most shared first."""
    homes = defaultdict[str, set[str]](set)
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef):
                homes[node.name].add(source.name)
    shared = {name: sorted(modules) for name, modules in homes.items() if len(modules) > 1}
    return dict(sorted(shared.items(), key=lambda each: (-len(each[1]), each[0])))


def docstrings(sources: list[Source]) -> Iterator[tuple[str, str]]:
    """Yield the docstrings of modules and functions, each with its place."""
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, (ast.Module, *FUNCTIONS)) and (text := ast.get_docstring(node)):
                yield f"{source.name}:{getattr(node, 'lineno', 1)}", text


def opening(text: str) -> str:
    """Return the question word with which a docstring begins, or nothing."""
    first = text.partition(" ")[0].rstrip(",:.")
    return first if first in OPENINGS else ""


def language_index(sources: list[Source]) -> int:
    """Count `("nl", "en").index`: a text looked up by its place in a pair."""
    return sum(
        isinstance(node, ast.Attribute) and node.attr == "index" and ast.unparse(node.value) == "('nl', 'en')"
        for source in sources
        for node in ast.walk(source.tree)
    )
