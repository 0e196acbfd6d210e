"""Propose a mapping for a workbook from another system; no options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.mapping import proposed_for
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.history.clock import local_day

if TYPE_CHECKING:
    from mvi_standard.browser.question import Question


def answer(question: Question) -> Answer:
    """Propose a mapping, as text to review and edit."""
    language = question.language
    proposed = proposed_for(question.book(), question.name)
    text = proposed.text(question.name, proposed.year(local_day()), language, "page.map.top")
    sentence = say("map.proposed", language, found=proposed.found, n=proposed.n)
    return Answer(DONE, good(sentence), text)
