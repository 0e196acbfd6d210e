"""Rows of the sheet with parts: the value of a commitment, split as its KPI asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Place
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.form.answer_sheets import read_cell, strange
from mvi_standard.workbook.form.answers_page import COMMITMENT
from mvi_standard.workbook.form.columns import split
from mvi_standard.workbook.form.filled import Filled, FormRemark
from mvi_standard.workbook.form.parts_page import CODE, DIMENSION, PARTS_LOCKED, RULES
from mvi_standard.workbook.form.questions import part_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.form.answer_sheets import AnswerTable
    from mvi_standard.workbook.form.supplier_form import Form

Parts = dict[str, dict[tuple[str, str], dict[str, Filled]]]
"""By commitment, then by dimension and code."""
_VALUES = ("number", "numerator", "denominator")


def parts(table: AnswerTable, form: Form) -> tuple[Parts, list[FormRemark]]:
    """Return the values filled in, by commitment and then by dimension and code, and the remarks on cells."""
    found: Parts = {}
    remarks = [*strange(table, {*PARTS_LOCKED, *_VALUES}, RULES)]
    for row in table.rows:
        fields, said = _row(table, row, form)
        remarks += [*said, *_placed(found, fields, table, row, form)]
    return found, remarks


def _placed(found: Parts, fields: dict[str, Filled], table: AnswerTable, row: int, form: Form) -> Iterator[FormRemark]:
    """Put what a row says where it belongs, and give what is wrong with that."""
    key, dimension, code = (str(table.value(row, each) or "").strip() for each in (COMMITMENT, DIMENSION, CODE))
    ask = next((each for each in form.asks if each.id == key), None)
    if ask is None or code not in dict(ask.parts).get(dimension, ()):
        cells = [path for path in (*PARTS_LOCKED, *_VALUES) if not blank(table.value(row, path))]
        if cells:
            yield FormRemark("merge.part_gone", table.place(row, cells[0]), {"found": str(table.value(row, cells[0]))})
        return
    own = {each.path for each in part_columns(ask, form.edition)}
    for path, each in fields.items():
        if path not in own:
            yield FormRemark("merge.not_asked", each.place, {"kpi": ask.kpi["id"], "found": str(each.value)})
    if not fields:
        return
    if (dimension, code) in found.get(key, {}):
        yield FormRemark("merge.twice", table.place(row, COMMITMENT), {"found": f"{key} {code}"})
        return
    found.setdefault(key, {})[dimension, code] = {path: each for path, each in fields.items() if path in own}


def _row(table: AnswerTable, row: int, form: Form) -> tuple[dict[str, Filled], list[FormRemark]]:
    fields: dict[str, Filled] = {}
    remarks: list[FormRemark] = []
    so_far: dict[str, Any] = {}
    for path in _VALUES:
        if path in table.columns:
            place = Place(row, table.columns[path], sheet=table.grid.name)
            filled, said = read_cell(table.grid, place, split(form.edition)[path], form.edition, so_far)
            remarks += said
            if filled and not blank(filled.value):
                fields[path] = filled
    return fields, remarks
