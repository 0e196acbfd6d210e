"""From what is asked to the sheets of a form: to read, to answer on, and what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.form.answers_page import answers_page
from mvi_standard.workbook.form.columns import reported
from mvi_standard.workbook.form.facts import facts
from mvi_standard.workbook.form.lists_page import lists_page
from mvi_standard.workbook.form.page import Page, Pages, Spot
from mvi_standard.workbook.form.parts_page import parts_page
from mvi_standard.workbook.form.read_me import read_me
from mvi_standard.workbook.form.social_page import social_page
from mvi_standard.workbook.form.words import ANSWERS, FACTS, SOCIAL, say, which

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.form.supplier_form import Form


def pages(form: Form, language: str, made_on: str, due: str = "", to: str = "") -> Pages:
    """Return the sheets of a form; `made_on` and `due` are ISO dates, `to` is where it has to be sent."""
    made = [read_me(form, language, due, to)]
    made += [answers_page(form, language)] if form.asks else []
    made += [parts_page(form, language)] if any(each.parts for each in form.asks) else []
    made += [social_page(form, language)] if form.social else []
    ranges, lists = lists_page(form.edition, _uses(form, language), language)
    title = say("book_title", language, number=form.contract["own_number"])
    return Pages((*made, lists, _facts_page(form, language)), ranges, title, language, form.edition.version, made_on)


def _uses(form: Form, language: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return for which columns each list is: their labels by the title of their sheet."""
    made: dict[str, dict[str, dict[str, None]]] = {}
    for title, column in _columns(form):
        if column.codelist:
            labels = made.setdefault(column.codelist, {}).setdefault(title[which(language)], {})
            labels[column.label(language)] = None
    return {name: {title: [*labels] for title, labels in those.items()} for name, those in made.items()}


def _columns(form: Form) -> Iterator[tuple[tuple[str, str], Column]]:
    """Give each column, with the title of its sheet in both languages."""
    yield from ((ANSWERS, column) for ask in form.asks for column in ask.columns)
    yield from ((SOCIAL, column) for column in (reported(form.edition) if form.social else ()))


def _facts_page(form: Form, language: str) -> Page:
    rows = tuple((Spot(key), Spot(value)) for key, value in {**facts(form), "language": language}.items())
    return Page(FACTS, (30, 40), rows, hidden=True)
