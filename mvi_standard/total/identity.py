"""Identity of organisations across files: one may be known by its KvK number here and by its OIN there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SCHEMES = ("tooi", "oin", "kvk", "rsin", "btw", "lei")
"""The official numbers, those that stand for exactly one public body first."""
BETWEEN = "\n"
"""Separator between the published names of one thing in a row."""
SHARED = frozenset({"kvk", "rsin", "btw"})
"""Numbers that several public bodies are known to share: a municipality and its own company, for instance."""


def party(numbers: Iterable[Mapping[str, str]]) -> str:
    """Return the name by which other files know an organisation; empty without an official number."""
    return next(iter(known(numbers)), "")


def known(numbers: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """Return the official numbers of an organisation, the most reliable first, one per scheme."""
    found = {each["scheme"]: each["value"] for each in numbers if "scheme" in each and "value" in each}
    return tuple(f"{scheme}:{found[scheme]}" for scheme in SCHEMES if scheme in found)


def same(groups: Iterable[tuple[str, ...]]) -> Mapping[str, str]:
    """Unify names: map each name to one name for the same thing; each group holds the names of one thing in one file.

    A shared number (two bodies, each with its own OIN, and one KvK number) does not make them the same. Only names
    that get another name are in the result, which does not depend on the order of the groups.
    """
    groups = sorted({tuple(sorted(each)) for each in groups if len(each) > 1})
    ambiguous = _ambiguous(groups)
    above: dict[str, str] = {}

    def root(name: str) -> str:
        while name in above:
            above[name] = above.get(above[name], above[name])  # half the way next time
            name = above[name]
        return name

    for group in groups:
        roots = {root(each) for each in group if each not in ambiguous}
        first = min(roots, key=_rank, default="")
        above.update({each: first for each in roots if each != first})
    return {name: root(name) for name in above}


def _ambiguous(groups: Iterable[tuple[str, ...]]) -> set[str]:
    """Return the shared numbers that stand beside different numbers of one surer scheme."""
    beside: dict[tuple[str, str], set[str]] = defaultdict(set)
    for group in groups:
        for name in group:
            if name.partition(":")[0] in SHARED:
                for other in group:
                    scheme = other.partition(":")[0]
                    if scheme not in SHARED:
                        beside[name, scheme].add(other)
    return {name for (name, _), others in beside.items() if len(others) > 1}


def _rank(name: str) -> tuple[int, str]:
    scheme = name.partition(":")[0]
    return SCHEMES.index(scheme) if scheme in SCHEMES else len(SCHEMES), name
