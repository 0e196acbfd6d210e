"""Whether one fault can only be seen by reading what another change broke: is there a sound value that ends it?"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from places import INVALID, VALID

from mvi_standard.demands import DEMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Path

BASES = [*VALID, *(each for each in INVALID if each.name[:8] not in DEMANDS)]
"""Sound examples, and those in which one rule is broken and nothing else."""
GONE = object()
"""Stands for a member that is not there."""


def candidates(place: Path, sound: Any, document: Any) -> Iterator[Any]:
    """Yield values that may be sound at a place where something was broken; `sound` is what stood there before.

    Absent; each value that the field has in an example; each value of the kind in the document; a record by any key.
    """
    yield GONE
    yield from in_examples().get(_field(place), {}).values()
    for text in dict.fromkeys(_leaves(document)):
        if type(text) is type(sound):
            yield text
        elif isinstance(sound, dict) and "id" in sound and isinstance(text, str):
            yield {**sound, "id": text}


@cache
def in_examples() -> dict[tuple[str, bool], dict[str, Any]]:
    """Return the different values in the examples by the name of their field, and whether they are items of it."""
    found: dict[tuple[str, bool], dict[str, Any]] = {}
    for each in BASES:
        for path, value in _walked(json.loads(each.read_text("utf-8"))):
            found.setdefault(_field(path), {}).setdefault(json.dumps(value), value)
    return found


def _field(place: Path) -> tuple[str, bool]:
    names = [each for each in place if isinstance(each, str)]
    return names[-1], isinstance(place[-1], int)


def _walked(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if path:
        yield path, value
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _walked(each, (*path, key))


def _leaves(document: Any) -> Iterator[Any]:
    return (each for _, each in _walked(document) if not isinstance(each, dict | list))
