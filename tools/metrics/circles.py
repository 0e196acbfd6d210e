"""Circles: modules, or packages, that import each other in a loop."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from tools.metrics.imports import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.metrics.imports import Import

RUNNING = {Kind.TOP, Kind.LAZY}


def between_packages(found: Iterable[Import]) -> list[Import]:
    """Return imports seen from far: those of a package are its own, a module on top is a package by itself."""
    far = ((replace(each, importer=_first(each.importer), imported=_first(each.imported))) for each in found)
    return [each for each in far if each.importer != each.imported]


def circles(found: Iterable[Import], kinds: set[Kind]) -> list[set[str]]:
    """Return the strongly connected components of more than one member, the largest first."""
    arrows = defaultdict[str, set[str]](set)
    for each in found:
        if each.kind in kinds:
            arrows[each.importer].add(each.imported)
    reached = {name: _reached(name, arrows) for name in list(arrows)}
    groups = {
        frozenset({other for other in there if name in reached.get(other, ())})
        for name, there in reached.items()
        if name in there
    }
    return sorted(map(set, groups), key=lambda group: (-len(group), min(group)))


def ties(circle: set[str], found: Iterable[Import], kinds: set[Kind], *, far: bool) -> Iterator[str]:
    """Yield a line for each arrow of a circle, with the imports that make it."""
    arrows = defaultdict[tuple[str, str], list[str]](list)
    for each in found:
        ends = (_first(each.importer), _first(each.imported)) if far else (each.importer, each.imported)
        if each.kind in kinds and ends[0] != ends[1] and circle.issuperset(ends):
            arrows[ends].append(f"{each.importer}:{each.line} {each.imported} ({each.kind})")
    for (importer, imported), imports in sorted(arrows.items()):
        more = f", and {len(imports) - 3} more" if len(imports) > 3 else ""  # noqa: PLR2004 - enough to start looking
        yield f"{importer} -> {imported}: {', '.join(imports[:3])}{more}"


def _first(name: str) -> str:
    return name.partition(".")[0]


def _reached(start: str, arrows: dict[str, set[str]]) -> set[str]:
    found, todo = set[str](), [start]
    while todo:
        new = arrows.get(todo.pop(), set()) - found
        found |= new
        todo += new
    return found
