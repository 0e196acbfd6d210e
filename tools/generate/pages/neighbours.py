"""A small picture of each class, between those that use it and those that it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.generate.pages.diagram import Graph, Group, Line, draw
from tools.generate.pages.spine import box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.generate.pages.book import Book
    from tools.generate.pages.diagram import Drawing
    from tools.generate.standard import Class

MOST = 10
"""Boxes above each other that still read at one glance; a class with more neighbours has no picture."""


def pictures(book: Book, classes: Iterable[Class]) -> Mapping[str, Drawing]:
    """Return the picture of each class that has neighbours, but not too many."""
    those = tuple(classes)
    graphs = (_graph(book, each, those) for each in those)
    return draw(each for each in graphs if each.lines and max(len(part.boxes) for part in each.groups) <= MOST)


def _graph(book: Book, cls: Class, classes: Iterable[Class]) -> Graph:
    """Return a class in the middle; a neighbour that both holds it and is pointed to stands on both sides."""
    users = {each.name: ties[cls.name] for each in classes if cls.name in (ties := _ties(each)) and each != cls}
    used = {name: ends for name, ends in _ties(cls).items() if name != cls.name}
    sides = (
        tuple(box(book, name, f"{name} <") for name in users),
        (box(book, cls.name),),
        tuple(box(book, name, f"> {name}") for name in used),
    )
    lines = (
        *(Line(f"{name} <", cls.name, ends) for name, ends in users.items()),
        *(Line(cls.name, f"> {name}", ends) for name, ends in used.items()),
    )
    return Graph(cls.name, tuple(Group("", "", each) for each in sides), lines)


def _ties(cls: Class) -> Mapping[str, str]:
    """Return how a class is tied to each class that it holds (`part`) or points to (`to`)."""
    kinds = {"class": "part", "reference": "to"}
    return {each.range: kinds[each.kind] for each in cls.fields if each.kind in kinds}
