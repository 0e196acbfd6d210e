"""Shared parts of the cell parsers: the type of a column, the meaning of a value, the text behind a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.v1.identifiers import CHECKS, intended
from mvi_standard.workbook.core.book import Percent, Serial

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.layout import Column

KVK, RSIN, OIN = "kvk", "rsin", "oin"
KVK_DIGITS = 8
MOST = 10**15
"""From here on a spreadsheet does not keep all digits of a number."""
Fields = Mapping[str, Any]
"""Values that were read of the same row, by machine path."""


class ColumnType:
    """The type of a column in the JSON Schema: its name, and which texts fit."""

    def __init__(self, column: Column, edition: Edition) -> None:
        definitions = edition.schema["$defs"]
        node = definitions[column.owner]["properties"][column.field]
        node = node.get("items", node)
        self.name = node.get("$ref", "").rpartition("/")[2]
        about = definitions.get(self.name, node)
        self._pattern = re.compile(about.get("pattern", "(?s).*"))
        self._longest = about.get("maxLength")

    def fits(self, text: str) -> bool:
        """Return whether a text has the form of the type."""
        return self._pattern.fullmatch(text) is not None and (self._longest is None or len(text) <= self._longest)


def digits(value: Value) -> str | None:
    """Return the digits of a whole number that a spreadsheet stores in full; None for anything else."""
    if isinstance(value, bool | Percent) or not isinstance(value, int | float) or not 0 <= value < MOST:
        return None
    return str(int(value)) if value == int(value) else None


def of_number(value: float, kind: ColumnType) -> str | None:
    """Return the text that was typed where a number stands; None when that is no longer known."""
    if not 0 <= value < MOST:
        return None
    whole = str(int(value))
    if value != int(value):
        # A version such as 1.1 can be no whole number; of `2026.1` nobody knows whether it was `2026,10`.
        return repr(value) if kind.fits(repr(value)) and not kind.fits(whole) else None
    version = f"{whole}.0"
    return version if kind.fits(version) and not kind.fits(whole) else whole


def identifier(scheme: Any, number: str) -> str:  # noqa: ANN401 - what stands in the column for the register
    """Restore the leading zeros of a register number of which a spreadsheet kept only the digits.

    When these are uncertain it is returned unchanged, and a rule reports it.
    """
    if scheme == KVK and len(number) == KVK_DIGITS - 1:
        return f"0{number}"
    meant = intended(scheme, number) if scheme in CHECKS else None
    if meant is None or not meant.endswith(number):
        return number
    lost = meant.removesuffix(number)
    certain = lost == "0" if scheme == RSIN else scheme == OIN and number.endswith("000") and not lost.strip("0")
    return meant if certain else number


def as_it_is(value: Value) -> Any:  # noqa: ANN401 - any JSON scalar
    """Return the content of a cell as JSON: its text when JSON has no such value."""
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Percent):
        return f"{value.shown}%"
    if isinstance(value, Serial):
        return value.plain
    endless = isinstance(value, float) and not isfinite(value)
    return str(value) if endless or isinstance(value, timedelta) else value


class Meaning(NamedTuple):
    """A JSON value, and the code of the finding on it; empty when the cell holds exactly that."""

    value: Any
    code: str = ""


One = Callable[["Value", Fields], Meaning | None]
"""Reads one value; None where the cell holds something else."""
Reader = Callable[["Value", Fields], Meaning]
"""Reads a cell, whatever it holds."""
