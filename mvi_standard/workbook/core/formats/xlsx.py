"""An .xlsx that passed the guard, as a book: calamine gives the values, the guard what calamine leaves out."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.formats.early import restored
from mvi_standard.workbook.core.formats.plain import plain_rows
from mvi_standard.workbook.core.guarding import problems
from mvi_standard.workbook.core.guarding.ods_values import percentage
from mvi_standard.workbook.core.guarding.refusal import damaged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from python_calamine import CalamineWorkbook

    from mvi_standard.workbook.core.book import At, Value
    from mvi_standard.workbook.core.guarding.xlsx import SeenBook, SeenSheet

OURS = (KeyboardInterrupt, SystemExit, MemoryError, ImportError)
"""What goes wrong beside the reader, and is no fault of the workbook."""


def read_xlsx(book: SeenBook) -> Book:
    """Return the cells of an .xlsx; raises Unreadable where calamine cannot read it, ImportError without calamine."""
    try:
        grids = _grids(book)
    except OURS:
        raise
    except BaseException as error:  # a panic in Rust is no Exception, and no name of it can be imported
        raise damaged(problems.NO_CELLS) from error
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
    cells = [*restored(cells, clean, sheet.name_of_part)]
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
