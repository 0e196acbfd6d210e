"""Joins rows into records: rows about the same record come together, and parts go into the record they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard import demands
from mvi_standard.finding import Finding, Name, Place
from mvi_standard.stages.objects import canonical
from mvi_standard.workbook.core.records import nested
from mvi_standard.workbook.core.remarks import NOTHING, field_name, list_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.remarks import CellRemark
    from mvi_standard.workbook.mapping.placed_sheets import PlacedSheet
    from mvi_standard.workbook.mapping.recipe import ListMapping


class ForeignCell(NamedTuple):
    """A cell of a foreign sheet."""

    placed: PlacedSheet
    row: int
    column: int

    @property
    def place(self) -> Place:
        """The place of a finding about it."""
        return Place(self.row, self.column, sheet=self.placed.grid.name)


@dataclass(frozen=True)
class MappedRow:
    """The contribution of a row to one list: a record with its `key`, or a part of the record with the key `parent`.

    `values` and the `cells` they were read from are by machine path, `home` is the first cell, and `used` are the
    columns that were read.
    """

    records: ListMapping
    home: ForeignCell
    key: str
    parent: str
    values: dict[str, Any]
    cells: Mapping[str, ForeignCell]
    remarks: tuple[CellRemark, ...]
    used: frozenset[int]


@dataclass
class JoinedRecord:
    """A record under construction: its values by machine path, the cells they come from, and its parts by field.

    `rows` are those it was joined from; a record that the mapping itself holds has none.
    """

    values: dict[str, Any]
    cells: dict[str, ForeignCell] = field(default_factory=dict)
    rows: list[MappedRow] = field(default_factory=list)
    inner: dict[str, list[JoinedRecord]] = field(default_factory=dict)

    def record(self) -> dict[str, Any]:
        """Return the record as JSON has it."""
        inner = {
            name: [*self.values.get(name, ()), *(each.record() for each in those)] for name, those in self.inner.items()
        }
        return nested(self.values) | inner


class JoinedRecords:
    """The records of all lists; `given` are those that the mapping itself holds, by list."""

    def __init__(self, given: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        self.lists: dict[str, list[JoinedRecord]] = {}
        self._by_key: dict[tuple[str, str], JoinedRecord] = {}
        for path, records in given.items():
            for each in records:
                self._append(path, str(each.get("id", "")), JoinedRecord(dict(each)))

    def add(self, rows: Iterable[MappedRow]) -> Iterator[Finding]:
        """Add rows to their records; yield findings on missing parents and on values that contradict earlier ones."""
        those = list(rows)
        for row in those:
            if not row.records.parent:
                yield from self._top(row)
        for row in those:
            if row.records.parent:
                yield from self._inner(row)

    def entries(self) -> Iterator[tuple[Path, JoinedRecord]]:
        """Yield each record with its path, each part after its record."""
        for path, those in self.lists.items():
            for number, entry in enumerate(those):
                yield (path, number), entry
                for name, inner in entry.inner.items():
                    first = len(entry.values.get(name, ()))
                    yield from (((path, number, name, first + at), each) for at, each in enumerate(inner))

    def _top(self, row: MappedRow) -> Iterator[Finding]:
        path = row.records.sheet.path
        key = row.key or repr(canonical(nested(row.values)))
        entry = self._by_key.get((path, key)) or self._append(path, key, JoinedRecord({}))
        yield from _merge(entry, row)

    def _inner(self, row: MappedRow) -> Iterator[Finding]:
        path, _, name = row.records.sheet.path.rpartition(".")
        parent = self._by_key.get((path, row.parent)) if row.parent else None
        if parent is None:
            yield _no_parent(row)
            return
        those = parent.inner.setdefault(name, [])
        entry = _same(those, row)
        if entry is None:
            entry = JoinedRecord({})
            those.append(entry)
        yield from _merge(entry, row)

    def _append(self, path: str, key: str, entry: JoinedRecord) -> JoinedRecord:
        self.lists.setdefault(path, []).append(entry)
        if key:
            self._by_key.setdefault((path, key), entry)
        return entry


def _no_parent(row: MappedRow) -> Finding:
    """Return the finding that the record which a row belongs to is missing."""
    values = {"found": row.parent or NOTHING, "field": Name(row.records.sheet.keys[0].owner)}
    return demands.KNOWN_PARENT.finding((row.records.sheet.parent,), values, row.home.place)


def _same(entries: Iterable[JoinedRecord], row: MappedRow) -> JoinedRecord | None:
    """Return the keyless record with the same values as a row."""
    wanted = canonical(nested(row.values))
    return next((each for each in entries if canonical(nested(each.values)) == wanted), None)


def _merge(entry: JoinedRecord, row: MappedRow) -> Iterator[Finding]:
    """Merge a row into a record; the first value of a field stays, and a different one is reported."""
    entry.rows.append(row)
    columns = {each.path: each for each in row.records.sheet.columns}
    for path, value in row.values.items():
        there = entry.values.get(path)
        if there is None:
            entry.values[path] = value
            if path in row.cells:
                entry.cells[path] = row.cells[path]
        elif columns[path].many and isinstance(there, list) and isinstance(value, list):
            entry.values[path] = [*there, *(each for each in value if each not in there)]
        elif path in row.cells and there != value and canonical(there) != canonical(value):
            values = {"found": value, "first": there, "field": field_name(columns[path])}
            yield demands.ROWS_AGREE.finding(list_path(row.records.sheet), values, row.cells[path].place)
