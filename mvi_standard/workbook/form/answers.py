"""Reading a returned form: only the answers are taken from it, the questions are derived again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.finding import Place
from mvi_standard.workbook.core.generated_sheets import is_findings_list
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.core.titles import CODELISTS, FINDINGS, FORM, READ_ME
from mvi_standard.workbook.form.answer_rows import answers
from mvi_standard.workbook.form.answer_sheets import AnswerTable, read_cell, table, upright
from mvi_standard.workbook.form.answers_page import COMMITMENT, NOTE
from mvi_standard.workbook.form.columns import FIGURES, reported
from mvi_standard.workbook.form.filled import Filled, Filling, FormRemark
from mvi_standard.workbook.form.identity import known_form
from mvi_standard.workbook.form.part_rows import parts
from mvi_standard.workbook.form.parts_page import CODE, DIMENSION
from mvi_standard.workbook.form.social_page import ANSWER_COLUMN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.dossier import Dossier
    from mvi_standard.workbook.core.book import Book
    from mvi_standard.workbook.form.supplier_form import Form

_OURS = {FORM, *READ_ME, *CODELISTS, *FINDINGS}
_LEAST = 3
"""So many questions about social return make the sheet about it."""


@dataclass
class _Social:
    fields: dict[str, Filled] = field(default_factory=dict)
    note: str = ""
    home: Place | None = None
    remarks: list[FormRemark] = field(default_factory=list)


def read_answers(book: Book, dossier: Dossier) -> Filling:
    """Return the answers on a form to a submission; raises NotThisForm for any other workbook."""
    form, language, doubts = known_form(book, dossier)
    answer_table = table(book, (COMMITMENT, NOTE), without=DIMENSION)
    part_table = table(book, (COMMITMENT, DIMENSION, CODE))
    social_table = upright(book, (*FIGURES, NOTE), _LEAST)
    split, part_remarks = parts(part_table, form) if part_table else ({}, [])
    found, remarks, silent = answers(answer_table, split, form, language, doubts)
    social = _social(social_table, form)
    used = [each.grid.name for each in (answer_table, part_table, social_table) if each]
    if form.social and not social.fields:
        silent += tuple(str(each["id"]) for each, _ in form.social)
    said = (*doubts.general, *remarks, *part_remarks, *social.remarks, *_other_sheets(book, used))
    return Filling(form, found, social.fields, social.note, social.home, said, silent)


def _social(found: AnswerTable | None, form: Form) -> _Social:
    social = _Social()
    if found is None:
        return social
    row: dict[str, object] = {}
    for column in reported(form.edition):
        if column.path in found.columns:
            place = Place(found.columns[column.path], ANSWER_COLUMN, sheet=found.grid.name)
            social.home = social.home or place
            filled, remarks = read_cell(found.grid, place, column, form.edition, row)
            social.remarks += remarks
            if filled and form.social:
                social.fields[column.path] = filled
            elif filled:
                social.remarks.append(FormRemark("merge.no_social", place, {"found": str(filled.value)}))
    note = found.grid.cell(found.columns[NOTE], ANSWER_COLUMN) if NOTE in found.columns else None
    social.note = "" if blank(note) else str(note)
    social.remarks += _beside(found)
    return social


def _beside(found: AnswerTable) -> Iterator[FormRemark]:
    """Yield what stands on the sheet about social return where nothing was asked."""
    questions = set(found.columns.values())
    for row, cells in enumerate(found.grid.rows, 1):
        for at, value in enumerate(cells, 1):
            outside = at > ANSWER_COLUMN + 1 or row > max(questions)
            if outside and not blank(value):
                yield FormRemark("merge.column", Place(row, at, sheet=found.grid.name), {"found": str(value)})


def _other_sheets(book: Book, used: list[str]) -> Iterator[FormRemark]:
    for grid in book.grids:
        if grid.name in used or grid.name in _OURS or is_findings_list(grid):
            continue
        cells = [
            (row, at) for row, cells in enumerate(grid.rows, 1) for at, cell in enumerate(cells, 1) if not blank(cell)
        ]
        if cells:
            yield FormRemark("merge.sheet", Place(*cells[0], sheet=grid.name), {"count": len(cells)})
