"""What is said of a number that does not fit: between which bounds it has to be, where those mean anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.template.speech import say

if TYPE_CHECKING:
    from mvi_standard.workbook.core.layout import Column

_WIDEST = 10**9
"""From here on a bound is no more than the widest that the standard keeps: nobody means such a number."""
_GROUPED = 10_000
"""From here on thousands are set apart; a year never is."""


def is_numeric(column: Column) -> bool:
    """Tell whether the cells of a column hold numbers."""
    return column.type in {"number", "integer"}


def refusal(column: Column, language: str) -> str:
    """Return what is said of a number that does not fit a column, or of what is no number."""
    minimum, maximum = (
        None if each is None or abs(each) >= _WIDEST else each for each in (column.minimum, column.maximum)
    )
    if minimum is None:
        return say(f"wrong_{column.type}", language)
    if maximum is None:
        return say(f"wrong_{column.type}_least", language, minimum=_plain(minimum, language))
    bounds = {"minimum": _plain(minimum, language), "maximum": _plain(maximum, language)}
    return say(f"wrong_{column.type}_between", language, **bounds)


def _plain(number: float, language: str) -> str:
    """Write a bound as people do: 20.000 in Dutch, and 1990."""
    if abs(number) < _GROUPED:
        return f"{number:g}"
    grouped = f"{number:,}"
    return grouped.translate(str.maketrans(",.", ".,")) if language == "nl" else grouped
