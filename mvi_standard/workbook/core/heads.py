"""Heads of sheets: finds the head and the field of each column, by machine path first, then by label."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard.fixes.lenient_parsing import LONGEST, folded
from mvi_standard.workbook.core.remarks import blank

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.core.book import Grid, Value
    from mvi_standard.workbook.core.layout import Column, Sheet

SEARCHED = 10
"""Rows in which a head may begin: somebody may have put a title above it."""
MARKS = {"_", "."}
"""What a machine path has in it that no word has."""
_ENOUGH = 2
"""Columns by which a row is known to be a head; one word may stand anywhere."""


@dataclass(frozen=True)
class ColumnNames:
    """Names of the columns of a sheet: the column of each machine path, and the path of each label."""

    columns: Mapping[str, Column]
    labels: Mapping[str, str]

    @classmethod
    def of(cls, sheet: Sheet) -> ColumnNames:
        """Gather the paths and the labels of a sheet; a key is named after the list of its parent: `lots.id`."""
        keys = {f"{sheet.parent}.{each.field}": each for each in sheet.keys}
        columns = keys | {each.path: each for each in sheet.columns}
        labels = {folded(label): name for name, each in columns.items() for label in each.labels}
        return cls(columns, labels)

    def by_path(self, cell: Value) -> str | None:
        """Return the path that a cell spells, ignoring capitals and blanks."""
        return self._paths.get(cell.strip().casefold()) if isinstance(cell, str) else None

    def by_label(self, cell: Value) -> str | None:
        """Return the path of the column that a cell names."""
        words = isinstance(cell, str) and len(cell) <= LONGEST
        return self.labels.get(folded(str(cell).replace("*", ""))) if words else None

    def are_alike(self, name: str, label: Value) -> bool:
        """Return whether a column may have this name, as its label or its path."""
        called = folded(str(label).replace("*", ""))
        return called in map(folded, (name, *self.columns[name].labels))

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        return {name.casefold(): name for name in self.columns}


@dataclass(frozen=True)
class SheetHead:
    """The rows that name the columns, with the column number of each path, in the order of the sheet.

    `twice` are the columns that name a field of an earlier column, `strange` those that name no field. `unlike` are the
    columns whose label is that of another field on the sheet, with the path by which they are read.
    """

    rows: tuple[int, ...]
    numbers: Mapping[str, int]
    twice: Mapping[int, str]
    strange: tuple[int, ...]
    unlike: Mapping[int, str] = field(default_factory=dict)

    @property
    def label_row(self) -> int:
        """The row that names columns for people."""
        return self.rows[0]

    @property
    def first(self) -> int:
        """The first row with data."""
        return max(self.rows) + 1


def score(grid: Grid, words: ColumnNames) -> int:
    """Return how many machine paths of a sheet a grid has in one of its first rows.

    0 where each is a word that people write too, such as `cpv` or `title`: then it may be a list of somebody's own.
    """
    found = [{words.by_path(cell) for cell in row if not blank(cell)} - {None} for row in grid.rows[:SEARCHED]]
    return max((len(paths) for paths in found if any(MARKS & {*str(path)} for path in paths)), default=0)


def find_head(grid: Grid, words: ColumnNames, searched: int = SEARCHED) -> SheetHead | None:
    """Return the head of a sheet, which begins in one of the first rows; None where no row is one."""
    paths = _best(grid, words, "by_path", searched)
    if paths and _found(grid.rows[paths - 1], words, "by_label") > _found(grid.rows[paths - 1], words, "by_path"):
        paths = _best(grid, words, "by_path", searched, besides=paths)  # English labels: some are paths as well
    labels = _best(grid, words, "by_label", searched, besides=paths)
    if not paths and not labels:
        return None
    if paths and not 0 < labels <= paths + 1:
        labels = paths - 1 if sum(not blank(grid.cell(paths - 1, at)) for at in _all(grid)) >= _ENOUGH else 0
    numbers: dict[str, int] = {}
    named = _named(grid, words, paths, labels)
    twice = {at: name for at, name in named if numbers.setdefault(name, at) != at}
    known = {*numbers.values(), *twice}
    strange = tuple(at for at in _all(grid) if at not in known)
    return SheetHead(
        tuple(sorted({paths, labels} - {0})), numbers, twice, strange, dict(_unlike(grid, words, paths, labels))
    )


def _named(grid: Grid, words: ColumnNames, paths: int, labels: int) -> Iterator[tuple[int, str]]:
    """Yield each column that has a name, with that: first those with a path, wherever they were moved to."""
    by_path = {at: words.by_path(grid.cell(paths, at)) for at in _all(grid)}
    yield from ((at, name) for at, name in by_path.items() if name)
    for at in _all(grid):
        if not by_path[at] and (name := words.by_label(grid.cell(labels, at))):
            yield at, name


def _unlike(grid: Grid, words: ColumnNames, paths: int, labels: int) -> Iterator[tuple[int, str]]:
    """Yield the columns of which the label is that of another field, each with the path by which it is read."""
    for at in _all(grid):
        name, label = words.by_path(grid.cell(paths, at)), grid.cell(labels, at)
        if name and words.by_label(label) and not words.are_alike(name, label):
            yield at, name


def _all(grid: Grid) -> range:
    return range(1, max(map(len, grid.rows)) + 1)


def _best(grid: Grid, words: ColumnNames, how: str, searched: int, besides: int = 0) -> int:
    """Return the number of the row that names most columns; 0 where none names enough."""
    rows = [each for each in enumerate(grid.rows[:searched], 1) if each[0] != besides]
    found = [(_found(row, words, how), -number) for number, row in rows]
    most, number = max(found, default=(0, 0))
    few = min(_ENOUGH, len(words.columns))
    return -number if most >= few else 0


def _found(row: tuple[Value, ...], words: ColumnNames, how: str) -> int:
    name = words.by_path if how == "by_path" else words.by_label
    return len({name(cell) for cell in row if not blank(cell)} - {None})
