"""Nothing is lost: a submission comes back as it was, and each cell with something in it is read or reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from grids import SHEETS, book_of, example, judged, names, read, whole
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from places import VALID, some
from values import instances

from mvi_standard.editions import LATEST
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.workbook.core.book import At, Book, Grid
from mvi_standard.workbook.core.heads import ColumnNames, find_head
from mvi_standard.workbook.core.lossless import CannotHold
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.core.table import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document
    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.book import Value

BOOK = book_of(example("gemeente-volledig"))
FEWER = settings(max_examples=settings().max_examples // 3)
"""For a test that reads a whole workbook for each of its examples; in the deep profile that are still many."""
LOWER = replace(BOOK, grids=tuple(replace(each, rows=((), *each.rows)) for each in BOOK.grids))
"""The same workbook with an empty row above each head."""
OF_A_ROW = {"MVI-X004", "MVI-X010", "MVI-X011"}
OF_A_COLUMN = {"MVI-X002", "MVI-X003"}
OF_A_SHEET = {"MVI-X001", "MVI-X003", "MVI-X013", "MVI-X018"}


@pytest.mark.parametrize("path", some(VALID), ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_submission_comes_back_as_it_was_with_nothing_to_say(path: Any, language: str) -> None:
    values = example(path.stem)

    document = read(book_of(values, language))

    assert whole(document) == values
    assert document.notes == ()


@FEWER
@given(instances("Submission"))
def test_what_a_workbook_can_hold_comes_back_or_it_is_said_what_became_of_it(values: dict[str, Any]) -> None:
    try:
        book = book_of(values)
    except CannotHold:
        assume(False)  # noqa: FBT003 - so Hypothesis has it
    document = read(book)

    # A reference to nothing may have the letters of a key: then that is what it is read as.
    assert whole(document) == values or {each.code for each in document.notes} <= {"MVI-X005", "MVI-X004"} != set()


_TEXTS = st.sampled_from(
    ["(leeg)", "Totaal", "€ 1.250,00", "1.250", "Klimaat; circulair, mkb", "lots.id", "title", "Sleutel", " ", "\u00a0"]
)
_DATES = st.dates() | st.datetimes() | st.times() | st.timedeltas(timedelta(0), timedelta(days=40))
_NUMBERS = st.integers() | st.floats() | st.booleans()
JUNK: st.SearchStrategy[Value] = st.none() | st.text(max_size=20) | _TEXTS | _DATES | _NUMBERS
WIDEST = max(len(each.all_columns) for each in SHEETS.values())
CELLS = st.tuples(st.sampled_from(sorted(SHEETS)), st.integers(1, 12), st.integers(1, WIDEST + 4), JUNK)


@FEWER
@given(st.booleans(), st.lists(CELLS, max_size=12))
def test_each_cell_is_read_or_reported(lower: bool, junk: list[tuple[str, int, int, Value]]) -> None:
    book = LOWER if lower else BOOK
    for path, row, column, value in junk:
        book = _sprinkled(book, path, row, column, value)

    document = read(book)

    accounted = set(_read_cells(document, book)) | set(_reported(document, book))
    for grid in book.grids:
        for row, cells in enumerate(grid.rows, 1):
            for column, cell in enumerate(cells, 1):
                assert blank(cell) or (grid.name, (row, column)) in accounted, (grid.name, row, column, cell)
    judged(book)


@given(st.lists(st.builds(Grid, st.sampled_from(["Percelen", "Lots", "", "Blad1", "Criteria"]), _grid := st.lists(
    st.lists(JUNK | st.sampled_from(["id", "title", "lots.id", "Titel", "Eigen nummer *"]), max_size=5).map(tuple),
    max_size=6).map(tuple)), max_size=3))  # fmt: skip
def test_no_sheet_is_too_odd_to_say_something_of_it(grids: list[Grid]) -> None:
    report = judged(Book(tuple(grids)))

    assert report.counts


def _sprinkled(book: Book, path: str, row: int, column: int, value: Value) -> Book:
    grid = book.grids[list(SHEETS).index(path)]
    rows = [*grid.rows, *[()] * (row - len(grid.rows))]
    cells = [*rows[row - 1], *[None] * (column - len(rows[row - 1]))]
    cells[column - 1] = value
    rows[row - 1] = tuple(cells)
    return replace(book, grids=tuple(replace(grid, rows=tuple(rows)) if each is grid else each for each in book.grids))


def _read_cells(document: Document, book: Book) -> Iterator[tuple[str, At]]:
    """Give each cell of which the value stands in the submission, or that names columns or a parent."""
    rows: set[tuple[str, int]] = set()
    for path in _leaves(whole(document), ()):
        place = document.source.place(path)
        assert place
        rows.add((place.sheet, place.line))
        yield place.sheet, (place.line, place.column)
    for sheet, grid in zip(SHEETS.values(), book.grids, strict=True):
        head = find_head(grid, ColumnNames.of(sheet))
        numbers = head.numbers if head else {}
        for number in head.rows if head else ():
            yield from ((grid.name, (number, column)) for column in range(1, max(map(len, grid.rows)) + 1))
        beside = [numbers[each] for each in names(sheet)[: len(sheet.keys) + sheet.shared] if each in numbers]
        yield from ((name, (row, column)) for name, row in rows if name == grid.name for column in beside if sheet.keys)


def _leaves(value: Any, path: Path) -> Iterator[Path]:
    inside = [*value.items()] if isinstance(value, dict) else [*enumerate(value)] if isinstance(value, list) else []
    if not inside:
        yield path
    for key, each in inside:
        yield from _leaves(each, (*path, key))


def _reported(document: Document, book: Book) -> Iterator[tuple[str, At]]:
    grids = {each.name: each for each in book.grids}
    for note in document.notes:
        place = note.place or document.source.place(note.path)
        assert place
        grid = grids[place.sheet]
        width, height = max(map(len, grid.rows)), len(grid.rows)
        yield place.sheet, (place.line, place.column)
        if note.code in OF_A_ROW:
            yield from ((place.sheet, (place.line, column)) for column in range(1, width + 1))
        if note.code in OF_A_COLUMN:
            yield from ((place.sheet, (row, place.column)) for row in range(1, height + 1))
        if note.code in OF_A_SHEET and note.code not in OF_A_COLUMN:
            yield from ((place.sheet, (r, c)) for r in range(1, height + 1) for c in range(1, width + 1))


def test_what_is_counted_is_all_that_was_not_read() -> None:
    grid = Grid("x", ((None, "a"), ("", 0), (" ", False)), uncomputed=frozenset({(1, 1)}), failed=frozenset({(1, 2)}))

    assert filled(grid) == 4


@FEWER
@given(CELLS)
def test_what_is_read_is_json(cell: tuple[str, int, int, Value]) -> None:
    """No cell becomes a value that JSON does not have, so that an engine can judge it."""
    document = read(_sprinkled(BOOK, cell[0], max(cell[1], 3), cell[2], cell[3]))

    tuple(RustEngine(LATEST.schema).faults(whole(document)))
    assert not any(isinstance(each, date | datetime | time | timedelta) for each in whole(document).values())
