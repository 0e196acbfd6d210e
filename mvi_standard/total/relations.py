"""Relations between figures: sums, and KPIs that count the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.counting.figure import Cell

HEADS = frozenset(each["same_as"] for each in LATEST.catalogue.values() if "same_as" in each)
"""KPIs that others count the same as, so that one gives another away."""
SHARE = "procent"
RATIO = "ratio"
GROUP, COUNTED = "/group", "/counted"
NOTHING = Decimal(0)
MEASURE = "maatstaf"
"""The property by which a KPI keeps apart what another one counts as well."""
_PART = ""


@dataclass(frozen=True)
class SumRelation:
    """A whole that is the sum of its parts by one dimension; cells are known by their number.

    `rest` is what the whole has besides the parts, above and below the line; None where the parts are not in the whole.
    It is nothing where they are `exact`; else nobody knows it, but that it is not below zero. `grouped` means that one
    value can be in two of the parts: they are codes of a group; `counted` that the parts count what is above the line.
    """

    whole: int
    parts: tuple[int, ...]
    grouped: bool = False
    counted: bool = False
    exact: bool = True
    rest: tuple[Decimal | None, Decimal | None] = (NOTHING, NOTHING)

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
        SumRelation(whole, tuple(each), dimension.endswith(GROUP), dimension.endswith(COUNTED))
        for (whole, dimension), each in sorted(parts.items())
    ]


def _wholes(cell: Cell) -> Iterator[tuple[str, Cell]]:
    """Yield the dimensions by which a cell is a part, with the cell of which it is one."""
    for dimension, code in cell.group:
        whole = cell.without(dimension)
        yield dimension, whole
        if (share := _of_share(whole)) != whole:
            yield dimension + COUNTED, share
        if group := LATEST.tables.groups.get(dimension, {}).get(code):
            yield dimension + GROUP, cell.without(dimension).limited(dimension, group)
    if cell.part:
        yield _PART, replace(cell, part="")


def _of_share(cell: Cell) -> Cell:
    """Return the share of which a cell counts those above the line: how many suppliers have which level."""
    return replace(cell, unit=SHARE) if LATEST.catalogue.get(cell.kpi, {}).get("canonical_unit") == SHARE else cell


def relatives(cells: Sequence[Cell]) -> list[list[int]]:
    """Return for every cell those of its family that are about the same group, including itself.

    They share the period, the nature, the unit of count, and whatever both keep apart. What one KPI shows in two
    measures has the same below the line, so these are family too.
    """
    same = defaultdict[object, list[int]](list)
    keys: list[object] = []
    for number, cell in enumerate(cells):
        definition = LATEST.catalogue.get(cell.kpi, {})
        head = definition.get("same_as", cell.kpi)
        apart = tuple(each for each in cell.apart if each[0] != MEASURE)
        about = (head, cell.period, cell.nature, cell.count_unit, apart, cell.group)
        keys.append(about if head in HEADS or definition.get("value_type") == RATIO else number)
        same[keys[-1]].append(number)
    return [same[key] for key in keys]


def tables(cells: Sequence[Cell]) -> list[int]:
    """Return for every cell the number of its table: relations are never between cells of two tables."""
    numbers: dict[Cell, int] = {}
    return [numbers.setdefault(_of_share(replace(cell, part="", group=())), len(numbers)) for cell in cells]
