"""Rows of the answer sheet: one for each commitment that was asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Place
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.form.answer_sheets import read_cell, strange
from mvi_standard.workbook.form.answers_page import COMMITMENT, LOCKED, NOTE, fixed
from mvi_standard.workbook.form.columns import observed
from mvi_standard.workbook.form.filled import Filled, FormAnswer, FormRemark, refuse
from mvi_standard.workbook.writing.page import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.form.answer_sheets import AnswerTable
    from mvi_standard.workbook.form.identity import Doubts
    from mvi_standard.workbook.form.part_rows import Parts
    from mvi_standard.workbook.form.questions import Ask
    from mvi_standard.workbook.form.supplier_form import Form

_BINDING = {"in_unit", "asked_period"}
"""Locked cells that say what an answer means; the others only explain."""


def answers(
    table: AnswerTable | None, parts: Parts, form: Form, language: str, doubts: Doubts
) -> tuple[tuple[FormAnswer, ...], list[FormRemark], tuple[str, ...]]:
    """Return the answers, the remarks on cells, and the commitments without an answer; raises NotThisForm."""
    if table is None:
        return (), [], tuple(each.id for each in form.asks)
    if not table.columns.keys() >= _BINDING:
        refuse("merge.damaged")
    rows = _Rows(table, parts, form, language, doubts)
    found = [each for row in table.rows for each in rows.read(row)]
    paths = {*LOCKED, NOTE, *observed(form.edition)}
    rows.remarks += strange(table, paths)
    said = {each.ask.id for each in found}
    lost = (key for key in parts if key not in said)
    rows.remarks += [FormRemark("merge.alone", _first(parts[key]), {"commitment": key}) for key in lost]
    answered = tuple(each for each in found if each.own or each.parts)
    silent = tuple(each.id for each in form.asks if each.id not in {one.ask.id for one in answered})
    return answered, [*rows.remarks, *_notes(found, answered)], silent


class _Rows:
    def __init__(self, table: AnswerTable, parts: Parts, form: Form, language: str, doubts: Doubts) -> None:
        self.table, self.parts, self.form, self.language, self.doubts = table, parts, form, language, doubts
        self.asks = {each.id: each for each in form.asks}
        self.seen: set[str] = set()
        self.remarks: list[FormRemark] = []

    def read(self, row: int) -> Iterator[FormAnswer]:
        """Yield the answer of a row, if there is one; what is said of it is kept."""
        cells = [at for at, each in enumerate(self.table.grid.rows[row - 1], 1) if not blank(each)]
        if not cells:
            return
        key = str(self.table.value(row, COMMITMENT) or "").strip()
        place = self.table.place(row, COMMITMENT)
        problem = self._problem(key)
        if problem:
            at = place if key else Place(row, cells[0], sheet=place.sheet)
            self.remarks.append(FormRemark(problem, at, {"found": key}))
            return
        self.seen.add(key)
        ask = self.asks[key]
        self.remarks += self._fixed(ask, row)
        fields = self._fields(ask, row)
        if row in self.table.grid.hidden:
            self.remarks.append(FormRemark("merge.hidden", place, {"found": key}))
        note = self.table.value(row, NOTE)
        asked = {each.path: self.table.place(row, each.path) for each in ask.columns}
        yield FormAnswer(ask, asked, fields, self.parts.get(key, {}), "" if blank(note) else str(note), place)

    def _problem(self, key: str) -> str:
        """Return why a row cannot be read; empty where it can."""
        if not key:
            return "merge.no_key"
        if key in self.seen:
            return "merge.twice"
        return self.doubts.commitments.get(key, "" if key in self.asks else "merge.gone")

    def _fixed(self, ask: Ask, row: int) -> Iterator[FormRemark]:
        """Yield the locked cells that say something else than they did."""
        for path, expected in zip(LOCKED, fixed(ask, self.form, self.language), strict=True):
            found = self.table.value(row, path)
            shown = "" if blank(found) else str(found).strip()
            if path in self.table.columns and _words(shown) != _words(printable(expected)):
                key = "merge.fixed" if path in _BINDING else "merge.label"
                yield FormRemark(key, self.table.place(row, path), {"found": shown, "expected": expected})

    def _fields(self, ask: Ask, row: int) -> Mapping[str, Filled]:
        own = {each.path: each for each in ask.columns}
        fields: dict[str, Filled] = {}
        so_far: dict[str, Any] = {"unit": ask.commitment.get("unit")}
        for column in observed(self.form.edition).values():
            if column.path not in self.table.columns:
                continue
            place = self.table.place(row, column.path)
            filled, remarks = read_cell(self.table.grid, place, own.get(column.path, column), self.form.edition, so_far)
            self.remarks += remarks
            if filled and column.path in own:
                fields[column.path] = filled
            elif filled:
                self.remarks.append(
                    FormRemark("merge.not_asked", place, {"found": str(filled.value), "kpi": ask.kpi["id"]})
                )
        return fields


def _words(text: str) -> list[str]:
    return text.split()


def _first(parts: dict[tuple[str, str], dict[str, Filled]]) -> Place:
    return next(each.place for fields in parts.values() for each in fields.values())


def _notes(found: list[FormAnswer], answered: tuple[FormAnswer, ...]) -> Iterator[FormRemark]:
    """Yield the notes of rows without an answer; those of the others go with their records."""
    for each in found:
        if each.note and each not in answered:
            yield FormRemark("merge.note", each.home, {"commitment": each.ask.id, "note": each.note})
