"""Circles of references between records of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def closing(named_by: Mapping[str, Iterable[str]]) -> set[tuple[str, str]]:
    """Return the references that close a circle, as (from, to), however long it is: without these there is none.

    `named_by` holds for each id the ids that refer to it. A circle that stands alone has one such reference, that of
    its first id; a reference to itself is no circle.
    """
    found: set[tuple[str, str]] = set()
    seen: set[str] = set()
    for home in sorted(named_by):
        way = _ahead(home, named_by, seen)
        while way:
            here = next(reversed(way))
            named = next(way[here], None)
            if named is None:
                way.popitem()  # the last one, and so that the one before it is found at once
            elif named in way:
                found.add((named, here))
            else:
                way |= _ahead(named, named_by, seen)
    return found


def _ahead(key: str, named_by: Mapping[str, Iterable[str]], seen: set[str]) -> dict[str, Iterator[str]]:
    """Return what is still to be followed backwards from an id; nothing where that was done."""
    if key in seen:
        return {}
    seen.add(key)
    return {key: iter(sorted({*named_by.get(key, ())} - {key}))}
