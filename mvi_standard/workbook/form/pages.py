"""From what is asked to the sheets of a form: to read, to answer on, and what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.form.answers_page import answers_page
from mvi_standard.workbook.form.facts import facts
from mvi_standard.workbook.form.fields import form_page
from mvi_standard.workbook.form.lists_page import lists_page
from mvi_standard.workbook.form.parts_page import parts_page
from mvi_standard.workbook.form.read_me import read_me
from mvi_standard.workbook.form.social_page import social_page
from mvi_standard.workbook.form.words import FACTS, say
from mvi_standard.workbook.writing.page import VERSION_PROPERTY, Page, PageCell, Pages

if TYPE_CHECKING:
    from mvi_standard.workbook.form.supplier_form import Form

_FACTS_WIDTHS = (30, 40)


def pages(form: Form, language: str, made_on: str, due: str = "", to: str = "") -> Pages:
    """Return the sheets of a form; `made_on` and `due` are ISO dates, `to` is where it has to be sent."""
    made = [read_me(form, language, due, to)]
    made += [answers_page(form, language)] if form.asks else []
    made += [parts_page(form, language)] if any(each.parts for each in form.asks) else []
    made += [social_page(form, language)] if form.social else []
    ranges, lists = lists_page(form, language)
    title = say("book_title", language, number=form.contract["own_number"])
    properties = {VERSION_PROPERTY: form.edition.version}
    return Pages((*made, lists, _facts_page(form, language)), ranges, title, language, made_on, properties)


def _facts_page(form: Form, language: str) -> Page:
    rows = ((PageCell(key), PageCell(value)) for key, value in {**facts(form), "language": language}.items())
    return form_page(FACTS, _FACTS_WIDTHS, rows, hidden=True)
