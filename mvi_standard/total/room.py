"""How much unknowns can change while every published sum stays the same: what cannot change, or hardly, is known."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row = dict[int, Fraction]
"""Unknown -> how many times it is in a sum."""
ZERO = Fraction(0)


def room(
    equations: Iterable[Mapping[int, int]], values: Mapping[int, Fraction]
) -> dict[int, tuple[Fraction, Fraction]]:
    """Return of each unknown how far it can at least go down and up, with no value below zero.

    `equations` say how often each unknown is in a sum, `values` (none negative) are what they really are. An unknown
    that is not in the result follows from the sums, whatever their outcomes.

    The largest unknowns are solved for, so that each of the others can move, and what moves along is not smaller. Only
    one of those moves at a time: with several an unknown may go further, never less far.
    """
    solved = _solved([{unknown: Fraction(times) for unknown, times in each.items()} for each in equations], values)
    moves = defaultdict[int, Row](dict)
    for pivot, row in solved.items():
        for unknown, times in row.items():
            if unknown != pivot:
                moves[unknown][pivot] = -times
    found: dict[int, tuple[Fraction, Fraction]] = {}
    for free, along in moves.items():
        move = {free: Fraction(1), **along}
        forth, back = _furthest(move, values), _furthest({each: -times for each, times in move.items()}, values)
        for each, times in move.items():
            down, up = (back, forth) if times > 0 else (forth, back)
            known = found.get(each, (ZERO, ZERO))
            found[each] = max(known[0], abs(times) * down), max(known[1], abs(times) * up)
    return found


def _furthest(move: Row, values: Mapping[int, Fraction]) -> Fraction:
    """Return how many times a move can be made before a value is below zero: a large number if it lowers nothing."""
    lowered = [values[each] / -times for each, times in move.items() if times < 0]
    return min(lowered) if lowered else sum(values.values(), Fraction(1))


def _solved(rows: list[Row], values: Mapping[int, Fraction]) -> dict[int, Row]:
    """Solve the rows for the largest unknowns that can be: each of these is in one row, once."""
    left, solved = list(rows), dict[int, Row]()
    for pivot in sorted({unknown for row in rows for unknown in row}, key=lambda each: (-values[each], each)):
        holding = [row for row in left if pivot in row]
        if not holding:
            continue
        row = min(holding, key=len)
        left.remove(row)
        times = row[pivot]
        for unknown in row:
            row[unknown] /= times
        for other in (*left, *solved.values()):
            if pivot in other:
                _subtract(other, row, other[pivot])
        solved[pivot] = row
    return solved


def _subtract(target: Row, row: Row, factor: Fraction) -> None:
    """Subtract a row so many times from another."""
    for unknown, times in row.items():
        rest = target.get(unknown, ZERO) - factor * times
        if rest:
            target[unknown] = rest
        else:
            del target[unknown]
