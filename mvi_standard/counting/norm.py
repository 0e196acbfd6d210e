"""Figures held against norms and targets: what a law or covenant asks of a KPI, or an organisation of itself."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.tables import AT_LEAST, AT_MOST

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.tables import Norm

    Bound = Decimal | None

MET, MISSED, UNSURE = "gehaald", "gemist", "niet_te_zeggen"
ALL = Decimal(100)


def judge_bounds(operator: str, asked: Decimal, lower: Bound, upper: Bound) -> str:
    """Return whether every value between the bounds is as asked (MET), none is (MISSED), or it depends (UNSURE)."""
    at_most = operator == AT_MOST
    sure, best = (upper, lower) if at_most else (lower, upper)
    if sure is not None and (sure <= asked if at_most else sure >= asked):
        return MET
    if best is not None and (best > asked if at_most else best < asked):
        return MISSED
    return UNSURE


def judge_figure(norm: Norm, figure: Figure) -> str:
    """Return whether a figure shows that a norm is met: MET, MISSED or UNSURE.

    A norm of 100 % is missed as soon as one case is known to fall short, whatever is unknown. Any other judgement needs
    bounds that hold all there is, and not what was recorded alone.
    """
    if norm.value is None or not _told(figure):
        return UNSURE
    if _falls_short(norm.operator, norm.value, figure):
        return MISSED
    whole = figure.unknown.undeclared == 0
    return judge_bounds(norm.operator, norm.value, figure.lower, figure.upper) if whole else UNSURE


def judge_target(operator: str, asked: Decimal, figure: Figure) -> str:
    """Return whether an organisation reached its own target: MET, MISSED or UNSURE.

    Where nobody declares a total its records are all there is: a value without bounds, of which nothing is missing, is
    sure.
    """
    if not _told(figure):
        return UNSURE
    if _falls_short(operator, asked, figure):
        return MISSED
    return UNSURE if figure.unknown.undeclared else judge_bounds(operator, asked, *_bounds(figure))


def _told(figure: Figure) -> bool:
    return not figure.withheld and figure.value is not None


def _falls_short(operator: str, asked: Decimal, figure: Figure) -> bool:
    """Return whether all is asked, and one case is known to fall short."""
    part, whole = figure.sums.numerator, figure.sums.denominator
    return asked == ALL and operator == AT_LEAST and part is not None and whole is not None and part < whole


def _bounds(figure: Figure) -> tuple[Bound, Bound]:
    unknown = figure.unknown
    complete = not (figure.missing or unknown.units or unknown.absent)
    sure = complete and figure.lower is None and figure.upper is None
    return (figure.value, figure.value) if sure else (figure.lower, figure.upper)
