"""From rows to records: rows about the same one come together, and what stands inside another is put there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Finding
from mvi_standard.stages.objects import canonical
from mvi_standard.workbook.core.records import nested
from mvi_standard.workbook.core.remarks import field_name, list_path
from mvi_standard.workbook.mapping.remarks import DIFFERS, SEVERITIES, cell_place, nowhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.finding import Path
    from mvi_standard.workbook.mapping.row import Cell, Row


@dataclass
class Entry:
    """A record in the making: its values by machine path, the cells that they come from, and what stands inside it.

    `rows` are those that said something of it; a record that the mapping itself gives has none.
    """

    values: dict[str, Any]
    cells: dict[str, Cell] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    inner: dict[str, list[Entry]] = field(default_factory=dict)

    def record(self) -> dict[str, Any]:
        """Return the record as JSON has it."""
        inner = {
            name: [*self.values.get(name, ()), *(each.record() for each in those)] for name, those in self.inner.items()
        }
        return nested(self.values) | inner


class Joined:
    """The records of all lists; `given` are those that the mapping itself has, by list."""

    def __init__(self, given: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        self.lists: dict[str, list[Entry]] = {}
        self._by_key: dict[tuple[str, str], Entry] = {}
        for path, records in given.items():
            for each in records:
                self._append(path, str(each.get("id", "")), Entry(dict(each)))

    def add(self, rows: Iterable[Row]) -> Iterator[Finding]:
        """Put what rows give in its place; give what is to be said of rows that have none, or say something else."""
        those = list(rows)
        for row in those:
            if not row.records.parent:
                yield from self._top(row)
        for row in those:
            if row.records.parent:
                yield from self._inner(row)

    def entries(self) -> Iterator[tuple[Path, Entry]]:
        """Give each record with its path, those inside another after it."""
        for path, those in self.lists.items():
            for number, entry in enumerate(those):
                yield (path, number), entry
                for name, inner in entry.inner.items():
                    first = len(entry.values.get(name, ()))
                    yield from (((path, number, name, first + at), each) for at, each in enumerate(inner))

    def _top(self, row: Row) -> Iterator[Finding]:
        path = row.records.sheet.path
        key = row.key or repr(canonical(nested(row.values)))
        entry = self._by_key.get((path, key)) or self._append(path, key, Entry({}))
        yield from _taken(entry, row)

    def _inner(self, row: Row) -> Iterator[Finding]:
        path, _, name = row.records.sheet.path.rpartition(".")
        parent = self._by_key.get((path, row.parent)) if row.parent else None
        if parent is None:
            yield nowhere(row)
            return
        those = parent.inner.setdefault(name, [])
        entry = _same(those, row)
        if entry is None:
            entry = Entry({})
            those.append(entry)
        yield from _taken(entry, row)

    def _append(self, path: str, key: str, entry: Entry) -> Entry:
        self.lists.setdefault(path, []).append(entry)
        if key:
            self._by_key.setdefault((path, key), entry)
        return entry


def _same(entries: Iterable[Entry], row: Row) -> Entry | None:
    """Return the record without a key that says just the same as a row."""
    wanted = canonical(nested(row.values))
    return next((each for each in entries if canonical(nested(each.values)) == wanted), None)


def _taken(entry: Entry, row: Row) -> Iterator[Finding]:
    """Take the values of a row into a record; what it has already stays, and a difference is said."""
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
            yield Finding(
                DIFFERS, SEVERITIES[DIFFERS], list_path(row.records.sheet), values, cell_place(row.cells[path])
            )
