"""Bounds of a share: what it would be if nothing that is unknown met the KPI, and if all of it did."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.kpi import in_money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.kpi import Pairs

    Ratio = tuple[Decimal, Decimal]
    """Numerator and denominator."""
    Bounds = tuple[Ratio | None, Ratio | None]

MEASURE, DIFFERENCE = "maatstaf", "verschil_"
"""A measure that begins so holds results against promises: it may be below zero, and above the whole."""
NONE, ONE = Decimal(0), Decimal(1)
NO_LIMIT = Decimal("Infinity")


@dataclass(frozen=True)
class Unknown:
    """What is not known beside a figure, in the unit of its denominator: a number of answers, or euro.

    `units` are those of the organisations that reported: what is missing, and what they declared beyond their records.
    `absent` are those of expected organisations that did not report; infinite when nobody can say how many that are.
    `undeclared` counts the organisations that declared no total: of these only the records count. It is None where
    there is no such total, so that the records are all there is.
    """

    units: Decimal = NONE
    absent: Decimal = NONE
    undeclared: int | None = None


NOTHING_UNKNOWN = Unknown()


def of_share(
    numerator: Decimal, denominator: Decimal, unknown: Unknown, kpi: Mapping[str, Any], apart: Pairs
) -> Bounds:
    """Return the lower and the upper bound of a share, None where there is none."""
    most = highest(kpi, apart)
    if "share_of" in kpi:
        return _of_declared(numerator, denominator, unknown, kpi)
    if not counted(kpi, apart):  # nobody knows how large an amount is that is missing
        incomplete = bool(unknown.units or unknown.absent)
        return ((NONE, ONE), (most, ONE)) if incomplete and most is not None else (None, None)
    rest = unknown.units + unknown.absent
    whole = denominator + rest
    if not rest:
        return (numerator, whole), (numerator, whole)
    if rest == NO_LIMIT:
        return (NONE, ONE), None if most is None else (most, ONE)
    return (numerator, whole), None if most is None else (numerator + most * rest, whole)


def _of_declared(numerator: Decimal, denominator: Decimal, unknown: Unknown, kpi: Mapping[str, Any]) -> Bounds:
    """Return the bounds of a part of what was declared: who is absent declared nothing, and the whole is known.

    Of lots it is known of which there is an answer; an amount that is missing may be any part of the whole.
    """
    lower = (NONE, ONE) if unknown.absent == NO_LIMIT else (numerator, denominator + unknown.absent)
    return lower, (denominator, denominator) if in_money(kpi) and unknown.units else (numerator, denominator)


def counted(kpi: Mapping[str, Any], apart: Pairs = ()) -> bool:
    """Return whether it is known how much a missing answer would add to the denominator: one, or the value of its lot.

    An observed share is of an amount that only the observation tells.
    """
    if dict(apart).get(MEASURE, "").startswith(DIFFERENCE):
        return False
    if in_money(kpi):
        return kpi.get("kind") == "proces"
    observed = kpi.get("derivation") == "waarneming" and kpi.get("value_type") != "yes_no"
    return not observed and ("count_unit" in kpi or kpi.get("kind") == "proces")


def highest(kpi: Mapping[str, Any], apart: Pairs = ()) -> Decimal | None:
    """Return how much one unit of the denominator adds at most; None where there is no highest value.

    A share is at most its whole, but for a reduction or a rate of realisation, and for a KPI of somebody's own.
    """
    if dict(apart).get(MEASURE, "").startswith(DIFFERENCE):
        return None
    if "most" in kpi:
        return Decimal(str(kpi["most"]))
    share = kpi.get("canonical_unit") == "procent" and ":" not in kpi.get("id", "")
    return ONE if share and ("count_unit" in kpi or kpi.get("derivation") != "uit_kpi") else None
