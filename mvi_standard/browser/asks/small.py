"""The submission as a small form; no options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.small_form import small_contents, xlsx_small
from mvi_standard.browser.kept import kept
from mvi_standard.browser.outcome import REFUSED, Answer
from mvi_standard.browser.page_texts import say, sorry
from mvi_standard.history.clock import local_day
from mvi_standard.render.markup import element, joined

if TYPE_CHECKING:
    from mvi_standard.browser.question import Question

MOST_SHOWN = 40


def answer(question: Question) -> Answer:
    """Fill in the form, or say what does not fit in it."""
    document, language = question.submission(), question.language
    contents, lost = small_contents(document, question.name, language)
    if not lost:
        return kept(document, question.named("-klein.xlsx"), xlsx_small(contents, language, local_day()), question)
    items = [element("li", where, "  ", say("small_form.more", language)) for where in lost[:MOST_SHOWN]]
    more = len(lost) - MOST_SHOWN
    left = element("p", say("convert.more", language, n=more)) if more > 0 else ""
    said = sorry(say("small_form.does_not_fit", language, name=question.name))
    return Answer(REFUSED, joined(said, element("ul", *items, cls="mvi-notes"), left))
