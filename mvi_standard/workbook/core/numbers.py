"""A number, or yes or no, as it stands in a cell."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite

from mvi_standard.fixes.lenient_parsing import LONGEST, one_answer, one_number
from mvi_standard.workbook.core.everyday import YES_NO as EVERYDAY
from mvi_standard.workbook.core.everyday import everyday

SHOWN = 15
"""Significant digits that a spreadsheet shows and keeps; what lies behind them comes from its sums, not from people."""
PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""A number in JSON, as programs write it."""
_POWER = re.compile(r"-?[0-9](?:\.[0-9]+)?[eE][+-]?[0-9]{1,3}")
_DOUBTFUL = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
YES_NO = ("ja", "nee", "yes", "no")
"""How our own workbooks write an answer."""


def cell_number(value: float) -> int | float | None:
    """Return the number of a cell, whole where it is; None for what is no number."""
    if isinstance(value, int):
        return value
    if not isfinite(value):
        return None
    return int(value) if value == int(value) else float(f"{value:.{SHOWN}g}")


def text_number(text: str, *, euros: bool, percent: bool) -> int | float | None:
    """Return the number that a text can only be; one with a power of ten, or too long for a spreadsheet, too."""
    if len(text) > LONGEST:
        return None
    if _POWER.fullmatch(text) or (PLAIN.fullmatch(text) and not _DOUBTFUL.fullmatch(text)):
        return _kept(Decimal(text))
    return one_number(text, euros=euros, percent=percent)


def plain(text: str) -> bool:
    """Tell whether a text is a number as programs write it, so that there is nothing to say of reading it as one."""
    return PLAIN.fullmatch(text) is not None


def answer(value: object) -> bool | None:
    """Return yes or no, however it is written; in a column for answers 1 and 0 can be nothing else."""
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
