"""A day or a moment as it stands in a cell: what a spreadsheet knows as one, or what people type."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from mvi_standard.fixes.lenient_parsing import one_day

_CLOCK = re.compile("(.*[^ T])[ T]([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?(?: uur)?")
_MARCH, _OCTOBER = 3, 10
_FIRST_YEAR, _LAST_YEAR = 1996, 2199
"""Since when the clock changes as it does now, and how far the standard goes."""


def day(value: object) -> str | None:
    """Return a day as the standard writes it; None for what is no day, or could be two."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return one_day(value) if isinstance(value, str) else None


def timestamp(value: object) -> str | None:
    """Return a moment with the zone of the Netherlands; None for a day alone, or an hour that came twice."""
    if isinstance(value, datetime):
        return _in_the_netherlands(value.replace(microsecond=0, tzinfo=None))
    match = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    written = one_day(match[1]) if match else None
    if match is None or written is None:
        return None
    clock = time(int(match[2]), int(match[3]), int(match[4] or 0))
    return _in_the_netherlands(datetime.combine(date.fromisoformat(written), clock))


def _in_the_netherlands(moment: datetime) -> str | None:
    """Return a moment by the Dutch clock with its zone; None for the hour that is there twice, or not at all."""
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    zones = [hours for hours in (1, 2) if _hours_ahead(moment - timedelta(hours=hours)) == hours]
    if len(zones) != 1:
        return None
    return moment.replace(tzinfo=timezone(timedelta(hours=zones[0]))).isoformat()


def _hours_ahead(moment: datetime) -> int:
    """Return how many hours the Dutch clock is ahead of `moment`, in UTC: two in summer, since 1996."""
    begins, ends = (_last_sunday(moment.year, month) for month in (_MARCH, _OCTOBER))
    return 2 if begins <= moment.replace(tzinfo=UTC) < ends else 1


def _last_sunday(year: int, month: int) -> datetime:
    """Return the moment at which the clock changes: at one o'clock UTC on the last Sunday of a month of 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
