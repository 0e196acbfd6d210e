"""The only place that reads the clock."""

from __future__ import annotations

from datetime import UTC, datetime


def local_day() -> str:
    """Return the day of today where this computer stands, as an ISO date."""
    return datetime.now(tz=UTC).astimezone().date().isoformat()


def local_moment() -> str:
    """Return the time of now where this computer stands, to the second and with its zone, as the standard writes it."""
    return datetime.now(tz=UTC).astimezone().isoformat(timespec="seconds")
