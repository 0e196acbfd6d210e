"""Lenient parsing of dates, numbers, yes or no, and codes as people write them; None when two readings are possible.

`docs/decisions/0030-what-is-certain.md` argues each limit.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, combining, normalize

from mvi_standard.fixes.dates import SUMMER, WINTER, ahead, named_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 120
"""A text with more characters was not meant to be a code, a day or a number."""
_YEAR = "(?:19|20|21)[0-9]{2}"
_CLOCK = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
_DAY_FIRST = re.compile(rf"([0-3]?[0-9])([-./])([01]?[0-9])\2({_YEAR})(?: {_CLOCK})?")
_YEAR_FIRST = re.compile(rf"({_YEAR})([-./])([01]?[0-9])\2([0-3]?[0-9])")
_ZONE = "Z|[+-][0-9]{2}:?[0-9]{2}"
_WITH_TIME = re.compile(rf"({_YEAR})-([01][0-9])-([0-3][0-9])(?:[T ]({_CLOCK}))? ?({_ZONE})?")
_YES_NO = {"ja": True, "nee": False, "yes": True, "no": False, "true": True, "false": False}
_NUMBER = re.compile(r"(?:(€|EUR)\s*)?(-?)([0-9][0-9.,]*?)(,-)?(?:\s*(€|EUR|%))?")
_WHOLE = re.compile("0|[1-9][0-9]*")
_DECIMAL = re.compile("(?:0|[1-9][0-9]*)[.,][0-9]+")
_DOUBTFUL = re.compile("[1-9][0-9]{0,2}[.,][0-9]{3}")
"""One mark with three digits behind it: thousands or decimals."""
_DUTCH = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}")
_DUTCH_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")


def one_code(found: str, labelled: Mapping[str, Iterable[str]]) -> str | None:
    """Return the only code that is spelled like `found`, by itself or by a label; `labelled` gives labels by code."""
    wanted = folded(found) if len(found) <= LONGEST else ""
    if not wanted:
        return None
    same = [code for code, labels in labelled.items() if wanted in map(folded, (code, *labels))]
    return same[0] if len(same) == 1 else None


@lru_cache(4096)
def folded(text: str) -> str:
    """Return `text` without what people vary in codes: capitals, accents, blanks, dashes and underscores."""
    letters = normalize("NFKD", text.casefold())
    return "".join(
        each for each in letters if not (combining(each) or each.isspace() or each == "_" or category(each) == "Pd")
    )


def one_answer(found: str) -> bool | None:
    """Parse yes or no in any notation."""
    return _YES_NO.get(found.strip().casefold())


def one_day(found: str) -> str | None:
    """Parse an existing day, returned as an ISO date: `20-3-2026`, `20 mrt 2026`, or a moment in one Dutch day."""
    text = found.strip()
    if len(text) > LONGEST:
        return None
    if match := _DAY_FIRST.fullmatch(text):
        first, mark, second, year = match.groups()
        # Slashes are American too: then only a day that can be no month tells which is which.
        return _day(year, second, first) if mark != "/" or int(first) > 12 or int(first) == int(second) else None  # noqa: PLR2004 - months
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[3], match[4])
    match = _WITH_TIME.fullmatch(text)
    if match is None:
        return named_day(text)
    day = _day(*match.group(1, 2, 3))
    return day if day and _is_that_day(day, match[4], match[5]) else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _is_that_day(day: str, clock: str | None, zone: str | None) -> bool:
    """Return whether a moment lies, by Dutch time, in the day that is written in front of it.

    In a zone that is not the Dutch one at that moment the day must be the same in winter and in summer.
    """
    if zone is None:
        return True
    sign = -1 if zone[0] == "-" else 1
    offset = timedelta() if zone == "Z" else sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    if clock is None:
        return offset in {timedelta(), WINTER, SUMMER}
    hours, minutes = (int(each) for each in clock.split(":")[:2])
    written = datetime.fromisoformat(day)
    moment = written + timedelta(hours=hours, minutes=minutes) - offset
    return ahead(moment) == (offset,) or all((moment + each).date() == written.date() for each in (WINTER, SUMMER))


def one_number(found: str, *, euros: bool, percent: bool) -> int | float | None:
    """Parse a number that can be read in one way only; `euros` and `percent` say which sign the field allows."""
    match = _NUMBER.fullmatch(found.strip()) if len(found) <= LONGEST else None
    if match is None:
        return None
    before, minus, digits, no_cents, behind = match.groups()
    signs = {before, behind} - {None}
    if (signs - {"%"} and not euros) or ("%" in signs and (before or no_cents or not percent)):
        return None
    whole = _DUTCH_THOUSANDS.fullmatch(digits) or _WHOLE.fullmatch(digits)
    written = (digits.replace(".", "") if whole else None) if no_cents else _plain(digits)
    return None if written is None else _kept(Decimal(minus + written))


def _plain(digits: str) -> str | None:
    """Return digits with marks as JSON writes them; None when they can be read in two ways."""
    if _WHOLE.fullmatch(digits):
        return digits
    if _DECIMAL.fullmatch(digits):
        return None if _DOUBTFUL.fullmatch(digits) else digits.replace(",", ".")
    if _DUTCH.fullmatch(digits):
        return digits.replace(".", "").replace(",", ".")
    return digits.replace(",", "") if _ENGLISH.fullmatch(digits) else None


def _kept(number: Decimal) -> int | float | None:
    """Return a number that a binary64 keeps as it was written."""
    if Decimal(repr(float(number))) != number:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
