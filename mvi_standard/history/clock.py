"""The only place that reads the clock."""

from __future__ import annotations

from datetime import UTC, datetime


def local_day() -> str:
    """Return today in the time zone of this computer, as an ISO date."""
    return datetime.now(tz=UTC).astimezone().date().isoformat()


def local_moment() -> str:
    """Return the present local time, to the second and with its zone, as the standard writes it."""
    return datetime.now(tz=UTC).astimezone().isoformat(timespec="seconds")
