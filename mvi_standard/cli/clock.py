"""The one place where the clock is read."""

from __future__ import annotations

from datetime import UTC, datetime


def local_day() -> str:
    """Return the day of today where this computer stands, as an ISO date."""
    return datetime.now(tz=UTC).astimezone().date().isoformat()
