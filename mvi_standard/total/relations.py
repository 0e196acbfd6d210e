"""Which figures add up to which, and which of them tell the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.figure import Cell

FAMILIES = (
    (
        *("PRO-01", "PRO-03", "PRO-05", "PRO-07", "PRO-09", "PRO-10", "PRO-16", "PRO-18", "PRO-29"),
        *("SOC-01", "DIV-01", "DIV-03", "KLI-11", "KET-01"),
    ),
    ("PRO-02", "PRO-04", "PRO-06", "PRO-08", "PRO-12"),
    ("PRO-13", "PRO-14", "PRO-15", "PRO-17", "PRO-24"),
    ("KLI-02", "KLI-03"),
    ("MIL-03", "MIL-04"),
    ("SOC-02", "SOC-03", "SOC-04"),
    ("SOC-05", "SOC-06", "SOC-07", "SOC-08"),
)
"""KPIs that count the same things: what one tells of a group, another may tell too."""
OVERLAPS = "thema"
"""The dimension of which one lot can have several classes: nothing adds up over it."""
DISJOINT = "organisatietype"
"""The dimension of which one organisation has one class: only over this one organisations add up."""
_FAMILY = {kpi: number for number, family in enumerate(FAMILIES) for kpi in family}
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
    """Return for every cell those of the same group, period and count unit in its family, itself among them."""
    same = defaultdict[tuple[object, ...], list[int]](list)
    keys: list[tuple[object, ...]] = []
    for number, cell in enumerate(cells):
        group = tuple(each for each in cell.group if each[0] != OVERLAPS)
        family = _FAMILY.get(cell.kpi)
        keys.append((number,) if family is None else (family, cell.period, cell.count_unit, group))
        same[keys[-1]].append(number)
    return [same[key] for key in keys]


def tables(cells: Sequence[Cell]) -> list[int]:
    """Return for every cell the number of its table: relations are never between cells of two tables."""
    numbers: dict[Cell, int] = {}
    return [numbers.setdefault(replace(cell, part="", group=()), len(numbers)) for cell in cells]
