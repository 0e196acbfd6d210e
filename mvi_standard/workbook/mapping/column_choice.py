"""Chooses a column of a foreign sheet for each field, from all guesses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mvi_standard.workbook.mapping.column_guesses import CODED, column_guesses
from mvi_standard.workbook.mapping.header_guesses import FieldGuess
from mvi_standard.workbook.mapping.sheet_profile import in_order
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.mapping.sheet_profile import ColumnProfile

NOTHING: Mapping[str, BlockField | None] = {}
ENOUGH = 0.5
"""The certainty from which a guess is proposed; below it, it is only mentioned."""
_BESIDE = 0.06
"""The most by which a second field of a column may be less certain: `contractwaarde` may be two fields."""
_NUMBER = BlockField("contract", "own_number")
_SHORT = 20
"""Most characters of a number."""


@dataclass(frozen=True)
class FieldChoice:
    """A field guess and the column it is about."""

    guess: FieldGuess
    seen: ColumnProfile


@dataclass(frozen=True)
class FieldLine:
    """A field guess with the column that fills it, or a template of several columns."""

    value: str
    guess: FieldGuess


def choose_columns(
    columns: Iterable[ColumnProfile], edition: Edition, chosen: Mapping[str, BlockField | None] = NOTHING
) -> Mapping[BlockField, FieldChoice]:
    """Return the column of each field: one column for a field, and one field of a block for a column.

    What was `chosen` of a column, by its name, goes before any guess.
    """
    those = tuple(columns)
    offers: list[tuple[float, int, FieldGuess, ColumnProfile]] = []
    for seen in those:
        found = _offered(seen, edition, chosen)
        best = found[0].sure if found else 0
        offers += [(-each.sure, seen.number, each, seen) for each in found if each.sure >= max(ENOUGH, best - _BESIDE)]
    taken: dict[BlockField, FieldChoice] = {}
    blocks: set[tuple[int, str]] = set()
    for _, number, guess, seen in sorted(offers, key=lambda offer: offer[:2]):
        if guess.target not in taken and (number, guess.target.block) not in blocks:
            taken[guess.target] = FieldChoice(guess, seen)
            blocks.add((number, guess.target.block))
    free = tuple(each for each in those if each.name not in chosen)
    taken = _dated(taken, free)
    return taken if _NUMBER in taken else _numbered(taken, free)


def _offered(seen: ColumnProfile, edition: Edition, chosen: Mapping[str, BlockField | None]) -> tuple[FieldGuess, ...]:
    """Return the fields that a column may be: the chosen one, or guesses; none for persons."""
    if seen.of_persons:
        return ()
    if seen.name not in chosen:
        return column_guesses(seen, edition)
    target = chosen[seen.name]
    return (FieldGuess(target, 1, "chosen"),) if target else ()


def _dated(taken: dict[BlockField, FieldChoice], columns: tuple[ColumnProfile, ...]) -> dict[BlockField, FieldChoice]:
    """Add two adjacent columns of days, the first never after the second, as the term of contracts."""
    start, end = BlockField("contract", "period.start"), BlockField("contract", "period.end")
    used = {each.seen.number for each in taken.values()}
    if start in taken or end in taken:
        return taken
    for one, other in pairwise(columns):
        free = not {one.number, other.number} & used and other.number == one.number + 1
        if free and one.kind == other.kind == "day" and in_order(one, other):
            both = ((start, one), (end, other))
            return taken | {target: FieldChoice(FieldGuess(target, CODED, "term"), seen) for target, seen in both}
    return taken


def _numbered(
    taken: dict[BlockField, FieldChoice], columns: tuple[ColumnProfile, ...]
) -> dict[BlockField, FieldChoice]:
    """Add the first column that differs in each row as the number of contracts, where they have none."""
    if not any(BlockField("contract", field) in taken for field in ("period.start", "period.end")):
        return taken
    if BlockField("lot", "own_number") in taken or BlockField("procedure_number", "value") in taken:
        return taken
    used = {each.seen.number for each in taken.values()}
    free = (each for each in columns if each.number not in used and not each.of_persons)
    first = next((each for each in free if _identifies(each)), None)
    return {**taken, _NUMBER: FieldChoice(FieldGuess(_NUMBER, ENOUGH, "unique"), first)} if first else taken


def _identifies(seen: ColumnProfile) -> bool:
    """Return whether a column may identify its rows: short texts or numbers, each once."""
    enough = 1 < len(seen.values) == len(seen.texts)
    return enough and seen.kind in {"text", "number", "kvk"} and all(len(each) <= _SHORT for each in seen.texts)
