"""Unknowns that can be derived from published sums: linear algebra over a prime field."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PRIME = 2**61 - 1
_BASE = 0x9E3779B97F4A7C15 % PRIME
Row = dict[int, int]
"""Unknown -> how many times it is in the sum, modulo the prime."""


def derivable(equations: Iterable[Mapping[int, int]]) -> set[int]:
    """Return the unknowns that these sums determine, whatever their outcomes.

    Free unknowns are given arbitrary changes; an unknown that does not change with them is fixed by the sums.
    A chance hit (one in 10^18) marks one unknown too many, never one too few.
    """
    solved = _eliminate([{unknown: times % PRIME for unknown, times in each.items()} for each in equations])
    change: Row = {}
    for pivot, row in reversed(solved):
        total = sum(times * _changed(change, unknown) for unknown, times in row.items() if unknown != pivot)
        change[pivot] = -total * pow(row[pivot], -1, PRIME) % PRIME
    return {unknown for unknown, _ in solved if not change[unknown]}


def _changed(change: Row, unknown: int) -> int:
    if unknown not in change:
        change[unknown] = pow(_BASE, unknown + 1, PRIME)
    return change[unknown]


def _eliminate(rows: list[Row]) -> list[tuple[int, Row]]:
    """Solve each row for an unknown that is in no later row; the unknown in the fewest rows goes first."""
    holders = defaultdict[int, set[int]](set)
    for number, row in enumerate(rows):
        for unknown in row:
            holders[unknown].add(number)
    order = [(len(held), unknown) for unknown, held in holders.items()]
    heapify(order)
    solved = []
    while order:
        count, pivot = heappop(order)
        if count != len(holders[pivot]):
            heappush(order, (len(holders[pivot]), pivot))
        elif count:
            solved.append((pivot, _solve(rows, holders, pivot)))
    return solved


def _solve(rows: list[Row], holders: Mapping[int, set[int]], pivot: int) -> Row:
    """Take the shortest row that holds the pivot out, and the pivot out of all other rows."""
    number = min(holders[pivot], key=lambda each: (len(rows[each]), each))
    row = rows[number]
    for unknown in row:
        holders[unknown].discard(number)
    for other in sorted(holders[pivot]):
        factor = rows[other][pivot] * pow(row[pivot], -1, PRIME)
        _subtract(rows, holders, other, row, factor)
    return row


def _subtract(rows: list[Row], holders: Mapping[int, set[int]], other: int, row: Row, factor: int) -> None:
    """Subtract a row so many times from another, and keep up who holds what."""
    target = rows[other]
    for unknown, times in row.items():
        left = (target.get(unknown, 0) - factor * times) % PRIME
        if left:
            target[unknown] = left
            holders[unknown].add(other)
        else:
            target.pop(unknown, None)
            holders[unknown].discard(other)
