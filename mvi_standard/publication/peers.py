"""Other organisations of the same type, and those of about the same size, by the figures that a total published."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.total.guarding import NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mvi_standard.counting.figure import Figure

LEAST = 5
"""Of fewer organisations the middle one says more of itself than of the others."""
PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?")
"""How a total writes a number: never as infinity, and never with an exponent, which no median could bear."""
TIMES = 2
"""About as large is from so many times fewer to so many times more lots."""
Period = tuple[str, str]
Values = dict[str, Decimal]
"""Of one organisation, the value of each figure by its key."""


class OtherPeriod(Exception):  # noqa: N818 - named for what it says of a total
    """Raised when a total is on none of the period asked; its arguments are the periods that it is on."""


@dataclass(frozen=True)
class Own:
    """Whom to find peers of: its type, official numbers (as `kvk:...`) and names, period, and number of lots."""

    organisation_type: str
    names: frozenset[str]
    period: Period
    size: Figure | None


class Median(NamedTuple):
    """The middle of the values of so many organisations."""

    value: Decimal
    bodies: int


@dataclass(frozen=True)
class Peers:
    """The others of a type, and those of them that are about as large."""

    organisation_type: str
    alike: Sequence[Values]
    near: Sequence[Values] = ()

    def of_type(self, key: str) -> Median | None:
        """Return the median of a figure over the others of the type; None of too few."""
        return _median(self.alike, key)

    def of_size(self, key: str) -> Median | None:
        """Return the median of a figure over those of about the same size; None of too few."""
        return _median(self.near, key)

    def closest(self, key: str) -> Median | None:
        """Return the median over those that are most alike and enough in number: for every figure the same ones."""
        return self.of_size(key) if len(self.near) >= LEAST else self.of_type(key)


def peers_of(own: Own, rows: Iterable[Mapping[str, str]]) -> Peers:
    """Return the peers in the rows of a published table of figures by organisation.

    Raises OtherPeriod; KeyError without a column; ValueError for a value that is no number.
    """
    bodies: dict[str, Values] = defaultdict(dict)
    periods: set[Period] = set()
    for row in rows:
        name = row["organisation"] or row["organisation_name"]
        period = row["period_start"], row["period_end"]
        periods.add(period)
        asked = (row["organisation_type"], period, row["protects"]) == (own.organisation_type, own.period, NOBODY)
        if asked and row["value"] and name not in own.names:
            bodies[name][row["figure"]] = _number(row["value"])
    if own.period not in periods:
        raise OtherPeriod(*sorted(periods))
    alike = tuple(bodies.values())
    return Peers(own.organisation_type, alike, tuple(each for each in alike if _near(own.size, each)))


def _number(text: str) -> Decimal:
    if not PLAIN.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _near(size: Figure | None, body: Values) -> bool:
    if size is None or not size.value or size.cell.key not in body:
        return False
    return size.value / TIMES <= body[size.cell.key] <= size.value * TIMES


def _median(bodies: Sequence[Values], key: str) -> Median | None:
    found = [each[key] for each in bodies if key in each]
    return Median(median(found), len(found)) if len(found) >= LEAST else None
