"""Dates with the month as a word, in Dutch or English, and Dutch clock time."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_DUTCH = "januari februari maart april mei juni juli augustus september oktober november december"
_ENGLISH = "January February March April May June July August September October November December"
MONTH_NAMES = {"nl": _DUTCH.split(), "en": _ENGLISH.split()}
_SHORT = ("jan", "feb febr", "mrt mar", "apr", "", "jun", "jul", "aug", "sep sept", "okt oct", "nov", "dec")
MONTHS = {
    name: number
    for number, names in enumerate(zip(*MONTH_NAMES.values(), _SHORT, strict=True), start=1)
    for name in " ".join(names).lower().split()
}
"""Each name and its usual abbreviations, in small letters. No word is one month in Dutch and another in English."""
_DAY, _MONTH, _YEAR = "([0-3]?[0-9])", r"([a-z]{3,9})\.?", "((?:19|20|21)[0-9]{2})"
_ISO = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST = re.compile(rf"{_DAY}[ -]{_MONTH}[ -]{_YEAR}")
_MONTH_FIRST = re.compile(rf"{_MONTH} {_DAY},? {_YEAR}")

FIRST_YEAR = 1996
"""From this year summer time begins and ends at one moment in the whole Union."""
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


def calendar_day(text: str) -> date | None:
    """Return the day of an ISO date; None for any other text, such as a week or a day that does not exist."""
    try:
        return date.fromisoformat(text) if _ISO.fullmatch(text) else None
    except ValueError:
        return None


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
    return (SUMMER,) if in_summer_time(moment) else (WINTER,)


def in_summer_time(moment: datetime) -> bool:
    """Return whether a moment in UTC (naive) is in summer time, by the rule that holds since 1996."""
    return _last_sunday(moment.year, 3) <= moment < _last_sunday(moment.year, 10)


def _last_sunday(year: int, month: int) -> datetime:
    """Return the hour in which the clock is changed in a month of 31 days."""
    last = datetime(year, month, 31, 1)  # noqa: DTZ001 - in UTC, and compared with what is in UTC
    return last - timedelta(days=(last.weekday() + 1) % 7)
