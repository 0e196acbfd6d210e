"""Checks on cells: the accepted values, and the messages shown, in terms of the standard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import GROUPED, with_marks
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.core.layout import Column

FIRST_DAY, LAST_DAY = "1990-01-01", "2100-12-31"
LISTED, DAY, WHOLE, DECIMAL, LENGTH, ANY = "list", "date", "integer", "decimal", "length", "any"
LONGEST_TITLE, LONGEST_MESSAGE = 32, 255
"""Characters that Excel shows of a title and of a message."""
_WIDEST = 10**9
"""From here on a bound is no more than the widest that the standard keeps: nobody means such a number."""


@dataclass(frozen=True)
class Offered:
    """Values of a drop-down: words, the name of a range, or a range by the value of another column.

    `by` is that column, counted from 0, with a range for each of its values.
    """

    words: tuple[str, ...] = ()
    range_name: str = ""
    by: int = 0
    ranges: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Check:
    """Check on a cell; `strict` refuses other values (True), asks if they are meant (False) or accepts them (None).

    `title` and `message` are shown when a cell is chosen, `error` when a value does not fit.
    """

    kind: str
    title: str
    message: str
    error: str = ""
    strict: bool | None = True
    minimum: float | None = None
    maximum: float | None = None
    choices: Offered | None = None


def range_name(codelist: str) -> str:
    """Return the name under which a drop-down finds the codes of a list."""
    return f"lijst_{codelist}"


def fitted(hints: Iterable[str], definition: str) -> str:
    """Return a message within the limits of Excel: the hints, then as many sentences of a definition as fit."""
    said = " ".join(hints)
    for sentence in filter(None, definition.split(". ")):
        longer = f"{said} {sentence.rstrip('.')}.".strip()
        if len(longer) > LONGEST_MESSAGE:
            break
        said = longer
    return said[:LONGEST_MESSAGE]


def is_numeric(column: Column) -> bool:
    """Return whether the cells of a column hold numbers."""
    return column.type in {"number", "integer"}


def refusal(column: Column, language: str) -> str:
    """Return the error for a number outside the bounds of a column, or for a value that is no number."""
    minimum, maximum = (
        None if each is None or abs(each) >= _WIDEST else each for each in (column.minimum, column.maximum)
    )
    if minimum is None:
        return say(f"filling.wrong_{column.type}", language)
    if maximum is None:
        return say(f"filling.wrong_{column.type}_least", language, minimum=_plain(minimum, language))
    bounds = {"minimum": _plain(minimum, language), "maximum": _plain(maximum, language)}
    return say(f"filling.wrong_{column.type}_between", language, **bounds)


def _plain(number: float, language: str) -> str:
    """Write a bound as people do: 20.000 in Dutch, and 1990."""
    return f"{number:g}" if abs(number) < GROUPED else with_marks(f"{number:,}", language)
