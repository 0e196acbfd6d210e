"""Propose a mapping for a workbook from another system: `{"prefix": text}`, which ids of controls begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.mapping import proposed_for
from mvi_standard.browser.mapping.form import MappingForm
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.history.clock import local_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.browser.question import Question


def answer(question: Question) -> Answer:
    """Propose a mapping, as a form to review."""
    form = form_of(question, {})
    found, n = form.base.recognised
    return Answer(DONE, good(say("map.proposed", question.language, found=found, n=n)), form=form.html())


def form_of(question: Question, given: Mapping[str, str]) -> MappingForm:
    """Return the form about the first file with answers in it."""
    book, prefix = question.book(), str(question.options["prefix"])
    proposed = proposed_for(book, question.name)
    return MappingForm(book, proposed.proposal, given, proposed.year(local_day()), question.language, prefix)
