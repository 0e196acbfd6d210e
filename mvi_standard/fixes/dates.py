"""Dates with the month as a word, in Dutch or English, and Dutch clock time."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_NAMES = (
    ("januari", "january", "jan"),
    ("februari", "february", "febr", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names}
"""Each name and its usual abbreviations, in small letters. No word is one month in Dutch and another in English."""
_DAY, _MONTH, _YEAR = "([0-3]?[0-9])", r"([a-z]{3,9})\.?", "((?:19|20|21)[0-9]{2})"
_DAY_FIRST = re.compile(rf"{_DAY}[ -]{_MONTH}[ -]{_YEAR}")
_MONTH_FIRST = re.compile(rf"{_MONTH} {_DAY},? {_YEAR}")

FIRST_YEAR = 1996
"""From this year summer time begins and ends at one moment in the whole Union."""
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


def named_day(found: str) -> str | None:
    """Parse an existing day, returned as an ISO date: `31 mrt 2028`, `31-mrt-2028`, `March 31, 2028`."""
    text = " ".join(found.casefold().split())
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        month, day, year = match.groups()
    else:
        return None
    try:
        return date(int(year), MONTHS.get(month, 0), int(day)).isoformat()
    except ValueError:
        return None


def ahead(moment: datetime) -> tuple[timedelta, ...]:
    """Return how far Dutch time may be ahead of a moment in UTC (naive); more than one answer when it is uncertain.

    Computed rather than looked up: some computers, and all browsers, lack a database of time zones.
    """
    if moment.year < FIRST_YEAR:
        return WINTER, SUMMER
    summer = _last_sunday(moment.year, 3) <= moment < _last_sunday(moment.year, 10)
    return (SUMMER,) if summer else (WINTER,)


def _last_sunday(year: int, month: int) -> datetime:
    """Return the hour in which the clock is changed in a month of 31 days."""
    last = datetime(year, month, 31, 1)  # noqa: DTZ001 - in UTC, and compared with what is in UTC
    return last - timedelta(days=(last.weekday() + 1) % 7)
