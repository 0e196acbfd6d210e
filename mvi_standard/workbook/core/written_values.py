"""Numbers, answers, days and moments in cells: typed by people or stored by a spreadsheet."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timezone
from decimal import Decimal
from math import isfinite

from mvi_standard.fixes.dates import FIRST_YEAR, SUMMER, WINTER, in_summer_time
from mvi_standard.fixes.lenient_parsing import LONGEST, one_answer, one_day, one_number
from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.workbook.core.spellings import EVERYDAY_ANSWERS as EVERYDAY
from mvi_standard.workbook.core.spellings import everyday

SHOWN = 15
"""Significant digits that a spreadsheet shows and keeps; what lies behind them comes from its sums, not from people."""
PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""A number in JSON, as programs write it."""
_POWER = re.compile(r"-?[0-9](?:\.[0-9]+)?[eE][+-]?[0-9]{1,3}")
_DOUBTFUL = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
USUAL = frozenset(word for words in YES_NO.values() for word in words)
"""Answers as our own workbooks write them."""
_CLOCK = re.compile("(.*[^ T])[ T]([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?(?: uur)?")
_SHORT_YEAR = re.compile("([0-3]?[0-9]([-.])[01]?[0-9]\\2)([0-6][0-9])")
"""Day, month and year: from 70 on the other century may be meant."""
_LAST_YEAR = 2199
"""How far the standard goes."""


def cell_number(value: float) -> int | float | None:
    """Return the number in a cell, as an integer if whole; None for anything else."""
    if isinstance(value, int):
        return value
    if not isfinite(value):
        return None
    return int(value) if value == int(value) else float(f"{value:.{SHOWN}g}")


def text_number(text: str, *, euros: bool, percent: bool) -> int | float | None:
    """Parse a text that can be only one number, including one with a power of ten or too long for a spreadsheet."""
    if len(text) > LONGEST:
        return None
    if _POWER.fullmatch(text) or (PLAIN.fullmatch(text) and not _DOUBTFUL.fullmatch(text)):
        return _kept(Decimal(text))
    return one_number(text, euros=euros, percent=percent)


def plain(text: str) -> bool:
    """Return whether a text is a number as programs write it, so that reading it as one needs no remark."""
    return PLAIN.fullmatch(text) is not None


def answer(value: object) -> bool | None:
    """Parse yes or no in any notation; in a column for answers 1 and 0 can be nothing else."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return bool(value) if value in (0, 1) else None
    if not isinstance(value, str):
        return None
    said = value.strip().casefold()
    usual = next((each for each, words in everyday(EVERYDAY).items() if said in words), said)
    return one_answer(usual)


def _kept(number: Decimal) -> int | float | None:
    """Return a number that a binary64 keeps as it is written."""
    near = float(number)
    if not isfinite(near) or Decimal(repr(near)) != number:
        return None
    return int(number) if number == number.to_integral_value() else near


def day(value: object) -> str | None:
    """Return a day as an ISO date; None for what is no day, or could be two."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return one_day(_in_full(value.strip())) if isinstance(value, str) else None


def _in_full(text: str) -> str:
    """Return a day as people type it in a cell, with its century: `1-5-26` is in 2026."""
    match = _SHORT_YEAR.fullmatch(text)
    return f"{match[1]}20{match[3]}" if match else text


def timestamp(value: object) -> str | None:
    """Return a moment with the time zone of the Netherlands; None for a day alone, or an hour that occurs twice."""
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
    if not FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    zones = [each for each in (WINTER, SUMMER) if in_summer_time(moment - each) == (each == SUMMER)]
    return moment.replace(tzinfo=timezone(zones[0])).isoformat() if len(zones) == 1 else None
