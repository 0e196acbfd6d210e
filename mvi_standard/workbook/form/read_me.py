"""The first sheet of a form: who asks what, until when, and how to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.titles import READ_ME
from mvi_standard.workbook.form.page import BOLD, FILL, FIXED, HEAD, TITLE, Page, Spot
from mvi_standard.workbook.form.spoken import span
from mvi_standard.workbook.form.words import ANSWERS, PARTS, SOCIAL, say, which

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.form.supplier_form import Form

_WIDTHS = (26, 96)
_LINE = 15


def read_me(form: Form, language: str, due: str, to: str) -> Page:
    """Return the sheet; where the buyer did not say when or where to, a cell is left for it."""
    rows = [
        (Spot(say("title", language), TITLE), Spot(None, TITLE)),
        (Spot(), Spot(say("what", language, buyer=form.buyer))),
        (Spot(say("subject", language), HEAD), Spot(None, HEAD)),
        *(_fact(key, value, language) for key, value in _facts(form, language)),
        _open("due", due, language),
        _open("to", to, language),
        (Spot(say("steps", language), HEAD), Spot(None, HEAD)),
        *((Spot(str(at), BOLD), Spot(text)) for at, text in enumerate(_steps(form, language), 1)),
    ]
    heights = [
        (at, float(_LINE * (2 if len(str(row[1].value or "")) > _WIDTHS[1] else 1))) for at, row in enumerate(rows, 1)
    ]
    heights[0] = (1, 30.0)
    return Page(READ_ME[which(language)], _WIDTHS, tuple(rows), tuple(heights))


def _facts(form: Form, language: str) -> Iterator[tuple[str, str]]:
    yield "buyer", form.buyer
    yield "suppliers", "; ".join(form.suppliers)
    number, title = form.contract["own_number"], form.contract.get("title", "")
    yield "contract", f"{number} {title}".strip()
    yield "period", span(form.period, language)


def _fact(key: str, value: str, language: str) -> tuple[Spot, Spot]:
    return Spot(say(key, language), BOLD), Spot(value, FIXED)


def _open(key: str, value: str, language: str) -> tuple[Spot, Spot]:
    return Spot(say(key, language), BOLD), Spot(value, FIXED) if value else Spot(say("by_buyer", language), FILL)


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
