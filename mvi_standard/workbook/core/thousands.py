"""Amounts as text with one point before three digits: thousands, where nothing in the column says otherwise.

An amount has cents and no third decimal, so that among Dutch amounts `84.000` can be nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.remarks import UNDERSTOOD
from mvi_standard.workbook.core.written_values import text_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.cell_parsing import Fields, Meaning, Reader

AMOUNT = "amount"
"""The field with the number of an amount."""
_ONE_POINT = re.compile(r"\s*(?:(?:€|EUR)\s*)?-?[1-9][0-9]{0,2}\.[0-9]{3}(?:,-)?\s*(?:€|EUR)?\s*")
_OTHERWISE = re.compile(r"\.(?![0-9]{3}(?![0-9]))[0-9]|,[0-9]{3}")
"""A point that is no mark of thousands, or a comma that is one."""


def has_thousands(values: Iterable[Value]) -> bool:
    """Return whether a point can part only thousands in the amounts of a column."""
    texts = [each for each in values if isinstance(each, str)]
    return any(map(_ONE_POINT.fullmatch, texts)) and not any(map(_OTHERWISE.search, texts))


def without_point(value: Value) -> str | None:
    """Return the text of an amount without its point of thousands; None for any other value."""
    return value.replace(".", "") if isinstance(value, str) and _ONE_POINT.fullmatch(value) else None


def counted(text: str) -> float | None:
    """Return the number in a text, be it one of which a point may part thousands; None for a text without one."""
    return text_number((without_point(text) or text).strip(), euros=True, percent=True)


def with_thousands(read: Reader) -> Reader:
    """Return a reader of amounts to which a point before three digits parts thousands."""

    def of_thousands(value: Value, row: Fields) -> Meaning:
        text = without_point(value)
        found = None if text is None else read(text, row)
        return found._replace(code=UNDERSTOOD) if found and isinstance(found.value, int) else read(value, row)

    return of_thousands
