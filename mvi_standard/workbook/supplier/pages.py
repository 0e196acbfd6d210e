"""From what is asked to the sheets of a form: to read, to answer on, and what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.supplier.answers_page import answers_page
from mvi_standard.workbook.supplier.columns import reported
from mvi_standard.workbook.supplier.facts import facts
from mvi_standard.workbook.supplier.lists_page import lists_page
from mvi_standard.workbook.supplier.page import Page, Pages, Spot
from mvi_standard.workbook.supplier.parts_page import parts_page
from mvi_standard.workbook.supplier.read_me import read_me
from mvi_standard.workbook.supplier.social_page import social_page
from mvi_standard.workbook.supplier.words import FACTS, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.layout import Column
    from mvi_standard.workbook.supplier_form import Form


def pages(form: Form, language: str, made_on: str, due: str = "", to: str = "") -> Pages:
    """Return the sheets of a form; `made_on` and `due` are ISO dates, `to` is where it has to be sent."""
    made = [read_me(form, language, due, to)]
    made += [answers_page(form, language)] if form.asks else []
    made += [parts_page(form, language)] if any(each.parts for each in form.asks) else []
    made += [social_page(form, language)] if form.social else []
    names = tuple(dict.fromkeys(each.codelist for each in _columns(form) if each.codelist))
    ranges, lists = lists_page(form.edition, names, language)
    title = say("book_title", language, number=form.contract["own_number"])
    return Pages((*made, lists, _facts_page(form, language)), ranges, title, language, form.edition.version, made_on)


def _columns(form: Form) -> Iterator[Column]:
    for ask in form.asks:
        yield from ask.columns
    yield from reported(form.edition) if form.social else ()


def _facts_page(form: Form, language: str) -> Page:
    rows = tuple((Spot(key), Spot(value)) for key, value in {**facts(form), "language": language}.items())
    return Page(FACTS, (30, 40), rows, hidden=True)
