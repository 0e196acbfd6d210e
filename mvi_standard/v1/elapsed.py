"""How much of a span of time has passed, in months."""

from __future__ import annotations

from calendar import monthrange
from fractions import Fraction


def months(start: str, end: str) -> Fraction:
    """Return the months from the first to the last day; a part of a month counts by its days."""
    first_year, first_month, first_day = (int(part) for part in start.split("-"))
    last_year, last_month, last_day = (int(part) for part in end.split("-"))
    before = Fraction(first_day - 1, monthrange(first_year, first_month)[1])
    until = Fraction(last_day, monthrange(last_year, last_month)[1])
    return 12 * (last_year - first_year) + last_month - first_month + until - before


def elapsed_share(start: str, end: str, day: str) -> Fraction:
    """Return which part of a span has passed at the end of a day: 0 when it has not begun, 1 when it is over."""
    if day < start or end < start:
        return Fraction(0)
    return months(start, min(end, day)) / months(start, end)


def year_before(day: str) -> str:
    """Return the same day a year earlier; of 29 February that is the 28th."""
    year, rest = int(day[:4]) - 1, day[4:]
    return f"{year:04}{'-02-28' if rest == '-02-29' else rest}"
