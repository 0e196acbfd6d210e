"""Propose a mapping for a workbook from another system.

The options are `{"prefix": text}`, which ids of controls begin with, and `{"answers": {name: value}}`: what was chosen
about a list before, maybe about this one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.mapping import proposed_for
from mvi_standard.browser.mapping.answers import fitted
from mvi_standard.browser.mapping.form import MappingForm
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.history.clock import local_day
from mvi_standard.render.markup import element, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.browser.question import Question


def answer(question: Question) -> Answer:
    """Propose a mapping, as a form to review."""
    form = form_of(question, question.options.get("answers", {}))
    found, n = form.base.recognised
    told = good(say("map.proposed", question.language, found=found, n=n))
    kept = element("p", say("map_form.kept", question.language)) if form.answered else ""
    return Answer(DONE, joined(told, kept), form=form.html())


def form_of(question: Question, given: Mapping[str, str]) -> MappingForm:
    """Return the form about the first file with answers in it."""
    book, prefix = question.book(), str(question.options["prefix"])
    proposed = proposed_for(book, question.name)
    answers = fitted(given, proposed.proposal)
    return MappingForm(book, proposed.proposal, answers, proposed.year(local_day()), question.language, prefix)
