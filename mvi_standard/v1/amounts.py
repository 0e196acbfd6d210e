"""Amounts in euro: what an awarded lot adds to a share of value, and what was paid on contracts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.kpi import Entry, exact
from mvi_standard.v1.scope import counting_for, period, running_contracts
from mvi_standard.v1.term import lies_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from mvi_standard.kpi import Pairs
    from mvi_standard.v1.records import Dossier, Lot, Money, Payment

UNKNOWN = "onbekend"


class PaidOnContract(NamedTuple):
    """A payment in the period on one running contract, in euro without VAT."""

    organisation: str
    contract: str
    euro: Decimal


def refused(money: Money | Payment, field: str) -> str:
    """Return the condition that an amount fails: it counts in euro without VAT; empty when it counts."""
    if money["vat"] != "exclusief":
        return f"{field}.vat"
    return "" if money["currency"] == "EUR" else f"{field}.currency"


def values_of(record: Any) -> list[tuple[str, Money]]:  # noqa: ANN401 - a lot or a contract
    """Return the values of a lot or contract with their fields."""
    return [(field, record[field]) for field in ("estimated_value", "value") if field in record]


def stands_for_unknown(money: Money) -> bool:
    """Return whether an amount is no real one [proposed]: nobody tenders for one euro."""
    return money["amount"] <= 1


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
    kept, amount = on_basis(lot, **apart), exact(lot["value"]["amount"])
    if share is None:
        return Entry("Lot", lot, denominator=amount, missing=UNKNOWN, by=by, apart=kept)
    part = Fraction(amount) * share if isinstance(share, Fraction) else amount * share
    return Entry("Lot", lot, part, amount, by=by, apart=kept)


def payments(dossier: Dossier) -> tuple[PaidOnContract, ...]:
    """Return what was paid in the period on running contracts, call-offs included."""
    return tuple(_payments(dossier))


def _payments(dossier: Dossier) -> Iterator[PaidOnContract]:
    span = period(dossier)
    running = {each["id"] for each in running_contracts(dossier)}
    for each in dossier.all("ContractYear"):
        inside = lies_within(each["period"], span)
        if inside and "paid" in each and each["contract"] in running and not refused(each["paid"], "paid"):
            organisation = counting_for({"type": "contract", "id": each["contract"]}, dossier)
            yield PaidOnContract(organisation, each["contract"], exact(each["paid"]["amount"]))
