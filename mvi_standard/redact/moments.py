"""Days and moments: a day that exists may stay; any other row of digits may be the number of a person."""

from __future__ import annotations

import re
from datetime import date

_YEAR = re.compile("(?:19|20|21)[0-9]{2}")
_DAY_FIRST = r"(?P<day>[0-9]{1,2})(?P<mark>[-/. ])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>(?:19|20|21)[0-9]{2})"
_YEAR_FIRST = r"(?P<year>(?:19|20|21)[0-9]{2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
_BEHIND = r"(?:(?P<between>[T ])(?P<clock>[0-9:.]{1,15}))?(?P<zone> ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?"
_WRITTEN = [re.compile(f"(?P<front>{each}){_BEHIND}") for each in (_DAY_FIRST, _YEAR_FIRST)]
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?")
_NO_DAY = "2026-02-30"


def moment(text: str, *, clock: bool) -> str | None:
    """Return a day as it was; what is behind it only as a form, or with `clock` a right time too.

    A day that does not exist becomes another one. None for a text that is no day at all.
    """
    if _YEAR.fullmatch(text):
        return text
    match = next(filter(None, (each.fullmatch(text) for each in _WRITTEN)), None)
    if match is None:
        return None
    front = match["front"] if _exists(match["year"], match["month"], match["day"]) else _NO_DAY
    return front + (match["between"] or "") + _time(match["clock"] or "", clock=clock) + (match["zone"] or "")


def _time(written: str, *, clock: bool) -> str:
    """Return a right time as it was or as noon; a wrong one without its digits."""
    if not _CLOCK.fullmatch(written):
        return re.sub("[0-9]", "9", written)
    if clock:
        return written
    hour, *rest = written.split(":", 1)
    return ":".join(["12" if len(hour) > 1 else "9", *(re.sub("[0-9]", "0", each) for each in rest)])


def _exists(year: str, month: str, day: str) -> bool:
    """Tell whether there is such a day, also when month and day stand the other way around."""
    return any(_is_day(int(year), *each) for each in ((int(month), int(day)), (int(day), int(month))))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
