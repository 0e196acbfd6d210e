"""Values as notices write them: days, amounts, durations, codes of products, and names to make ids of."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from hashlib import sha256

DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?")
MONTHS = {"MONTH": 1, "YEAR": 12}
DAYS = {"DAY": 1, "WEEK": 7}
LONGEST = 60


def day(text: str) -> str | None:
    """Return a local day as an ISO date, without its time zone; None for anything else."""
    found = DAY.fullmatch(text)
    try:
        return date.fromisoformat(found[1]).isoformat() if found else None
    except ValueError:
        return None


def amount(text: str) -> int | float | None:
    """Return an amount; None for what is no number, below zero, or more precise than a number in JSON."""
    try:
        exact = Decimal(text)
    except InvalidOperation:
        return None
    if not exact.is_finite() or exact < 0:
        return None
    number = int(exact) if exact == exact.to_integral_value() else float(exact)
    return number if Decimal(str(number)) == exact else None


def last_day(start: str, count: str, unit: str) -> str | None:
    """Return the last day of a duration from `start`; None for one that is no whole number of a known unit."""
    if not count.isdigit() or not int(count) or unit not in MONTHS | DAYS:
        return None
    first = date.fromisoformat(start)
    try:
        if unit in DAYS:
            return (first + timedelta(days=int(count) * DAYS[unit] - 1)).isoformat()
        months = first.year * 12 + first.month - 1 + int(count) * MONTHS[unit]
        year, month = divmod(months, 12)
        after = date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
        return (after - timedelta(days=1)).isoformat()
    except (OverflowError, ValueError):
        return None


def cpv(text: str) -> str | None:
    """Return a CPV code of eight digits, without a check digit."""
    found = re.fullmatch(r"([0-9]{8})(-[0-9])?", text)
    return found[1] if found else None


def local_id(text: str) -> str:
    """Return a text as an id: its letters and digits, and a digest where something else told it apart from others."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    made = re.sub("[^A-Za-z0-9._]+", "-", plain).strip("-._")[:LONGEST]
    if made and made == text:
        return made
    return f"{made}-{sha256(text.encode()).hexdigest()[:6]}".lstrip("-")


def slug(name: str) -> str:
    """Return a name as the beginning of an id, in lower case; empty when it has no letter or digit of ASCII."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-")
