"""The first sheet of a form: who asks what, until when, and how to answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.form.fields import ALLOWED, ANSWERS, PARTS, SOCIAL
from mvi_standard.workbook.form.formatting import span
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.read_me import FACT, HEAD, OPEN, STEP, TITLE, ReadMeLine, ReadMeLooks, read_me_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.form.supplier_form import Form
    from mvi_standard.workbook.writing.page import Page

_LINE, _HIGHEST = 15, 30
_LOOKS = ReadMeLooks(looks.SECTION, looks.BOLD, looks.BOLD, looks.FIXED)


def read_me(form: Form, language: str, due: str, to: str) -> Page:
    """Return the sheet, with an empty cell for a deadline or address that the buyer did not give."""
    return replace(read_me_page(_lines(form, language, due, to), _LOOKS, _height, language), allowed=ALLOWED)


def _lines(form: Form, language: str, due: str, to: str) -> Iterator[ReadMeLine]:
    yield ReadMeLine(TITLE, say("form.title", language))
    yield ReadMeLine(FACT, say("form.what", language, buyer=form.buyer))
    yield ReadMeLine(HEAD, say("form.subject", language))
    for key, value in _facts(form, language):
        yield ReadMeLine(FACT, value, say(f"form.fact_{key}", language))
    for key, value in (("due", due), ("to", to)):
        kind, text = (FACT, value) if value else (OPEN, say("form.by_buyer", language))
        yield ReadMeLine(kind, text, say(f"form.fact_{key}", language))
    yield ReadMeLine(HEAD, say("form.steps", language))
    for at, text in enumerate(_steps(form, language), 1):
        yield ReadMeLine(STEP, text, str(at))


def _height(line: ReadMeLine) -> float:
    if line.kind in {TITLE, HEAD}:
        return _HIGHEST if line.kind == TITLE else _LINE
    return _LINE * (2 if len(line.text) > looks.READ_ME_WIDTHS[1] else 1)


def _facts(form: Form, language: str) -> Iterator[tuple[str, str]]:
    yield "buyer", form.buyer
    yield "suppliers", "; ".join(form.suppliers)
    number, title = form.contract["own_number"], form.contract.get("title", "")
    yield "contract", f"{number} {title}".strip()
    yield "period", span(form.period, language)


def _steps(form: Form, language: str) -> Iterator[str]:
    if form.asks:
        yield say("form.step_answers", language, sheet=pick(ANSWERS, language))
    if any(each.parts for each in form.asks):
        yield say("form.step_parts", language, sheet=pick(PARTS, language))
    if form.social:
        yield say("form.step_social", language, sheet=pick(SOCIAL, language))
    yield say("form.step_unknown", language)
    yield say("form.step_send", language)
