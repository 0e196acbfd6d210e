"""Match the sheets of a workbook with those of the standard, and report all others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.document import ROOT, Unreadable
from mvi_standard.finding import Finding, Said
from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.requirement import FOUT
from mvi_standard.workbook.core.generated_sheets import added_cells, has_our_name, is_generated
from mvi_standard.workbook.core.heads import ColumnNames, SheetHead, find_head, score
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.core.remarks import (
    ADDED,
    HEAD,
    SHEET,
    TWICE,
    about_sheet,
    at_cell,
    blank,
    list_path,
)
from mvi_standard.workbook.core.titles import FORM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Book, Grid
    from mvi_standard.workbook.core.layout import Column, Sheet

NO_SHEET, A_FORM = demands.SHEET_OF_OURS.code, demands.NO_SUPPLIER_FORM.code
_ENOUGH = 2
"""Machine paths by which a sheet with another name is known."""
_SHOWN = ("", "organisations", "lots", "contracts")
"""Sheets that a message names as what was expected."""


@dataclass(frozen=True)
class Table:
    """A sheet of the standard as found in a workbook."""

    sheet: Sheet
    grid: Grid
    head: SheetHead

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """The columns that the workbook has, by machine path, in the order of the sheet."""
        return {name: each for name, each in ColumnNames.of(self.sheet).columns.items() if name in self.head.numbers}

    @cached_property
    def last(self) -> int:
        """The last filled row; 0 when there is none."""
        rows = self.grid.rows
        return next((number for number in range(len(rows), 0, -1) if not all(map(blank, rows[number - 1]))), 0)


@dataclass(frozen=True)
class MatchedSheets:
    """The sheets that are known, by path, and the findings on the workbook and on its other sheets."""

    tables: Mapping[str, Table]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Claim:
    """Guess at what a sheet of the workbook is; `named` when its name says so."""

    grid: Grid
    sheet: Sheet | None
    named: bool

    def is_generated(self, book: Book) -> bool:
        """Return whether we wrote the sheet, and nobody has to read it."""
        return not self.named and is_generated(self.grid, book, known=self.sheet is not None)

    @cached_property
    def head(self) -> SheetHead | None:
        return find_head(self.grid, ColumnNames.of(self.sheet)) if self.sheet and self.grid.rows else None


def match_sheets(book: Book, edition: Edition) -> MatchedSheets:
    """Find the sheets of an edition in a workbook; raises Unreadable when there are none, and for a supplier form."""
    if any(each.name == FORM for each in book.grids):
        raise Unreadable(Finding(A_FORM, FOUT, ()))
    sheets = layout(edition)
    claims = [each for grid in book.grids if not (each := _claim(grid, sheets)).is_generated(book)]
    first: dict[str, _Claim] = {}
    for each in sorted(claims, key=lambda claim: not claim.named):
        if each.sheet and each.head:
            first.setdefault(each.sheet.path, each)
    if not first:
        there = any(map(filled, book.grids))
        raise Unreadable(_nothing_known(book, sheets) if there else demands.HAS_CONTENT.finding())
    found = [first[sheet.path] for sheet in sheets if sheet.path in first]
    tables = {each.sheet.path: Table(each.sheet, each.grid, each.head) for each in found if each.sheet and each.head}
    findings = (*_of_edition(book, edition.version), *_of_sheets(claims, first), *_added(book, edition))
    return MatchedSheets(tables, findings)


def filled(grid: Grid) -> int:
    """Count the cells of a grid that are filled, or should have been."""
    there = sum(not blank(cell) for row in grid.rows for cell in row)
    return there + sum(blank(grid.cell(*at)) for at in grid.uncomputed | grid.failed)


def _claim(grid: Grid, sheets: Sequence[Sheet]) -> _Claim:
    name = folded(grid.name)
    for sheet in sheets:
        if name in {folded(each) for each in (*sheet.titles, sheet.path or ROOT)}:
            return _Claim(grid, sheet, named=True)
    return _Claim(grid, _by_paths(grid, sheets), named=False)


def _by_paths(grid: Grid, sheets: Iterable[Sheet]) -> Sheet | None:
    """Return the sheet whose machine paths a grid has; None for none, or for two that fit as well."""
    scores = sorted((_fit(grid, sheet), at, sheet) for at, sheet in enumerate(sheets))
    (best, _, sheet), (second, _, _) = scores[-1], scores[-2]
    return sheet if best[0] >= _ENOUGH and best > second else None


def _fit(grid: Grid, sheet: Sheet) -> tuple[int, float]:
    found = score(grid, ColumnNames.of(sheet))
    return found, found / len(sheet.all_columns)


def _of_edition(book: Book, version: str) -> Iterator[Finding]:
    """Yield a finding where the workbook was made for another edition of the standard than it is read by."""
    if book.standard_version not in {None, version}:
        values = {"found": book.standard_version, "expected": version}
        yield demands.SAME_EDITION.finding((), values)


def _of_sheets(claims: Iterable[_Claim], first: Mapping[str, _Claim]) -> Iterator[Finding]:
    """Yield the findings on each sheet that is not read."""
    for claim in claims:
        if claim.sheet and first.get(claim.sheet.path) is claim:
            continue
        count = filled(claim.grid)
        if not count:
            continue
        if claim.sheet is None:
            yield about_sheet(SHEET, claim.grid, count=count)
        elif claim.head is None:
            yield about_sheet(HEAD, claim.grid, list_path(claim.sheet), count=count)
        else:
            both = {"found": _called(claim.grid), "other": _called(first[claim.sheet.path].grid)}
            yield about_sheet(TWICE, claim.grid, list_path(claim.sheet), **both)


def _added(book: Book, edition: Edition) -> Iterator[Finding]:
    """Yield the findings on our own sheets, where somebody wrote below or beside our words."""
    for grid in book.grids:
        if has_our_name(grid) and (cells := added_cells(grid, edition)):
            yield at_cell(ADDED, grid, cells[0], (), count=len(cells))


def _called(grid: Grid) -> Said:
    return Said(f'Blad "{grid.name}"', f'Sheet "{grid.name}"')


def _nothing_known(book: Book, sheets: Iterable[Sheet]) -> Finding:
    shown = [sheet.titles for sheet in sheets if sheet.path in _SHOWN]
    expected = Said(*(", ".join(titles) for titles in zip(*shown, strict=True)))
    return Finding(NO_SHEET, FOUT, (), {"found": [each.name for each in book.grids], "expected": expected})
