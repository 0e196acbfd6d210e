"""What the value of an awarded lot adds to a share of value."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, exact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.kpi import Pairs
    from mvi_standard.v1.records import Lot, Money, Payment

UNKNOWN = "onbekend"


def refused(money: Money | Payment, field: str) -> str:
    """Return the condition that an amount fails: it counts in euro without VAT; empty when it counts."""
    if money["vat"] != "exclusief":
        return f"{field}.vat"
    return "" if money["currency"] == "EUR" else f"{field}.currency"


def on_basis(lot: Lot, **apart: str) -> Pairs:
    """Return what is kept apart of the value of a lot: its basis, and what more is named."""
    return pairs({"waardebasis": lot.get("value_basis", UNKNOWN), **apart})


def pairs(apart: Mapping[str, str]) -> Pairs:
    """Return names with their values, in alphabetical order; a value that is not there is left out."""
    return tuple(sorted((name, value) for name, value in apart.items() if value))


def no_value(lot: Lot) -> str:
    """Return why a lot has no value."""
    return lot.get("value_missing_reason", UNKNOWN)


def share_of_value(lot: Lot, share: Fraction | int | None, by: tuple[str, str] = ("", ""), **apart: str) -> Entry:
    """Return what a lot adds to a share of value: all of its value, of which a share meets the KPI."""
    if "value" not in lot:
        return Entry("Lot", lot, missing=no_value(lot), by=by)
    if failed := refused(lot["value"], "value"):
        return Entry("Lot", lot, excluded=failed, by=by)
    kept = on_basis(lot, **apart)
    if share is None:
        return Entry("Lot", lot, missing=UNKNOWN, by=by, apart=kept)
    amount = exact(lot["value"]["amount"])
    part = Fraction(amount) * share if isinstance(share, Fraction) else amount * share
    return Entry("Lot", lot, part, amount, by=by, apart=kept)
