"""Declared wholes that are withheld as figures of their own, and stand again beside others as their population."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.figure import BASIS, NOTHING_DECLARED, UNREPORTED, Cell
from mvi_standard.kpi import ATTRIBUTES

if TYPE_CHECKING:
    from collections.abc import Container

    from mvi_standard.figure import Figure

WHOLES = ("PRO-01", "PRO-02")
"""The KPIs that are declared wholes: other figures repeat them as their population."""


def without_whole(figure: Figure, secret: Container[object]) -> Figure:
    """Leave out the declared whole, and what follows from it, where that whole is withheld as a figure of its own."""
    cell = figure.cell
    group = tuple(each for each in cell.group if each[0] in ATTRIBUTES)
    basis = tuple(each for each in cell.apart if each[0] == BASIS) or ((BASIS, "incl_opties"),)
    count = Cell("PRO-01", cell.period, count_unit=cell.count_unit, unit="aantal", group=group)
    money = Cell("PRO-02", cell.period, count_unit="percelen", unit="EUR", apart=basis, group=group)
    if figure.withheld or figure.declared == NOTHING_DECLARED or not (count in secret or money in secret):
        return figure
    missing = {reason: number for reason, number in figure.missing.items() if reason != UNREPORTED}
    return replace(figure, declared=NOTHING_DECLARED, lower=None, upper=None, missing=missing)
