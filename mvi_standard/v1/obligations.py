"""Commitments on social return: which of them state an amount in euro that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.v1.records import Commitment

IN_PERSONS = "personen"


def not_in_money(commitment: Commitment) -> str:
    """Return the field for which a commitment is not counted in euro; empty when it is."""
    if commitment["fulfilment"] == "vervallen":
        return "fulfilment"
    if "number" in commitment["agreed"] and commitment.get("unit") != "EUR":
        return "unit"
    return "calculation.base" if commitment.get("calculation", {}).get("base") == IN_PERSONS else ""
