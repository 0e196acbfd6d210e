"""Days as people type them."""

from __future__ import annotations

from datetime import date

from mvi_standard.actions.refusal import Refused
from mvi_standard.fixes.lenient_parsing import one_day
from mvi_standard.fixes.suggestion import as_date


def iso_day(text: str) -> str:
    """Return a day as an ISO date; any notation will do that can mean only one day.

    Raises Refused, with what was probably meant, for anything else.
    """
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        if day := one_day(text):
            return day
        key = "command.bad_day"
        raise Refused(key, as_date(text) or "", found=text) from error
