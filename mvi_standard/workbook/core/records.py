"""From rows to records: nested objects, and the rows of an inner sheet in the record they belong to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.stages.objects import canonical

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.core.rows import SheetRow, SheetRows
    from mvi_standard.workbook.core.table import Table

_Fields = dict[str, Any]


def key_names(sheet: Sheet) -> tuple[str, ...]:
    """Return the machine paths of the columns that name the parent of a row."""
    return tuple(f"{sheet.parent}.{each.field}" for each in sheet.keys)


def _under(
    sheet: Sheet, reads: Iterable[SheetRow], parents: Sequence[SheetRow]
) -> Iterator[tuple[SheetRow, Path, Mapping[str, Any]]]:
    """Yield each row with the path of the list that it belongs in, empty where there is none, and its own values."""
    fields, keys = [each.field for each in sheet.keys], key_names(sheet)
    index: dict[tuple[Any, ...], int] = {}
    for number, parent in enumerate(parents):
        index.setdefault(tuple(canonical(parent.values.get(each)) for each in fields), number)
    list_name = sheet.path.rpartition(".")[2]
    for read in reads:
        key = tuple(canonical(read.values.get(each)) for each in keys)
        found = None if None in key else index.get(key)
        own = {name: value for name, value in read.values.items() if name not in keys}
        yield read, () if found is None else (sheet.parent, found, list_name), own


class RecordRow(NamedTuple):
    """Meaning of one row: a record at `path`, a part of one at `part`, or that the list at `empty` is empty.

    A value is None when the row has none. A row that is an `orphan` belongs to no record; its `path` is that of a list.
    """

    read: SheetRow
    path: Path
    value: _Fields | None = None
    part: Path = ()
    part_value: _Fields | None = None
    empty: Path = ()
    orphan: bool = False


@dataclass(frozen=True)
class Records:
    """The records of a submission: its own fields, its lists, and the rows of each sheet with the records in them."""

    root: Mapping[str, Any]
    lists: dict[str, list[Any]]
    rows: Mapping[str, tuple[RecordRow, ...]]

    @property
    def counted(self) -> dict[str, Any]:
        """The submission with the length of each list instead of its records, as a Document has it."""
        return {**self.root, **{name: [None] * len(each) for name, each in self.lists.items()}}

    @property
    def by_list(self) -> dict[str, tuple[Any, ...]]:
        """The records of each list."""
        return {name: tuple(each) for name, each in self.lists.items()}


def join_rows(tables: Mapping[str, Table], rows: Mapping[str, SheetRows], version: str | None) -> Records:
    """Join the rows of all sheets into records; `version` is that of the standard the workbook was made for."""
    placed = {path: tuple(_placed(table.sheet, rows)) for path, table in tables.items()}
    lists = _assembled(chain.from_iterable(each for path, each in placed.items() if path))
    root = nested(placed[""][0].read.values) if placed.get("") else {}
    if version is not None:
        root.setdefault("standard_version", version)
    return Records(root, lists, placed)


def _placed(sheet: Sheet, rows: Mapping[str, SheetRows]) -> Iterator[RecordRow]:
    """Return the records in the rows of a sheet, those of an inner sheet by the rows of their parents."""
    reads = rows[sheet.path].reads
    if not sheet.path:
        return (RecordRow(each, (), each.values) for each in reads[:1])
    if not sheet.parent:
        return _top(sheet, reads)
    parents = [each for each in rows[sheet.parent].reads if each.values] if sheet.parent in rows else []
    return (_parted if sheet.inner else _inner)(sheet, reads, parents)


def _top(sheet: Sheet, reads: Iterable[SheetRow]) -> Iterator[RecordRow]:
    """Yield a record of a top-level list for each row that says something."""
    count = 0
    for read in reads:
        empty = (sheet.path,) if read.none else ()
        if read.values:
            yield RecordRow(read, (sheet.path, count), nested(read.values), empty=empty)
            count += 1
        else:
            yield RecordRow(read, (sheet.path,), empty=empty)


def _inner(sheet: Sheet, reads: Iterable[SheetRow], parents: Sequence[SheetRow]) -> Iterator[RecordRow]:
    """Yield a record for each row of an inner sheet; `parents` are the rows of its parent that are records."""
    counts: Counter[Path] = Counter()
    for read, at, own in _under(sheet, reads, parents):
        if not at:
            yield RecordRow(read, (sheet.parent,), orphan=True)
        elif read.none and not own:
            yield RecordRow(read, at[:2], empty=at)
        else:
            yield RecordRow(read, (*at, counts[at]), nested(own), empty=at if read.none else ())
            counts[at] += 1


def _parted(sheet: Sheet, reads: Iterable[SheetRow], parents: Sequence[SheetRow]) -> Iterator[RecordRow]:
    """Yield the records of a sheet in which a row is a part of one: rows that share their first columns are one."""
    shared = {each.path for each in sheet.columns[: sheet.shared]}
    groups: dict[Any, Path] = {}
    counts: Counter[Path] = Counter()
    for read, at, own in _under(sheet, reads, parents):
        if not at:
            yield RecordRow(read, (sheet.parent,), orphan=True)
        elif read.none in shared and not own:
            yield RecordRow(read, at[:2], empty=at)
        else:
            whole = nested({name: value for name, value in own.items() if name in shared})
            rest = {name: value for name, value in own.items() if name not in shared}
            group = (at, canonical(whole))
            new = group not in groups or not (rest or read.none)
            if new:
                groups[group] = (*at, counts[at])
                counts[at] += 1
            path = groups[group]
            item = RecordRow(read, path, whole if new else None, empty=_emptied(sheet, read, at, path, shared))
            yield _with_part(item, (*path, sheet.inner), rest, counts)


def _with_part(item: RecordRow, within: Path, rest: _Fields, counts: Counter[Path]) -> RecordRow:
    """Return what a row says with the part that stands in it, if one does."""
    if not rest:
        return item
    counts[within] += 1
    return item._replace(part=(*within, counts[within] - 1), part_value=nested(rest))


def _emptied(sheet: Sheet, read: SheetRow, at: Path, path: Path, shared: Container[str]) -> Path:
    """Return the list of which a row says that it is empty: that of the records, or that of the parts of one."""
    if not read.none:
        return ()
    return at if read.none in shared else (*path, sheet.inner)


def _assembled(items: Iterable[RecordRow]) -> dict[str, list[Any]]:
    """Return the top-level lists with all records in them; a parent comes before what is inside it."""
    lists: dict[str, list[Any]] = {}
    for item in items:
        if item.value is not None:
            list_at(lists, item.path[:-1]).append(item.value)
        if item.part_value is not None:
            list_at(lists, item.part[:-1]).append(item.part_value)
        if item.empty:
            list_at(lists, item.empty)
    return lists


def list_at(lists: dict[str, list[Any]], path: Path) -> list[Any]:
    """Return the list at a path, created empty if needed."""
    owner: Any = lists
    for part in path[:-1]:
        owner = owner[part]
    found: list[Any] = owner.setdefault(path[-1], [])
    return found


def nested(values: Mapping[str, Any]) -> _Fields:
    """Return the object that has each value at its path: `value.amount` in the object `value`."""
    record: _Fields = {}
    for name, value in values.items():
        *above, last = _steps(name)
        owner = record
        for each in above:
            owner = owner.setdefault(each, {})
        owner[last] = value
    return record


@cache
def _steps(name: str) -> tuple[str, ...]:
    return tuple(name.split("."))
