"""Words such as `geen` and `?` where a value would stand, and no word at all: the reason that they give instead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.workbook.core.remarks import NOTHING, UNDERSTOOD, CellRemark
from mvi_standard.workbook.small.form import small_form
from mvi_standard.workbook.small.words import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.mapping.recipe import ListMapping
    from mvi_standard.workbook.mapping.records import JoinedRecords

UNKNOWN = "?"
"""The mark of what nobody knows."""
OFTEN_EMPTY = "period.end"
"""Who keeps a list leaves its cell empty where no end is known; that of an amount may have been forgotten."""


class StandIn(NamedTuple):
    """The reason that stands in for a value, and the field that it goes in."""

    field: str
    code: str


@dataclass(frozen=True)
class StandIns:
    """What the words of the small form mean in the rows of one list."""

    records: ListMapping
    edition: Edition

    def of(self, path: str, value: Value) -> StandIn | None:
        """Return the reason that a cell gives instead of a value of a field; None where it gives none."""
        code = self.marks(path).get(spelled(value))
        return StandIn(self.reasons[path][0], code) if code else None

    def marks(self, path: str) -> Mapping[str, str]:
        """Return the reason of each word that may stand in a column of a field."""
        return self.reasons[path][1] if path in self.reasons else {}

    @cached_property
    def reasons(self) -> Mapping[str, tuple[str, Mapping[str, str]]]:
        """By field the field of its reason, and the reason of each word; not where a column has the reasons."""
        found = small_form(self.edition).reasons(self.records.sheet.path)
        return {path: each for path, each in found.items() if each[0] not in self.records.columns}


def left_empty(joined: JoinedRecords, edition: Edition) -> Iterator[Finding]:
    """Give each record of which no row has an end the reason that it is unknown; yield a tip on its empty cell."""
    for path, entry in joined.entries():
        for row in entry.rows[:1]:
            reasons = StandIns(row.records, edition).reasons
            headers = row.records.columns.get(OFTEN_EMPTY)
            if not headers or OFTEN_EMPTY not in reasons:
                continue
            field, marks = reasons[OFTEN_EMPTY]
            if OFTEN_EMPTY in entry.cells or entry.values.keys() & {OFTEN_EMPTY, field}:
                continue
            column = next(each for each in row.records.sheet.columns if each.path == field)
            entry.values[field] = marks[UNKNOWN]
            cell = row.home._replace(column=row.home.placed.numbers[headers[0]])
            yield CellRemark(UNDERSTOOD, field, column, NOTHING, marks[UNKNOWN]).finding(path, cell.place)
