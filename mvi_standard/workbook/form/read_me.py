"""The first sheet of a form: who asks what, until when, and how to answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.workbook.form.fields import ALLOWED
from mvi_standard.workbook.form.formatting import span
from mvi_standard.workbook.form.words import ANSWERS, PARTS, SOCIAL, say, which
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.read_me import FACT, HEAD, OPEN, STEP, TITLE, ReadMeLine, ReadMeLooks, read_me_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.form.supplier_form import Form
    from mvi_standard.workbook.writing.page import Page

_LINE, _HIGHEST = 15, 30
_LOOKS = ReadMeLooks(looks.SECTION, looks.BOLD, looks.BOLD, looks.FIXED)


def read_me(form: Form, language: str, due: str, to: str) -> Page:
    """Return the sheet; where the buyer did not say when or where to, a cell is left for it."""
    return replace(read_me_page(_lines(form, language, due, to), _LOOKS, _height, language), allowed=ALLOWED)


def _lines(form: Form, language: str, due: str, to: str) -> Iterator[ReadMeLine]:
    yield ReadMeLine(TITLE, say("title", language))
    yield ReadMeLine(FACT, say("what", language, buyer=form.buyer))
    yield ReadMeLine(HEAD, say("subject", language))
    for key, value in _facts(form, language):
        yield ReadMeLine(FACT, value, say(key, language))
    for key, value in (("due", due), ("to", to)):
        kind, text = (FACT, value) if value else (OPEN, say("by_buyer", language))
        yield ReadMeLine(kind, text, say(key, language))
    yield ReadMeLine(HEAD, say("steps", language))
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
    here = which(language)
    if form.asks:
        yield say("step_answers", language, sheet=ANSWERS[here])
    if any(each.parts for each in form.asks):
        yield say("step_parts", language, sheet=PARTS[here])
    if form.social:
        yield say("step_social", language, sheet=SOCIAL[here])
    yield say("step_unknown", language)
    yield say("step_send", language)
