"""Dutch clock time since 1996, the year from which summer time begins and ends on one moment in the whole Union."""

from __future__ import annotations

from datetime import datetime, timedelta

FIRST_YEAR = 1996
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


def ahead(moment: datetime) -> tuple[timedelta, ...]:
    """Return how far Dutch time may be ahead of a moment in UTC, without a zone; more than one where it is not known.

    Worked out and not looked up: not every computer and no browser has a list of time zones.
    """
    if moment.year < FIRST_YEAR:
        return WINTER, SUMMER
    summer = _last_sunday(moment.year, 3) <= moment < _last_sunday(moment.year, 10)
    return (SUMMER,) if summer else (WINTER,)


def _last_sunday(year: int, month: int) -> datetime:
    """Return the hour in which the clock is changed in a month of 31 days."""
    last = datetime(year, month, 31, 1)  # noqa: DTZ001 - in UTC, and compared with what is in UTC
    return last - timedelta(days=(last.weekday() + 1) % 7)
