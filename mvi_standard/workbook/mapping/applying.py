"""From a foreign workbook and a mapping to a document: every cell is read, or left out by the mapping, or reported."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from mvi_standard.document import Document
from mvi_standard.editions import EDITIONS
from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core import ignored_cells
from mvi_standard.workbook.core.remarks import SHEET, about_sheet, blank
from mvi_standard.workbook.core.spellings import CellContext
from mvi_standard.workbook.core.table import filled
from mvi_standard.workbook.mapping.joining import Joined
from mvi_standard.workbook.mapping.placed import headers, placed
from mvi_standard.workbook.mapping.remarks import cell_place, no_record, unmapped
from mvi_standard.workbook.mapping.rows import read
from mvi_standard.workbook.mapping.source import ForeignSource
from mvi_standard.workbook.mapping.toml import flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding
    from mvi_standard.workbook.core.book import Book, Value
    from mvi_standard.workbook.mapping.placed import Placed
    from mvi_standard.workbook.mapping.recipe import Recipe
    from mvi_standard.workbook.mapping.row import Row

_Rows = list[tuple[int, "Sequence[Value]", tuple["Row", ...]]]


def mapped_document(book: Book, recipe: Recipe, moment: str) -> Document:
    """Read a workbook by a mapping; raises FaultyMapping where the two do not fit.

    `moment` is the time of making, as the standard writes it, for a mapping that does not say one.
    """
    edition = EDITIONS[recipe.standard_version]
    sheets = placed(recipe, book)
    known = CellContext(edition)
    rows: list[tuple[Placed, _Rows]] = [(each, list(read(each, known))) for each in sheets]
    lists = {name: each for name, each in recipe.submission.items() if name in edition.tables.lists}
    joined = Joined({path: _records(each) for path, each in lists.items() if isinstance(each, list)})
    said = list(joined.add(chain.from_iterable(given for _, those in rows for _, _, given in those)))
    records = {path: [entry.record() for entry in entries] for path, entries in joined.lists.items()}
    odd = {name: each for name, each in recipe.submission.items() if not isinstance(each, list) or name not in lists}
    root = {"standard_version": recipe.standard_version, "created_at": moment, **odd}
    notes = _once([*_beside(book, recipe, rows), *said, *_told(joined)])
    source = ForeignSource({**root, **records}, dict(joined.entries()))
    envelope = {**root, **{name: [None] * len(each) for name, each in records.items()}}
    ordered = {name: tuple(records[name]) for name in edition.tables.lists if name in records}
    return Document(envelope, ordered, (), source, notes=tuple(notes))


def left_out(book: Book, recipe: Recipe) -> Iterator[tuple[str, int]]:
    """Give each column and sheet that the mapping says not to read, with how many cells have something in them."""
    for sheet in placed(recipe, book):
        below = sheet.grid.rows[sheet.sheet.head :]
        for name in sheet.sheet.skip:
            at = sheet.numbers[name]
            yield f"{sheet.grid.name}: {name}", sum(at <= len(cells) and not blank(cells[at - 1]) for cells in below)
    skipped = set(map(folded, recipe.skip))
    yield from ((each.name, filled(each)) for each in book.grids if folded(each.name) in skipped)


def _records(records: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    """Give the records that the mapping itself has, by machine path; what is no record is left as it is found."""
    return (dict(flat(each, ())) if isinstance(each, dict) else {"": each} for each in records)


def _told(joined: Joined) -> Iterator[Finding]:
    """Give what is to be said of cells, now that it is known which record they belong to."""
    for path, entry in joined.entries():
        for row in entry.rows:
            for remark in row.remarks:
                yield remark.finding(path, cell_place(row.cells[remark.name]))


def _beside(book: Book, recipe: Recipe, rows: Iterable[tuple[Placed, _Rows]]) -> Iterator[Finding]:
    """Give what is to be said of sheets, columns and rows that no record follows from."""
    there = set()
    for sheet, those in rows:
        there.add(sheet.grid.name)
        numbers = [number for number, _, given in those if given]
        yield from ignored_cells.ignored_columns(sheet.table)
        yield from _unmapped(sheet)
        yield from sheet.others
        yield from ignored_cells.hidden_cells(sheet.table, numbers)
        yield from ignored_cells.merged_cells(sheet.table, numbers)
        yield from _without_record(sheet, those)
    skipped = set(map(folded, recipe.skip))
    for grid in book.grids:
        if grid.name not in there and folded(grid.name) not in skipped and (count := filled(grid)):
            yield about_sheet(SHEET, grid, count=count)


def _unmapped(sheet: Placed) -> Iterator[Finding]:
    """Give each column with something in it that the mapping does not name."""
    known = set(sheet.numbers.values())
    for name, column in headers(sheet.grid, sheet.sheet.head).items():
        odd = sum(at == column for _, at in sheet.odd)
        below = sheet.grid.rows[sheet.sheet.head :]
        count = odd + sum(column <= len(cells) and not blank(cells[column - 1]) for cells in below)
        if column not in known and count:
            yield unmapped(sheet, column, name, count)


def _without_record(sheet: Placed, rows: _Rows) -> Iterator[Finding]:
    """Give each row with cells that the mapping names, and that no record was made of."""
    skipped = {sheet.numbers[name] for name in sheet.sheet.skip}
    named = set(sheet.numbers.values()) - skipped
    for number, cells, given in rows:
        used = frozenset().union(*(row.used for row in given))
        there = {at for at in named if at <= len(cells) and not blank(cells[at - 1])}
        there |= {at for at in named if (number, at) in sheet.odd}
        if left := frozenset(there - used):
            yield no_record(sheet, number, left)


def _once(notes: Iterable[Finding]) -> Iterator[Finding]:
    """Give what is said of a cell once, though it went to several lists."""
    seen = set()
    for each in notes:
        about = (each.code, each.place)
        if each.place is None or about not in seen:
            seen.add(about)
            yield each
