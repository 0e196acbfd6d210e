"""Values of cells for a book, from the types of an .ods or of a library."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.book import Percent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.workbook.core.book import Value

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0|"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0|"
DURATION = re.compile(r"PT([0-9]{1,6})H([0-9]{1,6})M([0-9]{1,6}(?:\.[0-9]+)?)S")
ERROR = re.compile(r"#[A-Z0-9/]+[!?]|#N/A|Err:[0-9]{3}")
BLANK, TAB, BREAK, FOLD = "\x01", "\x02", "\x03", "\x04"
"""Stand for blanks that an element writes, and for a fold in the XML: XML cannot hold these signs itself."""
_FOLDED = re.compile(r"(?<! ) *[\t\r\n][ \t\r\n]*")
"""Only where a line ends: LibreOffice writes two blanks in a row as such, though they should fold too."""
_WRITTEN = str.maketrans({BLANK: " ", TAB: "\t", BREAK: "\n", FOLD: " "})
_EXACT = 10**15
"""From here on a float does not hold every whole number."""
DAY, MIDNIGHT = timedelta(days=1), datetime(1, 1, 1)  # noqa: DTZ001 - a time of a cell has no zone
_LINE_END = re.compile("\r\n?")
"""Line ends of Windows and of old Excel within a cell; JSON has the one sign."""


def ods_paragraph(pieces: Iterable[str]) -> str:
    """Return the text of one paragraph from its pieces."""
    return _FOLDED.sub(FOLD, "".join(pieces)).strip(FOLD).translate(_WRITTEN)


def ods_value(attributes: Mapping[str, str], text: str) -> Value:
    """Return the value of a cell; its text when the value is not of its type, None when it is empty."""
    kind = attributes.get(f"{OFFICE}value-type", "")
    try:
        if kind in NUMBERS:
            return NUMBERS[kind](float(attributes[f"{OFFICE}value"]))
        if kind == "date":
            return _date(attributes[f"{OFFICE}date-value"])
        if kind == "time":
            return _time(attributes[f"{OFFICE}time-value"])
        if kind == "boolean":
            return {"true": True, "false": False}[attributes[f"{OFFICE}boolean-value"]]
    except (KeyError, ValueError, OverflowError):
        said = [each for name, each in attributes.items() if name.endswith("value")]
        return text or next(iter(said), None)
    return attributes.get(f"{OFFICE}string-value", text) or None


def plain_number(number: float) -> Value:
    """Return a number, as an integer if whole; anything else as text."""
    if not math.isfinite(number):
        return str(number)
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


def percentage(number: float) -> Value:
    """Return a number that people see as a percentage; anything else as text."""
    return Percent(number) if math.isfinite(number) else str(number)


NUMBERS: Mapping[str, Callable[[float], Value]] = {
    "float": plain_number,
    "percentage": percentage,
    "currency": plain_number,
}
"""Conversions of a number of each type."""


def _date(written: str) -> date | datetime:
    if len(written) == len("2024-01-31"):
        return date.fromisoformat(written)
    moment = datetime.fromisoformat(written)
    if moment.tzinfo:
        raise ValueError(written)  # a cell has no zone: what is written stays text
    return moment


def _time(written: str) -> time | timedelta:
    found = DURATION.fullmatch(written)
    if not found:
        raise ValueError(written)
    hours, minutes, seconds = found.groups()
    lasted = timedelta(hours=int(hours), minutes=int(minutes), seconds=float(seconds))
    return (MIDNIGHT + lasted).time() if lasted < DAY else lasted


def is_error(attributes: Mapping[str, str], text: str, *, formula: bool) -> bool:
    """Return whether a cell shows an error instead of a value."""
    return attributes.get(f"{CALC}value-type") == "error" or (formula and bool(ERROR.fullmatch(text)))


def plain_rows(rows: Iterable[Iterable[Any]]) -> list[tuple[Value, ...]]:
    """Return rows without trailing empty cells, and without trailing empty rows."""
    plain = [_row(row) for row in rows]
    while plain and not plain[-1]:
        plain.pop()
    return plain


def one_line_end(text: str) -> str:
    """Return a text with line feeds as its only line ends."""
    return _LINE_END.sub("\n", text) if "\r" in text else text


def _row(row: Iterable[Any]) -> tuple[Value, ...]:
    cells = [None if each == "" else _value(each) for each in row]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


def _value(value: Any) -> Value:  # noqa: ANN401 - what a library has for a cell
    if type(value) is float:
        return plain_number(value)
    if isinstance(value, str):
        return one_line_end(value) or None
    kept: Value = value
    return kept
