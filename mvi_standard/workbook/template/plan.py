"""The plan of a workbook before it is written: its sheets, its lists, and the rows already filled in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.template.filling import FIRST_ROW, rows
from mvi_standard.workbook.template.needs import Choice, chosen_kpis, chosen_themes, fitted, needed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.template.filling import Row

ROOM = 500
"""Rows of each list that get drop-downs and messages, unless there are more already."""
SPARE = 100
"""Such rows that a filled list has left at least."""


class Asked(NamedTuple):
    """A question: the record as people know it, the words, what the answer may well be, and the field it is about.

    `path` is that of a list, empty for the submission itself; `key` is the id of the record in it.
    """

    about: str
    said: str
    candidate: str
    path: str
    key: str
    field: str


@dataclass(frozen=True)
class Plan:
    """The contents of a template, whatever the format.

    `filled` has rows by the path of their sheet, as the columns of `sheets` are. `made_on` is an ISO date. `room` is
    the number of rows of a list that get drop-downs and messages. `asked` stands on a sheet of its own.
    """

    edition: Edition
    sheets: tuple[Sheet, ...]
    language: str
    made_on: str
    choice: Choice = field(default_factory=Choice)
    filled: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    room: int = ROOM
    asked: Sequence[Asked] = ()

    def last_row(self, sheet: Sheet) -> int:
        """Return the last row of a sheet that gets drop-downs and messages: some beyond the filled ones."""
        if not sheet.path:
            return FIRST_ROW
        there = len(self.filled.get(sheet.path, ()))
        return FIRST_ROW - 1 + (self.room if there < self.room else there + SPARE)

    @property
    def kpis(self) -> tuple[str, ...]:
        """The KPIs that can be chosen."""
        return chosen_kpis(self.edition, self.choice)

    @property
    def themes(self) -> frozenset[str]:
        """The themes that can be chosen; none when all can."""
        return chosen_themes(self.edition, self.choice)


def empty_plan(edition: Edition, choice: Choice, language: str, moment: str, room: int = ROOM) -> Plan:
    """Return a workbook to fill in; `moment` is the present time as the standard writes it."""
    sheets = needed(edition, choice)
    known: dict[str, dict[str, Cell]] = {
        "": {
            "standard_version": edition.version,
            "version": 1,
            "state": "voorlopig",
            "profile": choice.profile or "basis",
            "created_at": moment,
        }
    }
    if choice.organisation_type:
        known["organisations"] = {"organisation_type": choice.organisation_type}
    filled = {sheet.path: [_row(sheet, known[sheet.path])] for sheet in sheets if sheet.path in known}
    return Plan(edition, sheets, language, moment[:10], choice, filled, room)


def filled_plan(  # noqa: PLR0913 - what is filled in, for whom, and when
    edition: Edition, values: Mapping[str, Any], choice: Choice, language: str, made_on: str, *, room: int = ROOM
) -> Plan:
    """Return a workbook with a submission in it; raises CannotHold for anything that would be lost."""
    whole = {sheet.path: sheet for sheet in layout(edition)}
    made = rows(values, tuple(whole.values()), language)
    sheets = needed(edition, choice, made)
    filled = {each.path: list(fitted(whole[each.path], each, made[each.path])) for each in sheets}
    return Plan(edition, sheets, language, made_on, choice, filled, room)


def _row(sheet: Sheet, known: Mapping[str, Cell]) -> Row:
    return tuple(known.get(column.path) for column in sheet.all_columns)
