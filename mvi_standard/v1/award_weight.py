"""Weight of MVI in the award of a lot (docs/counting.md, award weight)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.kpi import exact
from mvi_standard.v1.themes import AWARD_CRITERION, applied, award_criteria, mvi, serves

if TYPE_CHECKING:
    from mvi_standard.v1.records import AwardWeight, Criterion, Lot

LOWEST_PRICE, UNKNOWN, DEDUCTION, POINTS = "laagste_prijs", "onbekend", "fictieve_korting", "punten"
NOTHING = Fraction(0)


class Weight(NamedTuple):
    """The weight of MVI: in percent, or as a deduction in euro; not known when both are None."""

    percent: Fraction | None = None
    deduction: Fraction | None = None


def award_weight(lot: Lot, theme: str | None = None) -> Weight:
    """Return the weight of all MVI award criteria of a lot, or of those that name a theme.

    The weight of a theme is known only where that of the whole is.
    """
    basis = lot.get("award_basis", UNKNOWN)
    if basis == LOWEST_PRICE:
        return Weight(NOTHING)
    criteria = award_criteria(lot) if basis != UNKNOWN else []
    if criteria:
        return _added(criteria, theme)
    return Weight(NOTHING if basis != UNKNOWN and _certainly_none(lot) else None)


def _added(criteria: list[Criterion], theme: str | None) -> Weight:
    weights = [(each["award_weight"], serves(each, theme)) for each in criteria if "award_weight" in each]
    if len(weights) < len(criteria):
        return Weight()
    if any(each["kind"] == DEDUCTION for each, _ in weights):
        return Weight(deduction=sum((_euro(each) for each, counts in weights if counts), NOTHING))
    shares = [(_percent(each), counts) for each, counts in weights]
    if any(share is None for share, _ in shares):
        return Weight()
    return Weight(sum((share for share, counts in shares if counts and share), NOTHING))


def _certainly_none(lot: Lot) -> bool:
    """Return whether a lot without MVI award criteria has none, rather than none that is recorded."""
    ways = [each.get("via", []) for each in applied(lot)]
    return mvi(lot) is False or (bool(ways) and all(each and AWARD_CRITERION not in each for each in ways))


def _percent(weight: AwardWeight) -> Fraction | None:
    value = Fraction(exact(weight["value"]))
    if weight["kind"] != POINTS:
        return value
    total = exact(weight.get("total", 0))  # a total below the ninth decimal is none
    return value * 100 / Fraction(total) if total else None


def _euro(weight: AwardWeight) -> Fraction:
    return Fraction(exact(weight["value"])) if weight["kind"] == DEDUCTION else NOTHING
