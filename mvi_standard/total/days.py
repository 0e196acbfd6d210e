"""Periods as two days, the first and the last, in ISO form."""

from __future__ import annotations

import re
from datetime import date, timedelta

Period = tuple[str, str]
YEAR = re.compile(r"(19|20)[0-9]{2}")


def period_of(text: str) -> Period:
    """Return the period that a text means: `2026`, or `2026-01-01/2026-06-30`; raises ValueError for another text."""
    first, _, last = (f"{text}-01-01/{text}-12-31" if YEAR.fullmatch(text) else text).partition("/")
    days = [date.fromisoformat(each).isoformat() for each in (first, last)]
    if days != [first, last] or first > last or not YEAR.match(first) or not YEAR.match(last):
        raise ValueError(text)
    return first, last


def as_asked(period: Period) -> str:
    """Return the shortest text that means a period."""
    year, text = period[0][:4], "/".join(period)
    return year if period_of(year) == period else text


def day_after(day: str) -> str:
    """Return the day after a day."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
