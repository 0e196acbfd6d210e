"""Which figures add up to which, and which of them tell the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.figure import Cell

SAME = {
    "status": ("PRO-01", "PRO-03", "PRO-05", "PRO-16"),
    "value": ("PRO-02", "PRO-04", "PRO-06"),
    "within": ("PRO-13", "PRO-15"),
    "outside": ("PRO-14", "PRO-32"),
    "avoided": ("KLI-02", "KLI-03"),
    "environment": ("MIL-03", "MIL-04"),
}
"""KPIs that count the same, so that one gives another away: the lots known in PRO-03 are what PRO-05 divides by."""
OF_A_THEME = {"SOC-01": "social_return", "DIV-01": "di", "KLI-11": "klimaat"}
"""KPIs that count what PRO-07 counts for one theme."""
PER_THEME = "PRO-07"
ALIKE = ("", "geen")
"""The only part of a distribution that another KPI tells: without a level means without a theme."""
OVERLAPS = "thema"
"""The dimension of which one lot can have several classes: nothing adds up over it."""
DISJOINT = "organisatietype"
"""The dimension of which one organisation has one class: only over this one organisations add up."""
_FAMILY = {kpi: name for name, family in SAME.items() for kpi in family}
_OWN = {"maatstaf", "gewichtsoort"}
"""What KPIs of one family keep apart each in its own way."""
_PART = ""


@dataclass(frozen=True)
class Relation:
    """A whole that is the sum of its parts by one dimension; cells are known by their number.

    `disjoint` tells that no organisation is in two of the parts.
    """

    whole: int
    parts: tuple[int, ...]
    disjoint: bool

    @property
    def cells(self) -> tuple[int, ...]:
        """Return the whole and its parts."""
        return (self.whole, *self.parts)


def relations(cells: Sequence[Cell]) -> list[Relation]:
    """Return every sum of which the whole and at least one part are among the cells."""
    numbers = {cell: number for number, cell in enumerate(cells)}
    parts = defaultdict[tuple[int, str], list[int]](list)
    for number, cell in enumerate(cells):
        for dimension, whole in _wholes(cell):
            if whole in numbers:
                parts[numbers[whole], dimension].append(number)
    return [Relation(whole, tuple(each), dimension == DISJOINT) for (whole, dimension), each in sorted(parts.items())]


def _wholes(cell: Cell) -> Iterator[tuple[str, Cell]]:
    """Give the dimensions by which a cell is a part, with the cell of which it is one."""
    for dimension, _ in cell.group:
        if dimension != OVERLAPS:
            yield dimension, cell.without(dimension)
    if cell.part:
        yield _PART, replace(cell, part="")


def relatives(cells: Sequence[Cell]) -> list[list[int]]:
    """Return for every cell those of its family that are about the same group, itself among them.

    The same is: period, nature, unit of count, and what both keep apart.
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


def _family(cell: Cell) -> str | None:
    if cell.part not in ALIKE:
        return None
    theme = dict(cell.group).get(OVERLAPS) if cell.kpi == PER_THEME else OF_A_THEME.get(cell.kpi)
    return theme or _FAMILY.get(cell.kpi)


def tables(cells: Sequence[Cell]) -> list[int]:
    """Return for every cell the number of its table: relations are never between cells of two tables."""
    numbers: dict[Cell, int] = {}
    return [numbers.setdefault(replace(cell, part="", group=()), len(numbers)) for cell in cells]
