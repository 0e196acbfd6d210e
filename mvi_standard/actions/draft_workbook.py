"""A draft from notices as a workbook: what is known filled in, and a sheet with what is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import own_choice, planned
from mvi_standard.actions.notices import named
from mvi_standard.actions.submission import text_of
from mvi_standard.exchange.draft import LISTS
from mvi_standard.read import parse
from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.texts.say import say
from mvi_standard.workbook.template import Asked

if TYPE_CHECKING:
    from mvi_standard.exchange.draft import Draft
    from mvi_standard.exchange.events import Question
    from mvi_standard.workbook.template import Plan

ANSWERS = {"true": True, "false": False}


def draft_plan(made: Draft, shown: str, language: str, today: str) -> Plan:
    """Plan the workbook of a draft; raises Refused with the first value that a workbook would lose."""
    document = parse(text_of(made.values).encode(), ".json")
    plan = planned(document, shown, own_choice(document), language, today)
    return replace(plan, asked=[_asked(made, each, language) for each in made.questions])


def _asked(made: Draft, question: Question, language: str) -> Asked:
    cls, key = question.cls, question.id
    candidate = question.candidate
    if candidate in ANSWERS:
        candidate = YES_NO[language][ANSWERS[candidate]]
    path, own = LISTS.get(cls, ""), str(made.record(cls, key).get("id", key))
    said = say(f"notice.ask_{question.ask}", language)
    return Asked(named(made, question, language), said, candidate, path, own, question.field)
