"""Numbers in an .xlsx that have the format of a day, and are before the first day that Excel counts right.

Its reader gives a day beside the one that people see, or a time: nobody would find the cell by that.
"""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from mvi_standard.workbook.core.book import Serial
from mvi_standard.workbook.core.guarding.addresses import DIGITS, column_of, number
from mvi_standard.workbook.core.guarding.markup import Listener, walk
from mvi_standard.workbook.core.guarding.rows import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from mvi_standard.workbook.core.book import At, Value

FIRST, FIRST_DAY = 61, date(1900, 3, 1)
"""The first number of which Excel and the calendar agree, and its day."""
_TEMPORAL = {date, datetime, time}


def restored(rows: Sequence[tuple[Value, ...]], clean: bytes, part: str) -> Iterator[tuple[Value, ...]]:
    """Give the rows of a sheet with such numbers as they are in the file; `part` is its name in the zip `clean`."""
    early = {(r, c) for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if _is_early(value)}
    found = _numbers(clean, part, early) if early else {}
    for at, row in enumerate(rows, 1):
        yield tuple(found.get((at, c), value) for c, value in enumerate(row, 1)) if found else row


def _is_early(value: Value) -> bool:
    """Tell whether a reader may have made something of a number that it is not."""
    if type(value) not in _TEMPORAL:
        return False
    day = value.date() if isinstance(value, datetime) else value
    return not isinstance(day, date) or day < FIRST_DAY


def _numbers(clean: bytes, part: str, wanted: AbstractSet[At]) -> Mapping[At, Serial]:
    """Return the numbers in these cells; not those of a time within one day, which are right."""
    heard = _Numbers(wanted)
    with ZipFile(BytesIO(clean)) as parts:
        walk([parts.read(part)], heard)
    found = {at: float(text) for at, text in heard.texts.items() if text.strip()}
    return {at: Serial(each) for at, each in found.items() if each < FIRST and not 0 < each < 1}


class _Numbers(Listener):
    """Hears the rows of a sheet; `texts` are the values of the cells that are `wanted`, where these are numbers."""

    def __init__(self, wanted: AbstractSet[At]) -> None:
        self.wanted = wanted
        self.texts: dict[At, str] = {}
        self.row = self.column = 0
        self.plain = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear an element."""
        self.started += 1
        local, at = name.rpartition(":")[2], attributes.get("r")
        if local == "row":
            self.row, self.column = number(at or str(self.row + 1)), 0
        elif local == "c":
            self.column = column_of(at.rstrip(DIGITS)) if at else self.column + 1
            self.plain = attributes.get("t", "") in NUMBER
        hear = local == "v" and self.plain and (self.row, self.column) in self.wanted
        self.parser.CharacterDataHandler = self._hear if hear else None

    def _hear(self, text: str) -> None:
        at = self.row, self.column
        self.texts[at] = self.texts.get(at, "") + text
