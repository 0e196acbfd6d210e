"""The sheet with a row for each commitment: what was agreed, and the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.form.columns import observed
from mvi_standard.workbook.form.demands import choices
from mvi_standard.workbook.form.fields import ANSWERS, Extra, field_cell, form_page, note_cell
from mvi_standard.workbook.form.formatting import agreed, kpi_label, meaning, span, unit
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.looks import GREY, LABEL, PATH
from mvi_standard.workbook.writing.page import PageCell, high

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.form.questions import Ask
    from mvi_standard.workbook.form.supplier_form import Form
    from mvi_standard.workbook.writing.page import Page

COMMITMENT, NOTE = "commitment", "note"
LOCKED = (COMMITMENT, "about", "meaning", "agreed", "in_unit", "asked_period")
"""The locked columns before the cells to fill in; no field of an observation has one of these names."""
FIRST_ROW = 3
_WIDTHS = (18, 26, 60, 22, 16, 26)
_RATIO = {"numerator", "denominator"}


def head(key: str, language: str) -> str:
    """Return the heading of a column of our own."""
    return say(f"form.head_{key}", language)


def answers_page(form: Form, language: str) -> Page:
    """Return the sheet."""
    columns = answer_columns(form)
    labels = [
        *(head(key, language) for key in LOCKED),
        *(each.label(language) for each in columns),
        head(NOTE, language),
    ]
    paths = [*LOCKED, *(each.path for each in columns), NOTE]
    rows = [tuple(PageCell(each, LABEL) for each in labels), tuple(PageCell(each, PATH) for each in paths)]
    rows += [_row(ask, columns, form, language) for ask in form.asks]
    widths = (*_WIDTHS, *(max(looks.width(each), 16) for each in columns), 40)
    heights = [(1, float(looks.LABEL_HEIGHT)), (2, float(looks.PATH_HEIGHT))]
    heights += [(at, high(str(row[2].value), _WIDTHS[2])) for at, row in enumerate(rows[FIRST_ROW - 1 :], FIRST_ROW)]
    return form_page(pick(ANSWERS, language), widths, rows, heights, (2, 2), broad=True)


def answer_columns(form: Form) -> tuple[Column, ...]:
    """Return every field that any row asks for, in the order of the model."""
    found = {each.path: each for ask in form.asks for each in ask.columns}
    return tuple(found[path] for path in observed(form.edition) if path in found)


def fixed(ask: Ask, form: Form, language: str) -> tuple[str, ...]:
    """Return the content of the locked cells of a row, in the order of LOCKED."""
    said = (kpi_label(ask.kpi, language), meaning(ask.kpi, language))
    what = agreed(ask.commitment, ask.kpi, form.edition, language)
    return (ask.id, *said, what, unit(ask, form.edition, language), span(ask.period, language))


def _row(ask: Ask, columns: Iterable[Column], form: Form, language: str) -> tuple[PageCell, ...]:
    own = {each.path: each for each in ask.columns}
    locked = (PageCell(each or None) for each in fixed(ask, form, language))
    return (*locked, *(_field(ask, own.get(each.path), form, language) for each in columns), note_cell(language))


def _field(ask: Ask, column: Column | None, form: Form, language: str) -> PageCell:
    if column is None:
        return PageCell(None, GREY)
    hint = say("form.needed", language) if column.path in ask.needed else ""
    if column.path in _RATIO:
        hint = str(ask.kpi[f"{column.path}_{language}"])
    every = form.edition.tables.codelists.get(column.codelist, ())
    allowed = choices(column.path, every, ask.kpi)
    only = allowed if len(allowed) < len(every) else ()
    return field_cell(column, form.edition, language, Extra(ask.given.get(column.path), hint, only))
