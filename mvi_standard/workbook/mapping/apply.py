"""Applies a mapping to a foreign workbook: every cell is read, left out by the mapping, or reported."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from mvi_standard.document import Document
from mvi_standard.editions import EDITIONS
from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.core.source import CellSource
from mvi_standard.workbook.core.spellings import CellContext
from mvi_standard.workbook.core.table import filled
from mvi_standard.workbook.mapping.placed_sheets import placed_sheets
from mvi_standard.workbook.mapping.recipe_toml import flat
from mvi_standard.workbook.mapping.records import JoinedRecords
from mvi_standard.workbook.mapping.row_reader import read_rows
from mvi_standard.workbook.mapping.stand_ins import StandIns, left_empty
from mvi_standard.workbook.mapping.unread import SheetRows, unread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding, Path, Place
    from mvi_standard.workbook.core.book import Book
    from mvi_standard.workbook.mapping.placed_sheets import PlacedSheet
    from mvi_standard.workbook.mapping.recipe import Recipe
    from mvi_standard.workbook.mapping.records import ForeignCell, JoinedRecord


def mapped_document(book: Book, recipe: Recipe, moment: str) -> Document:
    """Read a workbook by a mapping; raises FaultyMapping where the two do not fit.

    `moment` becomes `created_at`, as the standard writes it, unless the mapping has one.
    """
    edition = EDITIONS[recipe.standard_version]
    known = CellContext(edition)
    rows: list[tuple[PlacedSheet, SheetRows]] = [
        (sheet, list(read_rows(sheet, known))) for sheet in placed_sheets(recipe, book)
    ]
    joined = JoinedRecords(_own_records(recipe, edition))
    conflicts = list(joined.add(chain.from_iterable(given for _, those in rows for _, _, given in those)))
    empty = list(left_empty(joined, edition))
    notes = _once([*unread(book, recipe, rows), *conflicts, *_cell_findings(joined), *empty])
    return _document(recipe, edition, moment, joined, tuple(notes))


def left_out(book: Book, recipe: Recipe) -> Iterator[tuple[str, int]]:
    """Yield each column and sheet that the mapping skips, with its number of filled cells."""
    for sheet in placed_sheets(recipe, book):
        below = sheet.grid.rows[sheet.sheet.head :]
        for name in sheet.sheet.skip:
            at = sheet.numbers[name]
            yield f"{sheet.grid.name}: {name}", sum(at <= len(cells) and not blank(cells[at - 1]) for cells in below)
    skipped = set(map(folded, recipe.skip))
    yield from ((each.name, filled(each)) for each in book.grids if folded(each.name) in skipped)


def _own_records(recipe: Recipe, edition: Edition) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """Return the records that the mapping itself holds, by list; one that is no table is left as it is."""
    lists = {name: each for name, each in recipe.submission.items() if _is_list(name, each, edition)}
    return {
        name: [dict(flat(each, ())) if isinstance(each, dict) else {"": each} for each in records]
        for name, records in lists.items()
    }


def _document(
    recipe: Recipe, edition: Edition, moment: str, joined: JoinedRecords, notes: tuple[Finding, ...]
) -> Document:
    """Return the records as a document, inside what the mapping says of the submission as a whole."""
    whole = {name: each for name, each in recipe.submission.items() if not _is_list(name, each, edition)}
    root = {"standard_version": recipe.standard_version, "created_at": moment, **whole}
    records = {path: [entry.record() for entry in entries] for path, entries in joined.lists.items()}
    source = ForeignSource({**root, **records}, dict(joined.entries()), edition)
    envelope = {**root, **{name: [None] * len(each) for name, each in records.items()}}
    ordered = {name: tuple(records[name]) for name in edition.tables.lists if name in records}
    return Document(envelope, ordered, (), source, notes=notes)


def _is_list(name: str, value: object, edition: Edition) -> bool:
    return isinstance(value, list) and name in edition.tables.lists


def _cell_findings(joined: JoinedRecords) -> Iterator[Finding]:
    """Yield the findings on cells, now that their records have a path."""
    for path, entry in joined.entries():
        for row in entry.rows:
            for remark in row.remarks:
                yield remark.finding(path, row.cells[remark.name].place)


def _once(notes: Iterable[Finding]) -> Iterator[Finding]:
    """Yield each finding on a cell once, though the cell went to several lists."""
    seen = set()
    for each in notes:
        about = (each.code, each.place)
        if each.place is None or about not in seen:
            seen.add(about)
            yield each


@dataclass(frozen=True)
class ForeignSource(CellSource):
    """The cells behind a document made from a foreign workbook; `entries` are its records by path."""

    entries: Mapping[Path, JoinedRecord]
    edition: Edition

    def marks(self, path: Path) -> Collection[str]:
        """Return the words that may stand in the cell of a field: those of the small form."""
        entry = self.entries.get(path[:2])
        fields = ".".join(each for each in path[2:] if isinstance(each, str))
        return StandIns(entry.rows[0].records, self.edition).marks(fields) if entry and entry.rows else ()

    def place(self, path: Path) -> Place | None:
        """Return the cell of a field, else the first cell of its record; None where no row gave the record."""
        for length in range(len(path), 1, -1):
            entry = self.entries.get(path[:length])
            if entry is not None and entry.rows:
                return _cell(entry, path[length:]).place
        return None


def _cell(entry: JoinedRecord, rest: Path) -> ForeignCell:
    """Return the cell of a field, or of a field beside it in the same object, else the first of the row."""
    fields = [each for each in rest if isinstance(each, str)]
    for count in range(len(fields), 0, -1):
        name = ".".join(fields[:count])
        inside = [cell for path, cell in entry.cells.items() if path == name or path.startswith(f"{name}.")]
        if inside:
            return min(inside, key=lambda cell: (cell.row, cell.column))
    return _named(entry, fields) or entry.rows[0].home


def _named(entry: JoinedRecord, fields: Sequence[str]) -> ForeignCell | None:
    """Return the cell that a field would come from, or that its reference was made of."""
    row, name = entry.rows[0], ".".join(fields)
    headers = row.records.columns.get(name, ())
    if not headers and (link := row.records.links.get(name)):
        headers = link.headers
    numbers = row.home.placed.numbers
    return row.home._replace(column=numbers[headers[0]]) if headers else None
