"""Which column of a foreign sheet is which field, now that each may be several."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mvi_standard.workbook.mapping.guessing import CODED, guessed
from mvi_standard.workbook.mapping.looking import in_order
from mvi_standard.workbook.mapping.naming import Guess
from mvi_standard.workbook.mapping.words import Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.mapping.looking import Seen

ENOUGH = 0.5
"""From here on a guess is proposed; one that is less sure is only mentioned."""
_BESIDE = 0.06
"""How much less sure a second field of the same column may be: `contractwaarde` may be two, each as good."""
_NUMBER = Target("contract", "own_number")
_SHORT = 20
"""Letters of a number at most."""


@dataclass(frozen=True)
class Choice:
    """A field and the column that it comes from."""

    guess: Guess
    seen: Seen


@dataclass(frozen=True)
class Line:
    """A field with the column that it comes from, or the text with columns in braces that it is made of."""

    value: str
    guess: Guess


def chosen(columns: Iterable[Seen], edition: Edition) -> Mapping[Target, Choice]:
    """Return the column of each field: a field has one column, and a column one field of a block."""
    those = tuple(columns)
    offers: list[tuple[float, int, Guess, Seen]] = []
    for seen in those:
        found = guessed(seen, edition) if not seen.of_persons else ()
        best = found[0].sure if found else 0
        offers += [(-each.sure, seen.number, each, seen) for each in found if each.sure >= max(ENOUGH, best - _BESIDE)]
    taken: dict[Target, Choice] = {}
    blocks: set[tuple[int, str]] = set()
    for _, number, guess, seen in sorted(offers, key=lambda offer: offer[:2]):
        if guess.target not in taken and (number, guess.target.block) not in blocks:
            taken[guess.target] = Choice(guess, seen)
            blocks.add((number, guess.target.block))
    taken = _dated(taken, those)
    return taken if _NUMBER in taken else _numbered(taken, those)


def _dated(taken: dict[Target, Choice], columns: tuple[Seen, ...]) -> dict[Target, Choice]:
    """Take two columns with days beside each other, the first never after the second, as the term of contracts."""
    start, end = Target("contract", "period.start"), Target("contract", "period.end")
    used = {each.seen.number for each in taken.values()}
    if start in taken or end in taken:
        return taken
    for one, other in pairwise(columns):
        free = not {one.number, other.number} & used and other.number == one.number + 1
        if free and one.kind == other.kind == "day" and in_order(one, other):
            both = ((start, one), (end, other))
            return taken | {target: Choice(Guess(target, CODED, "term"), seen) for target, seen in both}
    return taken


def _numbered(taken: dict[Target, Choice], columns: tuple[Seen, ...]) -> dict[Target, Choice]:
    """Take the first column that differs in each row as the number of a contract, where contracts have none."""
    if not any(Target("contract", field) in taken for field in ("period.start", "period.end")):
        return taken
    if Target("lot", "own_number") in taken or Target("procedure_number", "value") in taken:
        return taken
    used = {each.seen.number for each in taken.values()}
    free = (each for each in columns if each.number not in used and not each.of_persons)
    first = next((each for each in free if _tells_apart(each)), None)
    return {**taken, _NUMBER: Choice(Guess(_NUMBER, ENOUGH, "unique"), first)} if first else taken


def _tells_apart(seen: Seen) -> bool:
    """Tell whether a column may hold numbers of something: short texts or whole numbers, each once."""
    enough = 1 < len(seen.values) == len(seen.texts)
    return enough and seen.kind in {"text", "number", "kvk"} and all(len(each) <= _SHORT for each in seen.texts)
