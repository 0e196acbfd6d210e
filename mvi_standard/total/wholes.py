"""Declared wholes that are withheld as figures of their own, and stand again beside others as their population."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.counting.figure import BASIS, NOTHING_DECLARED, UNREPORTED, Cell
from mvi_standard.editions import LATEST
from mvi_standard.kpi import ATTRIBUTES

if TYPE_CHECKING:
    from collections.abc import Container

    from mvi_standard.counting.figure import Figure
    from mvi_standard.kpi import Pairs

MONEY = "EUR"
WHOLES = frozenset(each["share_of"] for each in LATEST.catalogue.values() if "share_of" in each)
"""The KPIs that are declared wholes: other figures repeat them as their population."""


def without_whole(figure: Figure, secret: Container[object]) -> Figure:
    """Leave out the declared whole, and what follows from it, where that whole is withheld as a figure of its own."""
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
