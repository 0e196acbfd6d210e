"""An .xlsx that passed the guard, as a book: values from calamine, and what calamine leaves out from the guard."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING
from zipfile import ZipFile

from mvi_standard.workbook.core.book import Book, Grid, Serial, column_of
from mvi_standard.workbook.core.guard.cell_values import percentage, plain_rows
from mvi_standard.workbook.core.guard.markup import Listener, walk
from mvi_standard.workbook.core.guard.refusal import damaged
from mvi_standard.workbook.core.guard.sheet_structure import DIGITS, row_number
from mvi_standard.workbook.core.guard.xlsx_rows import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from python_calamine import CalamineWorkbook

    from mvi_standard.workbook.core.book import At, Value
    from mvi_standard.workbook.core.guard.xlsx import SeenBook, SeenSheet

OURS = (KeyboardInterrupt, SystemExit, MemoryError, ImportError)
"""Errors that are no fault of the workbook, nor of its reader."""
FIRST, FIRST_DAY = 61, date(1900, 3, 1)
"""The first number of which Excel and the calendar agree, and its day."""
_TEMPORAL = {date, datetime, time}


def read_xlsx(book: SeenBook) -> Book:
    """Return the cells of an .xlsx; raises Unreadable where calamine cannot read it, ImportError without calamine."""
    try:
        grids = _grids(book)
    except OURS:
        raise
    except BaseException as error:  # a panic in Rust is no Exception, and no name of it can be imported
        raise damaged("workbook.no_cells") from error
    return Book(grids, book.version, book.findings)


def _grids(book: SeenBook) -> tuple[Grid, ...]:
    from python_calamine import load_workbook  # noqa: PLC0415 - comes with an extra

    with load_workbook(BytesIO(book.clean)) as workbook:
        if workbook.sheet_names != [sheet.name for sheet in book.sheets]:
            raise ValueError
        return tuple(_grid(workbook, number, sheet, book.clean) for number, sheet in enumerate(book.sheets))


def _grid(workbook: CalamineWorkbook, number: int, sheet: SeenSheet, clean: bytes) -> Grid:
    if not sheet.part or not sheet.part.rows:
        return Grid(sheet.name, (), shown=sheet.shown)
    rows, merged = sheet.part.rows, tuple(sheet.part.merged)
    cells = plain_rows(workbook.get_sheet_by_index(number).to_python(skip_empty_area=False))
    cells = [*_restored(cells, clean, sheet.name_of_part)]
    _show(cells, rows.shown)
    marks = frozenset(rows.hidden), merged, frozenset(rows.uncomputed), frozenset(rows.failed)
    return Grid(
        sheet.name, _with_errors(cells, rows.failed), *marks, sheet.shown, frozenset(sheet.part.unseen), rows.money
    )


def _show(rows: list[tuple[Value, ...]], shown: Sequence[int]) -> None:
    """Make percentages of the numbers at these rows and columns, which stand there in turn."""
    for row, found in groupby(zip(shown[::2], shown[1::2], strict=True), key=itemgetter(0)):
        columns = {column for _, column in found}
        if row <= len(rows):
            cells = enumerate(rows[row - 1], 1)
            rows[row - 1] = tuple(_percent(each) if at in columns else each for at, each in cells)


def _percent(value: Value) -> Value:
    return percentage(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _with_errors(rows: list[tuple[Value, ...]], failed: Mapping[At, str]) -> tuple[tuple[Value, ...], ...]:
    """Put the text of each error in its cell, which calamine gives as an empty one."""
    for row, found in groupby(sorted(failed), key=itemgetter(0)):
        rows += [()] * (row - len(rows))
        columns = [column for _, column in found]
        cells = [*rows[row - 1], *[None] * (columns[-1] - len(rows[row - 1]))]
        for column in columns:
            cells[column - 1] = failed[row, column]
        rows[row - 1] = tuple(cells)
    return tuple(rows)


def _restored(rows: Sequence[tuple[Value, ...]], clean: bytes, part: str) -> Iterator[tuple[Value, ...]]:
    """Yield the rows of a sheet with each number that is shown as a day before 1 March 1900 as it is in the file.

    Calamine gives another day than people see, or a time: nobody would find the cell by that. `part` is the name of
    the sheet in the zip `clean`.
    """
    early = {(r, c) for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if _is_early(value)}
    found = _numbers(clean, part, early) if early else {}
    for at, row in enumerate(rows, 1):
        yield tuple(found.get((at, c), value) for c, value in enumerate(row, 1)) if found else row


def _is_early(value: Value) -> bool:
    """Return whether a reader may have made something of a number that it is not."""
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
    """Parses the rows of a sheet; `texts` are the values of the cells that are `wanted`, where these are numbers."""

    def __init__(self, wanted: AbstractSet[At]) -> None:
        self.wanted = wanted
        self.texts: dict[At, str] = {}
        self.row = self.column = 0
        self.plain = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Handle an element."""
        self.started += 1
        local, at = name.rpartition(":")[2], attributes.get("r")
        if local == "row":
            self.row, self.column = row_number(at or str(self.row + 1)), 0
        elif local == "c":
            self.column = column_of(at.rstrip(DIGITS)) if at else self.column + 1
            self.plain = attributes.get("t", "") in NUMBER
        hear = local == "v" and self.plain and (self.row, self.column) in self.wanted
        self.parser.CharacterDataHandler = self._hear if hear else None

    def _hear(self, text: str) -> None:
        at = self.row, self.column
        self.texts[at] = self.texts.get(at, "") + text
