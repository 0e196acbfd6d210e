"""Numbers and dates as people write them in a sentence: 12.500,5 and 31 december 2026."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.fixes.dates import MONTH_NAMES, calendar_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from mvi_standard.finding import Finding

RULE = re.compile("MVI-[CW]")
"""What people judge: the values in such a message are read, and not copied into a file. A fix says what to type."""
GROUPED = 10_000
"""From here the thousands of a whole number stand apart; a year does not reach it."""
_DUTCH = str.maketrans(",.", ".,")
YES_NO = {"nl": ("nee", "ja"), "en": ("no", "yes")}


def in_a_sentence(finding: Finding, language: str) -> Mapping[str, Any]:
    """Return the numbers and days among the values of a message, in words, except those that quote a file."""
    if not RULE.match(finding.code):
        return {}
    written = {key: as_written(value, language) for key, value in finding.values.items()}
    return {key: value for key, value in written.items() if value != finding.values[key]}


def day_in_words(text: str, language: str) -> str:
    """Return a day as people write it; any other text is returned unchanged."""
    day = calendar_day(text)
    return text if day is None else f"{day.day} {MONTH_NAMES[language][day.month - 1]} {day.year}"


def with_marks(number: str, language: str) -> str:
    """Return a number that is written the English way with the marks of a language: 12,500.5 is 12.500,5 in Dutch."""
    return number.translate(_DUTCH) if language == "nl" else number


def in_digits(value: Decimal, language: str) -> str:
    """Return a number with its thousands apart and without zeros at its end: 57.000 and 0,5 in Dutch."""
    shown = f"{value:,f}"
    return with_marks(shown.rstrip("0").rstrip(".") if "." in shown else shown, language)


def as_written(value: Any, language: str) -> Any:  # noqa: ANN401 - any value of a message
    """Return a number or a day, or a list of these, as people write it; any other value is returned unchanged."""
    if isinstance(value, list | tuple):
        return tuple(as_written(each, language) for each in value)
    if isinstance(value, str):
        return day_in_words(value, language)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    whole = int(value) if value == int(value) else value
    shown = f"{whole:,}" if isinstance(value, float) or abs(whole) >= GROUPED else str(whole)
    return with_marks(shown, language)
