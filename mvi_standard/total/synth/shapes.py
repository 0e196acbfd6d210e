"""Small pieces of JSON that stand in many records."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]
"""A JSON object of the standard."""

FICTIONAL = "Verzonnen gegevens."
"""Statement of every file about its numbers."""

VERSION = "1.0"
"""The version of each KPI of the standard."""


def euro(amount: float) -> Record:
    """Return an amount of money, in euro and without VAT."""
    cents = round(amount, 2)
    return {"amount": int(cents) if cents == int(cents) else cents, "currency": "EUR", "vat": "exclusief"}


def period(start: str, end: str) -> Record:
    """Return a period."""
    return {"start": start, "end": end}


def calendar(year: int) -> Record:
    """Return the period of one calendar year."""
    return period(f"{year}-01-01", f"{year}-12-31")


def published(notice: str, part: str) -> list[Record]:
    """Return the number of a notice with the only lot (`LOT`) or contract (`CON`) in it."""
    return [{"scheme": "ted_aankondiging", "value": f"{notice}/{part}-0001"}]


def subject(kind: str, key: str) -> Record:
    """Return what a value is about."""
    return {"type": kind, "id": key}


def plain(number: float) -> float:
    """Return a number as people write it: whole when it can be, otherwise with one decimal."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded
