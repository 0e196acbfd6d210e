"""A day with the name of its month, in Dutch or English: it says by itself which number is the month."""

from __future__ import annotations

import re
from datetime import date

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


def named_day(found: str) -> str | None:
    """Return a day that exists, as the standard writes it: `31 mrt 2028`, `31-mrt-2028`, `March 31, 2028`."""
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
