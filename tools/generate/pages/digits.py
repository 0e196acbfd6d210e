"""Numbers as each language writes them: 1.234,5 in Dutch and 1,234.5 in English."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

DUTCH = str.maketrans(",.", ".,")
SMALL = Decimal(1)
"""Below this a number keeps all the decimals that are known of it."""


def number(value: Decimal, language: str, places: int = 2) -> str:
    """Return a number with its thousands apart, to at most so many decimals; smaller than one keeps six."""
    shown = f"{rounded(value, places):,f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return shown.translate(DUTCH) if language == "nl" else shown


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """Return what `number` writes."""
    places = 6 if abs(value) < SMALL else places
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
