"""Reads a small form as the full workbook that it stands for, with its own cells as the places of all findings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.cell_parsing import as_it_is
from mvi_standard.workbook.core.generated_sheets import is_generated
from mvi_standard.workbook.core.pipe import read_book
from mvi_standard.workbook.core.records import key_names
from mvi_standard.workbook.core.remarks import SHEET, about_sheet, place
from mvi_standard.workbook.core.source import CellSource
from mvi_standard.workbook.core.table import filled
from mvi_standard.workbook.small.expansion import expanded
from mvi_standard.workbook.small.form import small_form
from mvi_standard.workbook.small.reading import form_in, read_form

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mvi_standard.document import Document, Source
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding, Path, Place
    from mvi_standard.workbook.core.book import At
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.small.expansion import FullRow
    from mvi_standard.workbook.small.form import SmallForm
    from mvi_standard.workbook.small.reading import ReadForm

_HEAD = 1
"""The row with the machine paths on a sheet that a form stands for."""


def document_of(book: Book, edition: Edition) -> Document | None:
    """Return the submission in a small form; None for any other workbook."""
    form = small_form(edition)
    table = form_in(book, form)
    if table is None:
        return None
    read = read_form(table, form)
    full = expanded(read, form)
    full_rows = {path: [*those.values()] for path, those in full.rows.items()}
    behind = {path: dict(_behind(form.sheets[path], rows)) for path, rows in full_rows.items()}
    grids = (_grid(form.sheets[path], rows, behind[path], table.grid) for path, rows in full_rows.items() if rows)
    document = read_book(Book(tuple(grids), book.standard_version or edition.version), edition)
    own = {form.sheets[path].title("nl"): cells for path, cells in behind.items()}
    values = {**document.envelope, **{name: list(those) for name, those in document.lists.items()}}
    source = FormSource(values, table.grid, own, _homes(read, form), read.lacking(form), document.source, form)
    notes = (replace(each, place=source.here(each.place)) for each in document.notes)
    unread = (*read.findings, *_unread(book, table.grid), *full.findings)
    return replace(document, source=source, notes=(*unread, *notes))


@dataclass(frozen=True)
class FormSource(CellSource):
    """The cells of a form: by sheet of the full workbook those `behind` each of its cells, and its `homes`.

    The home of a sheet is the cell that is asked for when it has no rows. `lacking` are the cells that are needed and
    empty; `full` is the source of that workbook, and `small` what the form asks.
    """

    form: Grid
    behind: Mapping[str, Mapping[At, At]]
    homes: Mapping[str, At]
    lacking: frozenset[At]
    full: Source
    small: SmallForm
    small_form: ClassVar[bool] = True

    @property
    def sheets(self) -> frozenset[str]:
        """The sheet that was read."""
        return frozenset({self.form.name})

    def marks(self, path: Path) -> Collection[str]:
        """Return the words that may stand in the cell of a field instead of a value."""
        return self.small.marks(path)

    def offered(self, path: Path, language: str) -> Sequence[str]:
        """Return the words from which people choose in the cell of a field."""
        return self.small.offered(path, language)

    def place(self, path: Path) -> Place | None:
        """Return the cell of a field; for a missing one the cell where it belongs, or else one of its record."""
        return self.here(self.full.place(path), whole=bool(path) and isinstance(path[-1], int))

    def here(self, there: Place | None, *, whole: bool = False) -> Place | None:
        """Return the cell of the form behind one of the full workbook; for a whole row the empty one, or its first."""
        if there is None:
            return None
        row = self._rows.get((there.sheet, there.line), ())
        likely = (*(each for each in row if each in self.lacking), *row, self.homes.get(there.sheet, (1, 1)))
        own = None if whole else self.behind.get(there.sheet, {}).get((there.line, there.column))
        return place(self.form, own or likely[0])

    @cached_property
    def _rows(self) -> Mapping[tuple[str, int], Sequence[At]]:
        """The cells of the form behind each row, in the order of its columns."""
        found: dict[tuple[str, int], list[At]] = {}
        for sheet, cells in self.behind.items():
            for (line, _), cell in sorted(cells.items()):
                found.setdefault((sheet, line), []).append(cell)
        return found

    def cell(self, at: Place) -> str:
        """Return the content of a cell as text; empty for an empty one, and on a sheet that is not read."""
        value = self.form.cell(at.line, at.column) if at.sheet == self.form.name else None
        return "" if value is None else str(as_it_is(value))


def _unread(book: Book, own: Grid) -> Iterator[Finding]:
    """Yield the findings on the other sheets of the workbook that somebody filled."""
    for grid in book.grids:
        if grid is not own and not is_generated(grid, book, known=False) and (count := filled(grid)):
            yield about_sheet(SHEET, grid, count=count)


def _homes(read: ReadForm, form: SmallForm) -> Mapping[str, At]:
    """Return the cell to fill in for each sheet that has no rows."""
    free = (max(read.table.head.first, len(read.table.grid.rows) + 1), min(read.table.head.numbers.values()))
    asked = {each.list: read.top[each.when].at for each in reversed(form.rows) if each.when in read.top}
    return {sheet.title("nl"): asked.get(path, free) for path, sheet in form.sheets.items()}


def _behind(sheet: Sheet, rows: Sequence[FullRow]) -> Iterator[tuple[At, At]]:
    """Yield each cell of a sheet of the full workbook with the one of the form behind it."""
    columns = {path: at for at, path in enumerate(_paths(sheet), 1)}
    for number, row in enumerate(rows, _HEAD + 1):
        yield from (((number, columns[path]), cell) for path, cell in row.cells.items())


def _grid(sheet: Sheet, rows: Sequence[FullRow], behind: Mapping[At, At], form: Grid) -> Grid:
    """Return a sheet of the full workbook as if somebody had filled it in, below its machine paths."""
    paths = _paths(sheet)

    def at(those: frozenset[At]) -> frozenset[At]:
        return frozenset(where for where, cell in behind.items() if cell in those)

    return Grid(
        sheet.title("nl"),
        (paths, *(tuple(row.values.get(path) for path in paths) for row in rows)),
        uncomputed=at(form.uncomputed),
        failed=at(form.failed),
        signs={where: form.signs[cell] for where, cell in behind.items() if cell in form.signs},
        formatted=form.formatted,
    )


def _paths(sheet: Sheet) -> tuple[str, ...]:
    return (*key_names(sheet), *(each.path for each in sheet.columns))
