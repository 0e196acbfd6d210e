"""Workbooks as they are read: made from a submission, and changed as people change them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from places import EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.finding import address
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.layout import Sheet, layout
from mvi_standard.workbook.core.pipe import read_book
from mvi_standard.workbook.template.filling import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.document import Document
    from mvi_standard.finding import Finding
    from mvi_standard.report import Report
    from mvi_standard.workbook.core.book import Value

Row = tuple["Value", ...]
SHEETS = {sheet.path: sheet for sheet in layout(LATEST)}
FIRST = 3
"""The first row with data in a workbook of ours."""


@cache
def example(name: str) -> dict[str, Any]:
    """Return a valid example; do not change it."""
    found: dict[str, Any] = json.loads((EXAMPLES / "valid" / f"{name}.json").read_bytes())
    return found


def names(sheet: Sheet) -> list[str]:
    """Return the machine paths of all columns of a sheet."""
    return [*(f"{sheet.parent}.{each.field}" for each in sheet.keys), *(each.path for each in sheet.columns)]


def book_of(values: Mapping[str, Any], language: str = "nl") -> Book:
    """Return the workbook that holds a submission."""
    filled = rows(values, tuple(SHEETS.values()), language)
    return Book(tuple(_grid(sheet, filled[sheet.path], language) for sheet in SHEETS.values()), LATEST.version)


def _grid(sheet: Sheet, filled: Iterable[Row], language: str) -> Grid:
    labels = tuple(f"{each.label(language)}{' *' if each.required else ''}" for each in sheet.all_columns)
    return Grid(sheet.title(language), (labels, tuple(names(sheet)), *filled))


def sheet_of(book: Book, path: str) -> Grid:
    """Return the sheet of a list, in a workbook in Dutch."""
    return next(each for each in book.grids if each.name == SHEETS[path].title("nl"))


def with_sheet(book: Book, path: str, change: Callable[[Grid], Grid]) -> Book:
    """Return the workbook with one of its sheets changed."""
    old = sheet_of(book, path)
    return replace(book, grids=tuple(change(each) if each is old else each for each in book.grids))


def with_rows(book: Book, path: str, change: Callable[[list[Row]], Iterable[Row]]) -> Book:
    """Return the workbook with other rows in one of its sheets, the head included."""
    return with_sheet(book, path, lambda grid: replace(grid, rows=tuple(change(list(grid.rows)))))


def column(path: str, name: str) -> int:
    """Return the number of a column, from 1."""
    return names(SHEETS[path]).index(name) + 1


def with_cell(book: Book, path: str, name: str, value: Value, row: int = FIRST) -> Book:
    """Return the workbook with another value in one cell."""

    def change(those: list[Row]) -> list[Row]:
        cells, at = list(those[row - 1]), column(path, name) - 1
        cells[at] = value
        return [*those[: row - 1], tuple(cells), *those[row:]]

    return with_rows(book, path, change)


def read(book: Book) -> Document:
    """Read a workbook by the latest edition."""
    return read_book(book, LATEST)


def judged(book: Book) -> Report:
    """Judge the submission in a workbook."""
    return report_on(lambda: read(book))


def whole(document: Document) -> dict[str, Any]:
    """Return all that was read."""
    return {**document.envelope, **{name: list(items) for name, items in document.lists.items()}}


def said(document: Document) -> list[tuple[str, str]]:
    """Return the codes of what is said of a workbook, each with its cell."""
    return [(each.code.removeprefix("MVI-"), at(document, each)) for each in document.notes]


def at(document: Document, finding: Finding) -> str:
    """Return the address of a finding."""
    place = finding.place or document.source.place(finding.path)
    assert place is not None
    return address(place.sheet, place.line, place.column)
