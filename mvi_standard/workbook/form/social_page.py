"""The sheet about social return: one question below the other, about counts and amounts and never about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.form.answers_page import NOTE, head
from mvi_standard.workbook.form.columns import reported
from mvi_standard.workbook.form.fields import SOCIAL, Extra, field_cell, form_page, note_cell
from mvi_standard.workbook.form.formatting import agreed, kpi_label, span
from mvi_standard.workbook.writing.explained import explained
from mvi_standard.workbook.writing.looks import LABEL, PATH
from mvi_standard.workbook.writing.page import PageCell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.form.supplier_form import Form
    from mvi_standard.workbook.writing.page import Page

PATH_COLUMN, ANSWER_COLUMN = 1, 3
_WIDTHS = (22, 34, 36, 84)
_LINE, _CHARACTERS = 15, 76


def social_page(form: Form, language: str) -> Page:
    """Return the sheet."""
    heads = ("", say("form.question", language), say("form.answer", language), say("form.explanation", language))
    rows = [
        tuple(PageCell(each or None, LABEL) for each in heads),
        *(_known(*each) for each in _agreed(form, language)),
        *(_question(each, form, language) for each in reported(form.edition)),
        (
            PageCell(NOTE, PATH),
            PageCell(head(NOTE, language)),
            note_cell(language),
            PageCell(say("form.note_help", language)),
        ),
    ]
    heights = [(1, float(2 * _LINE))]
    heights += [(at, _height(str(row[3].value or ""))) for at, row in enumerate(rows[1:], 2)]
    return form_page(pick(SOCIAL, language), _WIDTHS, rows, heights, (1, 0))


def _agreed(form: Form, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the period, and what was agreed: question, answer and explanation."""
    yield head("asked_period", language), span(form.period, language), ""
    for commitment, kpi in form.social:
        words = agreed(commitment, kpi, form.edition, language)
        yield head("agreed", language), words, f"{commitment['id']}: {kpi_label(kpi, language)}"


def _known(question: str, answer: str, explanation: str) -> tuple[PageCell, ...]:
    return PageCell(None, PATH), PageCell(question), PageCell(answer), PageCell(explanation or None)


def _question(column: Column, form: Form, language: str) -> tuple[PageCell, ...]:
    table = form.earlier.get("valuation_table", {})
    given = table.get(column.field) if column.path.startswith("valuation_table.") else None
    whole = column.path.partition(".")[0] if column.field == "amount" else column.field
    owner = "SocialReturnReport" if column.field == "amount" else column.owner
    told = explained(form.edition, owner, whole, language)
    cell = field_cell(column, form.edition, language, Extra(given))
    return PageCell(column.path, PATH), PageCell(column.label(language)), cell, PageCell(told)


def _height(text: str) -> float:
    return float(_LINE * (1 + len(text) // _CHARACTERS))
