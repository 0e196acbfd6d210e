"""What the figures of a KPI protect, and when one is too small or too much that of one supplier to be shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.counting.figure import Cell, Figure

NOBODY, SUPPLIER, PERSON = "niemand", "opdrachtnemer", "persoon"
"""Whom the figures of a KPI protect."""
PERSONS, SUPPLIERS, DOMINATED, DERIVABLE = "personen", "opdrachtnemers", "overheersend", "herleidbaar"
"""Why a figure is withheld."""
TARGET_GROUP = "doelgroep"
GROUP_TIMES = 2
"""How many times more persons a figure about one target group needs."""
EMISSIONS = frozenset({"t_CO2e", "kg_CO2e", "kg_CO2e_EUR", "kg_NOx", "kg_PM10", "kg_PM2_5"})
"""Units of what goes into the air."""
NONE = Decimal(0)


@dataclass(frozen=True)
class Limits:
    """From where on figures are shown: all of them proposed, none of them the law.

    `persons` and `suppliers` are the fewest behind a figure; `percent` is the p of the p%-rule: the others than the two
    largest suppliers together are at least so much of the largest. With `emissions` figures on emissions are open.
    """

    persons: int = 5
    suppliers: int = 3
    percent: int = 10
    emissions: bool = False

    def persons_for(self, cell: Cell) -> int:
        """Return the fewest persons behind a figure on this; 0 if small numbers may be shown."""
        if self.persons <= 1:
            return 0
        return self.in_group if TARGET_GROUP in dict(cell.group) else self.persons

    @property
    def in_group(self) -> int:
        """Return the fewest persons behind a figure about one target group."""
        return self.persons * GROUP_TIMES


@dataclass(frozen=True)
class Contributors:
    """The suppliers behind a figure: how many for certain, the largest, and all but the two largest together.

    `largest` and `others` are about the numerator and the denominator, without sign. Added up for several figures they
    are never too rosy: whoever is largest in one may be so in all, and those of one may be those of the other.
    """

    number: int = 0
    largest: tuple[Decimal, Decimal] = (NONE, NONE)
    others: tuple[Decimal, Decimal] = (NONE, NONE)

    def __add__(self, other: Contributors) -> Contributors:
        """Return what is certain of the suppliers behind both."""
        largest, others = (
            (ours[0] + theirs[0], ours[1] + theirs[1])
            for ours, theirs in ((self.largest, other.largest), (self.others, other.others))
        )
        return Contributors(max(self.number, other.number), largest, others)

    def dominated(self, percent: int) -> bool:
        """Return whether the second supplier could estimate what the largest adds to within so many percent."""
        return any(100 * rest < percent * top for top, rest in zip(self.largest, self.others, strict=True))


@dataclass(frozen=True)
class Guard:
    """Tells why a figure may not be shown for itself; `contributors` holds the suppliers behind each cell."""

    limits: Limits = field(default_factory=Limits)
    contributors: Mapping[Cell, Contributors] = field(default_factory=dict)

    def covers(self, cell: Cell) -> bool:
        """Return whether figures on this protect anybody."""
        return self.party(cell) != NOBODY

    def party(self, cell: Cell) -> str:
        """Return whom a figure on this protects; a KPI that does not say protects persons."""
        who: str = LATEST.catalogue.get(cell.kpi, {}).get("protects", PERSON)
        return NOBODY if who == SUPPLIER and self.limits.emissions and _emission(cell) else who

    def reason(self, figures: Iterable[Figure]) -> str:
        """Return why these figures of one KPI, taken together, are withheld for themselves; empty if they are not."""
        several = list(figures)
        cell = several[0].cell
        match self.party(cell):
            case "persoon":
                return self._few_persons(several)
            case "opdrachtnemer" if any(each.sums.known for each in several):
                return self._few_suppliers(several)
        return ""

    def _few_persons(self, figures: Iterable[Figure]) -> str:
        sums = [each.sums for each in figures]
        least = max(self.limits.persons_for(each.cell) for each in figures)
        few = sum(each.persons for each in sums) < least
        someone = any(each.persons or each.unknown_persons for each in sums)
        return PERSONS if few and someone else ""

    def _few_suppliers(self, figures: Iterable[Figure]) -> str:
        cells = [each.cell for each in figures]
        behind = sum((self.contributors.get(each, Contributors()) for each in cells), Contributors())
        if behind.number < self.limits.suppliers:
            return SUPPLIERS
        several = self.limits.suppliers > 1
        return DOMINATED if several and _magnitude(cells[0].kpi) and behind.dominated(self.limits.percent) else ""


def _emission(cell: Cell) -> bool:
    """Return whether a figure is about what goes into the air, or a share of that."""
    same = LATEST.catalogue.get(LATEST.catalogue[cell.kpi].get("same_as"), {})
    return cell.unit in EMISSIONS or not EMISSIONS.isdisjoint(same.get("units", ()))


def _magnitude(kpi: str) -> bool:
    """Return whether one supplier can add much more to a KPI than another: amounts, reports and commitments.

    Contracts and suppliers are counted by one.
    """
    known = LATEST.catalogue.get(kpi, {})
    return known.get("canonical_unit") != "procent" or "count_unit" not in known
