"""The sheets of a form: to read, to answer on, its code lists, and the facts it was made from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.texts.say import has_text, pick, say
from mvi_standard.workbook.core.titles import FORM
from mvi_standard.workbook.form.answers_page import answers_page
from mvi_standard.workbook.form.columns import reported
from mvi_standard.workbook.form.fields import ALLOWED, ANSWERS, SOCIAL, form_page
from mvi_standard.workbook.form.identity import facts
from mvi_standard.workbook.form.parts_page import parts_page
from mvi_standard.workbook.form.read_me import read_me
from mvi_standard.workbook.form.social_page import social_page
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.code_lists import (
    CodeRows,
    ListLooks,
    code_list_page,
    code_ranges,
    code_words,
    list_heads,
    list_label,
    used_by,
)
from mvi_standard.workbook.writing.page import VERSION_PROPERTY, Page, PageCell, Pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.form.supplier_form import Form
    from mvi_standard.workbook.writing.page import NamedRange, Page

_FACTS_WIDTHS = (30, 40)


def pages(form: Form, language: str, made_on: str, due: str = "", to: str = "") -> Pages:
    """Return the sheets of a form; `made_on` and `due` are ISO dates, `to` is the address to return it to."""
    made = [read_me(form, language, due, to)]
    made += [answers_page(form, language)] if form.asks else []
    made += [parts_page(form, language)] if any(each.parts for each in form.asks) else []
    made += [social_page(form, language)] if form.social else []
    ranges, lists = lists_page(form, language)
    title = say("form.book_title", language, number=form.contract["own_number"])
    properties = {VERSION_PROPERTY: form.edition.version}
    return Pages((*made, lists, _facts_page(form, language)), ranges, title, language, made_on, properties)


def _facts_page(form: Form, language: str) -> Page:
    rows = ((PageCell(key), PageCell(value)) for key, value in {**facts(form), "language": language}.items())
    return form_page(FORM, _FACTS_WIDTHS, rows, hidden=True)


MISSING = "missing_reason"
OF_THE_BUYER = {(MISSING, "niet_gevraagd")}
"""Codes that a form cannot be answered with: it asks."""
_LOOKS = ListLooks(looks.LABEL, looks.BOLD)
_FIRST_ROW = 2


def lists_page(form: Form, language: str) -> tuple[tuple[NamedRange, ...], Page]:
    """Return the sheet with the code lists, and the place of each list on it."""
    lists: list[CodeRows] = []
    row = _FIRST_ROW
    for name, columns in _uses(form, language).items():
        codes, label = tuple(_codes(form.edition, name, language)), list_label(form.edition, name, language)
        lists.append(CodeRows(name, label, codes, row + 1, used_by(columns, language)))
        row = lists[-1].last + 1
    page = code_list_page(lists, (list_heads(_LOOKS, language),), _LOOKS, language)
    return tuple(code_ranges(lists, language)), replace(page, allowed=ALLOWED)


def _uses(form: Form, language: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return for which columns each list is: their labels by the title of their sheet."""
    made: dict[str, dict[str, dict[str, None]]] = {}
    for title, column in _columns(form):
        if column.codelist:
            labels = made.setdefault(column.codelist, {}).setdefault(pick(title, language), {})
            labels[column.label(language)] = None
    return {name: {title: [*labels] for title, labels in those.items()} for name, those in made.items()}


def _columns(form: Form) -> Iterator[tuple[tuple[str, str], Column]]:
    """Yield each column, with the title of its sheet in both languages."""
    yield from ((ANSWERS, column) for ask in form.asks for column in ask.columns)
    yield from ((SOCIAL, column) for column in (reported(form.edition) if form.social else ()))


def _codes(edition: Edition, name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield code, name and meaning; not those that have expired."""
    expired = edition.tables.deprecated.codes.get(name, ())
    for code in edition.tables.codelists[name]:
        if code in expired or (name, code) in OF_THE_BUYER:
            continue
        label, meaning = code_words(edition, f"code:{name}:{code}", language)
        own = name == MISSING and has_text(f"form.code_{code}")
        yield code, label, say(f"form.code_{code}", language) if own else meaning
