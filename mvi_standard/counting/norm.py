"""Figures held against norms: what a law, decision or covenant asks of a KPI."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.tables import AT_LEAST, AT_MOST

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.tables import Norm

MET, MISSED, UNSURE = "gehaald", "gemist", "niet_te_zeggen"
ALL = Decimal(100)


def judge_bounds(norm: Norm, lower: Decimal | None, upper: Decimal | None) -> str:
    """Return whether every value between the bounds meets a norm (MET), none does (MISSED), or it depends (UNSURE)."""
    if norm.value is None:
        return UNSURE
    at_most = norm.operator == AT_MOST
    sure, best = (upper, lower) if at_most else (lower, upper)
    if sure is not None and (sure <= norm.value if at_most else sure >= norm.value):
        return MET
    if best is not None and (best > norm.value if at_most else best < norm.value):
        return MISSED
    return UNSURE


def judge_figure(norm: Norm, figure: Figure) -> str:
    """Return whether a figure shows that a norm is met: MET, MISSED or UNSURE.

    A norm of 100 % is missed as soon as one case is known to fall short, whatever is unknown. Any other judgement needs
    bounds that hold all there is, and not what was recorded alone.
    """
    sums = figure.sums
    if figure.withheld or figure.value is None:
        return UNSURE
    falls_short = None not in {sums.numerator, sums.denominator} and sums.numerator < sums.denominator  # type: ignore[operator] # neither is None
    if norm.value == ALL and norm.operator == AT_LEAST and falls_short:
        return MISSED
    return UNSURE if figure.unknown.undeclared != 0 else judge_bounds(norm, figure.lower, figure.upper)
