"""Reads the rows of a foreign sheet for each list of the standard."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.cell_parsing import as_it_is
from mvi_standard.workbook.core.display_mismatch import mismatches
from mvi_standard.workbook.core.layout import SEPARATOR
from mvi_standard.workbook.core.quantities import BESIDE
from mvi_standard.workbook.core.readers import reader
from mvi_standard.workbook.core.remarks import UNCOMPUTED, UNDERSTOOD, CellRemark, blank
from mvi_standard.workbook.core.thousands import AMOUNT, has_thousands, with_thousands
from mvi_standard.workbook.mapping.recipe import NO_VALUE
from mvi_standard.workbook.mapping.records import ForeignCell, MappedRow
from mvi_standard.workbook.mapping.row_values import CellTranslator, FixedValues
from mvi_standard.workbook.mapping.stand_ins import StandIns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.workbook.core.book import At, Value
    from mvi_standard.workbook.core.cell_parsing import Reader
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.core.spellings import CellContext
    from mvi_standard.workbook.mapping.placed_sheets import PlacedSheet
    from mvi_standard.workbook.mapping.recipe import ListMapping
    from mvi_standard.workbook.mapping.stand_ins import StandIn


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of one sheet for one list."""

    placed: PlacedSheet
    records: ListMapping
    known: CellContext
    columns: Mapping[str, Column] = field(init=False)

    def __post_init__(self) -> None:
        """Look up the columns of the standard once."""
        object.__setattr__(self, "columns", {each.path: each for each in self.records.sheet.columns})

    def row(self, number: int, cells: Sequence[Value]) -> MappedRow | None:
        """Return the contribution of a row; None where all of its own columns are empty."""
        found = {path: self._cell(number, cells, path) for path in self.records.columns}
        filled = {path for path, cell in found.items() if cell is not None}
        if not filled:
            return None
        instead = self._instead(found, cells)
        values = self._fixed.values(filled - instead.keys())
        remarks: list[CellRemark] = []
        for path, column, read in self._fields:
            cell = found.get(path)
            if cell is not None and cell in self.placed.odd:
                remarks.append(CellRemark(UNCOMPUTED, path, column, self.placed.odd[cell]))
            elif cell is not None and (reason := instead.get(path)):
                value, name = self._mapped(path, cells), reason.field
                values[name], found[name] = reason.code, cell
                remarks.append(CellRemark(UNDERSTOOD, name, self.columns[name], value, reason.code))
            elif cell is not None and (value := self._mapped(path, cells)) != NO_VALUE:
                meaning, code = read(value, values)
                values[path] = self._translator.times(path, meaning)
                if code:
                    remarks.append(CellRemark(code, path, column, as_it_is(value), meaning))
        fields = ((path, column, at) for path, column, _ in self._fields if (at := found[path]))
        remarks += mismatches(self.placed.grid, fields, values, self.known.edition)
        return self._row_of(number, cells, found, values, remarks)

    def _instead(self, found: Mapping[str, At | None], cells: Sequence[Value]) -> Mapping[str, StandIn]:
        """Return the reasons that cells give instead of a value, by field."""
        asked = [path for path in self._stand_ins.reasons if found.get(path) and found[path] not in self.placed.odd]
        given = {path: self._stand_ins.of(path, self._mapped(path, cells)) for path in asked}
        return {path: reason for path, reason in given.items() if reason}

    @cached_property
    def _stand_ins(self) -> StandIns:
        return StandIns(self.records, self.known.edition)

    def _row_of(
        self,
        number: int,
        cells: Sequence[Value],
        found: Mapping[str, tuple[int, int] | None],
        values: dict[str, Any],
        remarks: list[CellRemark],
    ) -> MappedRow:
        def cell(header: str) -> Value:
            return self._value(cells, header)

        key, parent = (each.key(cell) if each else "" for each in (self.records.key, self.records.parent))
        links = {path: linked for path, link in self.records.links.items() if (linked := link.key(cell))}
        values |= {path: [each] if self.columns[path].many else each for path, each in links.items()}
        at = {path: ForeignCell(self.placed, *each) for path, each in found.items() if each}
        for path in links:
            first = next((each for each in self.records.links[path].headers if not blank(cell(each))), None)
            if first is not None:
                at[path] = ForeignCell(self.placed, number, self.placed.numbers[first])
        used = self._named | {each.column for each in at.values()} | self._all(cells)
        own = {"id": key} if key else {}
        home = ForeignCell(self.placed, number, self._first)
        return MappedRow(self.records, home, key, parent, {**own, **values}, at, tuple(remarks), used)

    @cached_property
    def _headers(self) -> tuple[str, ...]:
        return tuple(name for names in self.records.columns.values() for name in names)

    @cached_property
    def _fields(self) -> tuple[tuple[str, Column, Reader], ...]:
        """The fields that come from columns, in reading order."""
        paths = sorted(self.records.columns, key=lambda path: self.columns[path].field in BESIDE)
        return tuple((path, self.columns[path], self._reader(path)) for path in paths)

    def _reader(self, path: str) -> Reader:
        """Return the reader of a field; of an amount that is multiplied nobody knows what a point parts."""
        column = self.columns[path]
        read = reader(column, path, self.known)
        if column.field != AMOUNT or path in self.records.factors:
            return read
        amounts = (self._value(cells, each) for _, cells in self.placed.rows for each in self.records.columns[path])
        return with_thousands(read) if has_thousands(amounts) else read

    @cached_property
    def _fixed(self) -> FixedValues:
        return FixedValues(self.records)

    @cached_property
    def _named(self) -> frozenset[int]:
        """The columns that keys and references are made of."""
        return frozenset(self.placed.numbers[name] for each in self.records.templates for name in each.headers)

    @cached_property
    def _first(self) -> int:
        return min(self.placed.numbers[each] for each in self._headers)

    @cached_property
    def _translator(self) -> CellTranslator:
        return CellTranslator(self.records)

    def _cell(self, number: int, cells: Sequence[Value], path: str) -> tuple[int, int] | None:
        """Return the first filled cell of a field; an empty one counts where the mapping says what that means."""
        places = [(number, self.placed.numbers[each]) for each in self.records.columns[path]]
        for at, header in zip(places, self.records.columns[path], strict=True):
            if at in self.placed.odd or not blank(self._value(cells, header)):
                return at
        return places[0] if path in self._blank and self._belongs(cells) else None

    @cached_property
    def _blank(self) -> Mapping[str, str]:
        """The code of an empty cell, by field."""
        return {path: codes[""] for path, codes in self.records.codes.items() if codes.get("")}

    def _belongs(self, cells: Sequence[Value]) -> bool:
        """Return whether a row gives a record, or a part of one: a total has no key."""
        anchor = self.records.parent or self.records.key
        return anchor is not None and anchor.key(lambda header: self._value(cells, header)) != ""

    def _value(self, cells: Sequence[Value], header: str) -> Value:
        at = self.placed.numbers[header]
        return cells[at - 1] if at <= len(cells) else None

    def _all(self, cells: Sequence[Value]) -> set[int]:
        return {self.placed.numbers[each] for each in self._headers if not blank(self._value(cells, each))}

    def _translated(self, path: str, value: Value) -> Value:
        return self._translator.translated(path, value, many=self.columns[path].many)

    def _mapped(self, path: str, cells: Sequence[Value]) -> Value:
        """Return the value of a field after the mapping: texts translated, several columns joined."""
        if path in self.records.texts:
            text = self.records.texts[path].text_of(lambda header: self._value(cells, header))
            return self._translated(path, text) if text else NO_VALUE
        names = self.records.columns[path]
        texts = [self._translated(path, value) for each in names if not blank(value := self._value(cells, each))]
        if not texts:
            return self._blank[path]
        return texts[0] if len(texts) == 1 else SEPARATOR.join(str(as_it_is(each)) for each in texts)


def read_rows(placed: PlacedSheet, known: CellContext) -> Iterator[tuple[int, Sequence[Value], tuple[MappedRow, ...]]]:
    """Yield each row of a sheet with its contributions to the lists of the standard."""
    readers = [RowReader(placed, each, known) for each in placed.sheet.records]
    for number, cells in placed.rows:
        yield number, cells, tuple(row for each in readers if (row := each.row(number, cells)))
