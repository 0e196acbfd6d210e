"""Relations between figures: sums, KPIs that count the same, declared totals repeated beside other figures."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mvi_standard.counting.figure import BASIS, NOTHING_DECLARED, UNREPORTED, Cell
from mvi_standard.editions import LATEST
from mvi_standard.kpi import ATTRIBUTES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.kpi import Pairs

HEADS = frozenset(each["same_as"] for each in LATEST.catalogue.values() if "same_as" in each)
"""KPIs that others count the same as, so that one gives another away."""
ALIKE = ("", "geen")
"""The only part of a distribution that another KPI tells: without a level means without a theme."""
OVERLAPS = "thema"
"""The dimension of which one lot can have several classes: nothing adds up over it."""
GROUP = "/group"
DISJOINT = "organisatietype"
"""The dimension of which one organisation has one class: only over this one organisations add up."""
_OWN = {"maatstaf", "gewichtsoort"}
"""Properties that each KPI of a family keeps apart in its own way."""
_PART = ""
MONEY = "EUR"
WHOLES = frozenset(each["share_of"] for each in LATEST.catalogue.values() if "share_of" in each)
"""The KPIs that are declared wholes: other figures repeat them as their population."""


@dataclass(frozen=True)
class SumRelation:
    """A whole that is the sum of its parts by one dimension; cells are known by their number.

    `disjoint` means that no organisation is in two of the parts, `grouped` that one value can be: the parts are codes
    of a group.
    """

    whole: int
    parts: tuple[int, ...]
    disjoint: bool
    grouped: bool = False

    @property
    def cells(self) -> tuple[int, ...]:
        """Return the whole and its parts."""
        return (self.whole, *self.parts)


def relations(cells: Sequence[Cell]) -> list[SumRelation]:
    """Return every sum whose whole and at least one part are among the cells."""
    numbers = {cell: number for number, cell in enumerate(cells)}
    parts = defaultdict[tuple[int, str], list[int]](list)
    for number, cell in enumerate(cells):
        for dimension, whole in _wholes(cell):
            if whole in numbers:
                parts[numbers[whole], dimension].append(number)
    return [
        SumRelation(whole, tuple(each), dimension == DISJOINT, dimension.endswith(GROUP))
        for (whole, dimension), each in sorted(parts.items())
    ]


def _wholes(cell: Cell) -> Iterator[tuple[str, Cell]]:
    """Yield the dimensions by which a cell is a part, with the cell of which it is one."""
    for dimension, code in cell.group:
        if dimension != OVERLAPS:
            yield dimension, cell.without(dimension)
        if group := LATEST.tables.groups.get(dimension, {}).get(code):
            yield dimension + GROUP, cell.without(dimension).limited(dimension, group)
    if cell.part:
        yield _PART, replace(cell, part="")


def relatives(cells: Sequence[Cell]) -> list[list[int]]:
    """Return for every cell those of its family that are about the same group, including itself.

    They share the period, the nature, the unit of count, and whatever both keep apart.
    """
    same = defaultdict[tuple[object, ...], list[int]](list)
    keys: list[tuple[object, ...]] = []
    for number, cell in enumerate(cells):
        group = tuple(each for each in cell.group if each[0] != OVERLAPS)
        family = _family(cell)
        apart = tuple(each for each in cell.apart if each[0] not in _OWN)
        about = (family, cell.period, cell.nature, cell.count_unit, apart, group)
        keys.append((number,) if family is None else about)
        same[keys[-1]].append(number)
    return [same[key] for key in keys]


def _family(cell: Cell) -> tuple[str, str] | None:
    """Return the KPI that a figure counts the same as, with the theme where that KPI is divided by theme."""
    if cell.part not in ALIKE:
        return None
    kpi = LATEST.catalogue.get(cell.kpi, {})
    head = kpi.get("same_as", cell.kpi)
    if head not in HEADS:
        return None
    if not _by_theme(head):
        return head, ""
    theme = dict(cell.group).get(OVERLAPS) if head == cell.kpi else kpi["theme"][0]
    return (head, theme) if theme else None


def _by_theme(kpi: str) -> bool:
    """Return whether a KPI has no figure without a theme."""
    dimensions = LATEST.catalogue.get(kpi, {}).get("dimensions", ())
    return any(each["name"] == OVERLAPS and each["required"] for each in dimensions)


def tables(cells: Sequence[Cell]) -> list[int]:
    """Return for every cell the number of its table: relations are never between cells of two tables."""
    numbers: dict[Cell, int] = {}
    return [numbers.setdefault(replace(cell, part="", group=()), len(numbers)) for cell in cells]


def without_whole(figure: Figure, secret: Container[object]) -> Figure:
    """Leave out a declared whole, and what follows from it, when that whole is withheld as a figure of its own."""
    cell = figure.cell
    group = tuple(each for each in cell.group if each[0] in ATTRIBUTES)
    basis = tuple(each for each in cell.apart if each[0] == BASIS) or ((BASIS, "incl_opties"),)
    wholes = (_whole(kpi, cell, group, basis) for kpi in WHOLES)
    if figure.withheld or figure.declared == NOTHING_DECLARED or not any(each in secret for each in wholes):
        return figure
    missing = {reason: number for reason, number in figure.missing.items() if reason != UNREPORTED}
    return replace(figure, declared=NOTHING_DECLARED, lower=None, upper=None, missing=missing)


def _whole(kpi: str, beside: Cell, group: Pairs, basis: Pairs) -> Cell:
    """Return the cell of the declared whole that stands beside a figure: money on its basis, else its unit of count."""
    known = LATEST.catalogue[kpi]
    unit = known["canonical_unit"]
    if unit == MONEY:
        return Cell(kpi, beside.period, count_unit=known["count_unit"], unit=unit, apart=basis, group=group)
    return Cell(kpi, beside.period, count_unit=beside.count_unit, unit=unit, group=group)
