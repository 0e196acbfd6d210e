"""Questions about two years in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import as_written
from mvi_standard.texts.say import say
from mvi_standard.v1.term import ENDLESS

if TYPE_CHECKING:
    from mvi_standard.history.years import Question


def sentence(question: Question, language: str) -> str:
    """Return what to ask, in `nl` or `en`."""
    values = {name: as_written(each, language) for name, each in question.values.items() if each != ENDLESS}
    endless = dict.fromkeys(question.values.keys() - values.keys(), say("compare.endless", language))
    return say(f"compare.{question.kind}", language, **values, **endless)
