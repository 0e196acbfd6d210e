"""From a workbook to a document: every cell with something in it is read, or there is a finding that says why not."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from mvi_standard.document import Document
from mvi_standard.editions import EDITIONS, LATEST
from mvi_standard.workbook.core.cell_parsing import CellContext
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.core.records import RecordRow, assembled, inner, nested, parted, top
from mvi_standard.workbook.core.remarks import UNDERSTOOD
from mvi_standard.workbook.core.row_findings import of_edition, of_rows, of_submission_row
from mvi_standard.workbook.core.rows import read_rows
from mvi_standard.workbook.core.source import WorkbookSource, titles
from mvi_standard.workbook.core.spellings import reference_targets
from mvi_standard.workbook.core.table import match_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from mvi_standard import finding
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding
    from mvi_standard.workbook.core.book import Book
    from mvi_standard.workbook.core.rows import SheetRow, SheetRows
    from mvi_standard.workbook.core.table import Table


def document_of(content: bytes | Path, suffix: str = "") -> Document:
    """Read a workbook: bytes with the end of their name, or a folder of CSV. Raises Unreadable where it cannot."""
    from mvi_standard.workbook.core.opening import open_book  # noqa: PLC0415 - who has a book already needs no reader of files

    book = open_book(content, suffix)
    document = read_book(book, EDITIONS.get(book.standard_version or "", LATEST))
    return replace(document, content=content) if isinstance(content, bytes) else document


def read_book(book: Book, edition: Edition) -> Document:
    """Read a workbook by the sheets and columns of an edition; raises Unreadable where it has none of those."""
    found = match_sheets(book, edition)
    tables = found.tables
    keys = reference_targets(tables.values(), edition)
    known = CellContext(edition, keys, tuple(keys.get("KpiDefinition", ())))
    rows = {path: read_rows(table, known) for path, table in tables.items()}
    own = rows[""].reads if "" in rows else ()
    items = {path: tuple(_items(table, rows)) for path, table in tables.items() if path}
    lists = assembled(chain.from_iterable(items.values()))
    root = _root(own, book)
    places = dict(_places(own, chain.from_iterable(items.values())))
    source = WorkbookSource({**root, **lists}, tables, titles(layout(edition), tables), places)
    found_notes = (*of_edition(book, edition.version), *found.notes, *_notes(tables, rows, items, lists))
    counted = {name: [None] * len(each) for name, each in lists.items()}
    notes = sorted(found_notes, key=_is_label)
    records = {name: tuple(each) for name, each in lists.items()}
    return Document({**root, **counted}, records, (), source, notes=tuple(notes))


def _is_label(note: Finding) -> bool:
    """Tell whether a finding says that a text was understood; those would bury what was read as another number."""
    return note.code == UNDERSTOOD and isinstance(note.values["read_as"], str | list)


def _root(own: Sequence[SheetRow], book: Book) -> dict[str, Any]:
    """Return the fields of the submission itself; the workbook may know for which version it was made."""
    root = nested(own[0].values) if own else {}
    if book.standard_version is not None:
        root.setdefault("standard_version", book.standard_version)
    return root


def _items(table: Table, rows: Mapping[str, SheetRows]) -> Iterator[RecordRow]:
    """Give what each row of a sheet says, inner sheets by the rows of their parents."""
    sheet, reads = table.sheet, rows[table.sheet.path].reads
    if not sheet.parent:
        return top(sheet, reads)
    parents = [each for each in rows[sheet.parent].reads if each.values] if sheet.parent in rows else []
    return (parted if sheet.inner else inner)(sheet, reads, parents)


def _places(own: Sequence[SheetRow], items: Iterator[RecordRow]) -> Iterator[tuple[finding.Path, int]]:
    """Give the row of each record and each part, and that of the submission itself."""
    if own:
        yield (), own[0].number
    for item in items:
        if item.value is not None:
            yield item.path, item.read.number
        if item.part:
            yield item.part, item.read.number


def _notes(
    tables: Mapping[str, Table],
    rows: Mapping[str, SheetRows],
    items: Mapping[str, Sequence[RecordRow]],
    lists: dict[str, list[Any]],
) -> Iterator[Finding]:
    """Give what is to be said of the sheets that were read, one after the other."""
    own = rows[""].reads if "" in rows else ()
    yield from of_submission_row(tables.get(""), own)
    for path, table in tables.items():
        yield from rows[path].notes
        yield from of_rows(
            table, items[path] if path else [RecordRow(each, (), each.values) for each in own[:1]], lists
        )
