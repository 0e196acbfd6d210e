"""The only source of chance: everything made up comes from here, and is the same for the same seed."""

from __future__ import annotations

import math
import random
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
Odds = tuple[tuple[str, float], ...]
"""Names that can be drawn, each with its weight."""


class Chance:
    """A source of made-up values; `parts` name what it is for, so that it depends on nothing else."""

    def __init__(self, *parts: object) -> None:
        self._random = random.Random(":".join(map(str, parts)))  # noqa: S311 - made up, not secret

    def chance(self, share: float) -> bool:
        """Return whether something happens that happens in this share of the cases."""
        return self._random.random() < share

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of the choices, all equally likely."""
        return choices[int(self._random.random() * len(choices))]

    def some(self, choices: Sequence[T], number: int) -> list[T]:
        """Return so many different choices, in the order in which they stand."""
        places = sorted(self._random.sample(range(len(choices)), min(number, len(choices))))
        return [choices[place] for place in places]

    def weigh(self, odds: Odds) -> str:
        """Return one of the names, each as likely as its weight says."""
        names, heights = _heights(odds)
        return self._random.choices(names, cum_weights=heights)[0]

    def whole(self, least: int, most: int) -> int:
        """Return a whole number from `least` up to and including `most`."""
        return least + int(self._random.random() * (most - least + 1))

    def between(self, least: float, most: float) -> float:
        """Return a number between two others."""
        return least + self._random.random() * (most - least)

    def skewed(self, median: float, spread: float) -> float:
        """Return a number above zero, of which many are small and a few are large."""
        return median * math.exp(spread * self._random.gauss(0.0, 1.0))

    def day(self, first: str, last: str) -> str:
        """Return a day from the first to the last one."""
        start, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
        return date.fromordinal(self.whole(start, max(start, end))).isoformat()


@cache
def _heights(odds: Odds) -> tuple[tuple[str, ...], tuple[float, ...]]:
    return tuple(name for name, _ in odds), tuple(accumulate(weight for _, weight in odds))


def at(odds: Odds, place: float) -> str:
    """Return the name at a place on the line on which each name takes as much room as its weight; it repeats."""
    names, heights = _heights(odds)
    rest = place % 1.0 * heights[-1]
    return next(name for name, height in zip(names, heights, strict=True) if rest < height)


def odds(**weights: float) -> Odds:
    """Return what can be drawn from weights by name."""
    return tuple(weights.items())


def after(day: str, days: int) -> str:
    """Return the day that comes so many days later."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def days_between(first: str, last: str) -> int:
    """Return how many days a period has, both ends included."""
    return date.fromisoformat(last).toordinal() - date.fromisoformat(first).toordinal() + 1
