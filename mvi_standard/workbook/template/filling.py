"""Turn a submission into rows of cells: one list of rows for each sheet, in the order of the submission."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.cell_writing import Cell, cell
from mvi_standard.workbook.core.layout import EMPTY, is_empty_mark
from mvi_standard.workbook.core.lossless import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.layout import Column, Sheet

Fields = Mapping[str, Any]
Row = tuple[Cell, ...]
"""The cells of one row, as `Sheet.all_columns` has them."""
FIRST_ROW = 3
"""The row at which records begin, under the labels and the paths."""
MOST_ROWS = 1_048_576 - FIRST_ROW + 1


def rows(values: Mapping[str, Any], sheets: Sequence[Sheet], language: str) -> dict[str, list[Row]]:
    """Return the rows of each sheet by its path, in cells for a reader of `nl` or `en`.

    `values` are as `json.loads` gives them, `sheets` the whole layout of an edition. Raises CannotHold for anything
    that would be lost.
    """
    filling = _Filling(sheets, language)
    filled = {sheet.path: list(filling.rows(sheet, values)) for sheet in sheets}
    for name, made in filled.items():
        if len(made) > MOST_ROWS:
            refuse("rows", tuple(name.split(".")))
    return filled


class _Filling:
    """Turns the records of each sheet into rows."""

    def __init__(self, sheets: Sequence[Sheet], language: str) -> None:
        self.sheets, self.language = {sheet.path: sheet for sheet in sheets}, language
        self.below: dict[str, list[Sheet]] = defaultdict(list)
        for sheet in sheets:
            self.below[sheet.parent if sheet.path else "."].append(sheet)

    def rows(self, sheet: Sheet, values: Mapping[str, Any]) -> Iterator[Row]:
        """Yield the rows of one sheet."""
        if not sheet.path:
            elsewhere = {each.path for each in self.below[""]}
            root = {name: value for name, value in _object_of(values, ()).items() if name not in elsewhere}
            yield self._cells(sheet.columns, root, ())
        elif not sheet.parent:
            yield from self._top(sheet, values)
        else:
            yield from self._inner(sheet, values)

    def _top(self, sheet: Sheet, values: Mapping[str, Any]) -> Iterator[Row]:
        inner = {each.path.rpartition(".")[2] for each in self.below[sheet.path]}
        records = _records_of(values, sheet.path, ())
        if records is None:
            return
        if not records:
            yield self._none(sheet, ())
        for path, record in records:
            own = {name: value for name, value in record.items() if name not in inner}
            yield self._cells(sheet.columns, own, path)

    def _inner(self, sheet: Sheet, values: Mapping[str, Any]) -> Iterator[Row]:
        name = sheet.path.rpartition(".")[2]
        above = _records_of(values, sheet.parent, ()) or []
        times = Counter(_key(sheet, record) for _, record in above)
        for path, record in above:
            parts = _records_of(record, name, path)
            if parts is None:
                continue
            key = _key(sheet, record)
            if None in key or times[key] > 1:
                refuse("no_key" if None in key else "two_keys", path)
            first = self._cells(sheet.keys, {each.field: record[each.field] for each in sheet.keys}, path, keys=True)
            for row in self._parts(sheet, parts):
                yield (*first, *row)

    def _parts(self, sheet: Sheet, parts: list[tuple[Path, Fields]]) -> Iterator[Row]:
        """Yield the cells of the records below one record."""
        if not parts:
            yield self._none(sheet, (), own=True)
        shared = sheet.columns[: sheet.shared] if sheet.inner else sheet.columns
        seen: set[Row] = set()
        for path, part in parts:
            own = {name: value for name, value in part.items() if name != sheet.inner}
            first = self._cells(shared, own, path)
            if not sheet.inner:
                yield first
                continue
            if first in seen:
                refuse("two_keys", path)
            seen.add(first)
            for rest in self._rest(sheet, part, path):
                yield (*first, *rest)

    def _rest(self, sheet: Sheet, part: Fields, path: Path) -> Iterator[Row]:
        columns = sheet.columns[sheet.shared :]
        inside = _records_of(part, sheet.inner, path)
        if not inside:
            mark = EMPTY[self.language] if inside is not None else None
            yield (mark, *(None,) * (len(columns) - 1))
            return
        for at, each in inside:
            yield self._cells(columns, each, at)

    def _none(self, sheet: Sheet, keys: Row, *, own: bool = False) -> Row:
        """Return the row that says that a list is there, with nothing in it."""
        columns = sheet.columns if own else sheet.all_columns
        return (*keys, EMPTY[self.language], *(None,) * (len(columns) - 1))

    def _cells(self, columns: Sequence[Column], record: Fields, path: Path, *, keys: bool = False) -> Row:
        """Return the cells of one record; every field of it has a column."""
        found = dict(_leaves(record, {each.field if keys else each.path for each in columns}, path))
        if not found:
            refuse("empty_object", path)
        return tuple(self._cell(each, each.field if keys else each.path, found, path) for each in columns)

    def _cell(self, column: Column, name: str, found: Mapping[str, Any], path: Path) -> Cell:
        if name not in found:
            return None
        at = (*path, *name.split("."))
        made = cell(found[name], column, self.language, at)
        if is_empty_mark(made) and not column.many:
            refuse("mark", at)
        return made


def _key(sheet: Sheet, record: Fields) -> tuple[Any, ...]:
    """Return what names a record for the rows below it; with None for what is not there."""
    found = (record.get(each.field) for each in sheet.keys)
    return tuple(each if isinstance(each, str) else None for each in found)


def _leaves(record: Fields, columns: set[str], path: Path, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each field of a record that has a column, with its path; an object gives those of its own fields."""
    for name, value in record.items():
        inside = f"{before}{name}"
        if inside in columns:
            yield inside, value
            continue
        at = (*path, *inside.split("."))
        if not any(each.startswith(f"{inside}.") for each in columns):
            refuse("unknown", at)
        yield from _leaves(_object_of(value, at), columns, path, f"{inside}.")


def _records_of(values: Fields, name: str, path: Path) -> list[tuple[Path, Fields]] | None:
    """Return the records of a list, each with its path; None where the list is not there."""
    if name not in values:
        return None
    found, at = values[name], (*path, name)
    if isinstance(found, str | Mapping) or not isinstance(found, Sequence):
        refuse("list", at)
    return [((*at, index), _object_of(each, (*at, index))) for index, each in enumerate(found)]


def _object_of(value: Any, path: Path) -> Fields:  # noqa: ANN401 - what stands in a JSON document
    """Return an object that has fields; refuses anything else."""
    if not isinstance(value, Mapping):
        refuse("object", path)
    if not value:
        refuse("empty_object", path)
    return value
