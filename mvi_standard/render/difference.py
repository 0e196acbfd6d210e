"""The changes made by mending, as a unified diff for people: safe to show, and without any BSN."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.personal_data import hidden
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CONTEXT = 3
"""Lines around a change, as everywhere."""
WIDTH = 200
"""Characters of a line that are shown. A longer one, such as a file without line ends, is shown in pieces."""
_BETWEEN = re.compile(r'(?<=,)(?=\s*["{])')
"""Where a long line is cut: between the members of an object or list."""
_COLOURS = {"-": "31", "+": "32", "@": "36"}

Pair = tuple[str, str]


def difference(before: bytes, after: bytes, name: str, *, colour: bool = False, private: bool = False) -> Iterator[str]:
    """Yield the lines of a diff of two texts with equal numbers of lines; nothing when they are equal.

    Of a `private` text only the changes are shown, without any number that may be a BSN; in any other text only numbers
    near a word for a BSN are hidden.
    """
    pairs = _pairs(before, after, private=private)
    changed = [
        place
        for place, lines in enumerate(zip(before.split(b"\n"), after.split(b"\n"), strict=True))
        if lines[0] != lines[1]
    ]
    if not changed:
        return
    for line in (f"--- {safe(name)}", f"+++ {safe(name)}", *_hunks(pairs, changed, 0 if private else CONTEXT)):
        shown = f"{line[0]}{safe(line[1:], WIDTH)}"
        yield f"\x1b[{_COLOURS[line[0]]}m{shown}\x1b[0m" if colour and line[0] in _COLOURS else shown


def _pairs(before: bytes, after: bytes, *, private: bool) -> list[Pair]:
    texts = [each.decode("utf-8", "replace") for each in (before, after)]
    if private:
        texts = [hidden(each, anywhere=True) for each in texts]
    old, new = (each.split("\n") for each in texts)
    return list(zip(old, new, strict=True))


def _hunks(pairs: Sequence[Pair], changed: Iterable[int], context: int) -> Iterator[str]:
    for places in _runs(changed, 2 * context + 1):
        start, end = max(0, places[0] - context), min(len(pairs), places[-1] + context + 1)
        yield f"@@ -{start + 1},{end - start} +{start + 1},{end - start} @@"
        yield from _marked(_without_numbers(pairs[start:end]), {each - start for each in places})


def _runs(places: Iterable[int], gap: int) -> Iterator[list[int]]:
    """Yield rows of places that lie no further apart than `gap`."""
    row: list[int] = []
    for each in places:
        if row and each - row[-1] > gap:
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _without_numbers(pairs: Sequence[Pair]) -> list[Pair]:
    """Hide every number that may be a BSN when a word for it stands anywhere in the lines that are shown."""
    sides = (hidden("\n".join(each), anywhere=True).split("\n") for each in zip(*pairs, strict=True))
    return list(zip(*sides, strict=True))


def _marked(pairs: Sequence[Pair], changed: set[int]) -> Iterator[str]:
    """Yield the lines of a hunk: a row of changed lines first as they were, then as they become."""
    waiting: list[str] = []
    for place, (old, new) in enumerate(pairs):
        if place not in changed:
            yield from waiting
            waiting = []
            yield f" {old}"
            continue
        for was, becomes in _pieces(old, new):
            yield f"-{was}"
            waiting.append(f"+{becomes}")
    yield from waiting


def _pieces(old: str, new: str) -> Iterator[Pair]:
    """Yield a changed line, or of a long one only the members that change."""
    members = list(zip(_BETWEEN.split(old), _BETWEEN.split(new), strict=False))
    whole = "".join(each for each, _ in members) == old and "".join(each for _, each in members) == new
    if len(old) <= WIDTH or not whole:
        yield old, new
        return
    yield from (each for each in members if each[0] != each[1])
