"""What the validator says of a damaged workbook, and whether each cell in it was read or spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import is_zipfile

from grids import example, names, whole

from damaged.making import MODEL, opened
from mvi_standard.finding import Place, address
from mvi_standard.read import read_workbook
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.opening import open_book

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from damaged.making import Damaged
    from mvi_standard.finding import Finding, Path
    from mvi_standard.report import Report

At = tuple[str, int, int]
NOT_FILLED_IN = ("Lees mij", "Codelijsten", "Read me", "Code lists")
OF_A_ROW = {"MVI-X004", "MVI-X010", "MVI-X011"}
OF_A_COLUMN = {"MVI-X002", "MVI-X003", "MVI-X016"}
OF_A_SHEET = {"MVI-X001", "MVI-X013"}


@dataclass(frozen=True)
class Judged:
    """The bytes of a workbook, and the report on it."""

    content: bytes
    suffix: str
    report: Report

    @cached_property
    def cells(self) -> dict[At, Any]:
        """The cells with something in them."""
        return cells(self.content, self.suffix)

    @property
    def values(self) -> dict[str, Any] | None:
        """What was read; None where it was refused."""
        return whole(self.report.document) if self.report.document else None

    @property
    def is_whole(self) -> bool:
        """Tell whether it was read as if nothing had been damaged."""
        return self.values == example(MODEL)

    def said(self) -> list[str]:
        """Return each finding as its code and cell: `X005 Percelen!G3`."""
        return [" ".join([each.code.removeprefix("MVI-"), *self._at(each)]) for each in self.report.findings]

    def _at(self, finding: Finding) -> list[str]:
        place = self.report.place(finding)
        return [address(place.sheet, place.line, place.column)] if place and place.sheet else []


@cache
def judged(case: Damaged) -> Judged:
    """Judge a damaged workbook, as the command does."""
    content = case.make()
    return Judged(content, case.suffix, report_on(lambda: read_workbook(content, case.suffix), name=case.name))


def cells(content: bytes, suffix: str) -> dict[At, Any]:
    """Return the cells with something in them, as another library has them where there is one; a formula counts."""
    if suffix == ".xlsx" and is_zipfile(BytesIO(content)) and content.find(b"[Content_Types].xml") >= 0:
        sheets = [each for each in opened(content).worksheets if each.title not in NOT_FILLED_IN]
        found = ((s.title, c.row, c.column, c.value) for s in sheets for row in s.iter_rows() for c in row)
    else:
        grids = [each for each in open_book(content, suffix).grids if each.name not in NOT_FILLED_IN]
        found = ((g.name, r, c, v) for g in grids for r, row in enumerate(g.rows, 1) for c, v in enumerate(row, 1))
    return {(title, row, at): value for title, row, at, value in found if str(value or "").strip() or value == 0}


def unaccounted(one: Judged) -> list[str]:
    """Return the cells of which the value is not in the submission and of which nobody was told anything."""
    there = one.cells
    known = {*_heads(one), *_read(one), *_told(one, there)}
    return [address(*at) for at in there if at not in known]


def changed(one: Judged) -> list[str]:
    """Return the cells that were read as something else than what stands in them, without a word about it."""
    there = one.cells
    spoken = {(p.sheet, p.line, p.column) for each in one.report.findings if (p := one.report.place(each))}
    found = []
    for path, value in _leaves(one.values, ()):
        at = _place(one, path)
        if at not in spoken and path != ("standard_version",) and not is_as_written(value, there.get(at)):
            found.append(address(*at))
    return found


def is_as_written(value: Any, written: Any) -> bool:
    """Tell whether a value of JSON is what a cell holds, in no other notation than our own workbooks have."""
    if isinstance(value, bool):
        return written is value or str(written).casefold() in (("ja", "yes") if value else ("nee", "no"))
    if isinstance(written, datetime | date):
        return bool(value == written.isoformat()[:10])
    if isinstance(value, int | float):
        return str(written) == str(value) or written == value or str(written).startswith("=")
    return isinstance(written, str) and value in (written, *(each.strip() for each in re.split("[;\n]", written)))


def _heads(one: Judged) -> Iterator[At]:
    """Give the cells that name a column that is read."""
    for table in _tables(one).values():
        for row in table.head.rows:
            yield from ((table.grid.name, row, at) for at in table.head.numbers.values())


def _read(one: Judged) -> Iterator[At]:
    """Give each cell of which the value stands in the submission, and those that say to what record a row belongs."""
    rows = set()
    for path, _ in _leaves(one.values, ()):
        at = _place(one, path)
        rows.add(at[:2])
        yield at
    for table in _tables(one).values():
        sheet = table.sheet
        beside = names(sheet)[: len(sheet.keys) + sheet.shared] if sheet.keys else []
        columns = [table.head.numbers[each] for each in beside if each in table.head.numbers]
        yield from ((title, row, at) for title, row in rows if title == table.grid.name for at in columns)


def _told(one: Judged, there: Mapping[At, Any]) -> Iterator[At]:
    """Give the cells that a finding is about."""
    for each in one.report.findings:
        place = one.report.place(each) or Place(0, 0)
        at = (place.sheet, place.line, place.column)
        yield at
        if each.code in OF_A_ROW:
            yield from (cell for cell in there if cell[:2] == at[:2])
        if each.code in OF_A_COLUMN:
            yield from (cell for cell in there if (cell[0], cell[2]) == (at[0], at[2]))
        if each.code in OF_A_SHEET or (each.code == "MVI-X003" and each.values["found"].nl.startswith("Blad")):
            yield from (cell for cell in there if cell[0] == at[0])


def _place(one: Judged, path: Path) -> At:
    assert one.report.document
    place = one.report.document.source.place(path)
    assert place, path
    return place.sheet, place.line, place.column


def _tables(one: Judged) -> Mapping[str, Any]:
    source: Any = one.report.document.source if one.report.document else None
    tables: Mapping[str, Any] = source.tables if source else {}
    return tables


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not inside and not isinstance(value, dict | list):
        yield path, value
    for key, each in inside:
        yield from _leaves(each, (*path, key))
