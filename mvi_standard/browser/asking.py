"""What the page can ask, by name; and the answer where it cannot be done."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mvi_standard.actions.refusal import Refused
from mvi_standard.browser.asks.question import Question, Unread
from mvi_standard.browser.judging import shown
from mvi_standard.browser.outcome import REFUSED, UNREADABLE, Answer
from mvi_standard.browser.saying import say, sorry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.browser.outcome import Files
    from mvi_standard.report import EngineMaker

ASKS = ("convert", "form", "map", "merge", "propose", "template")
"""Each is a module of `asks` with a function `answer`."""


def answer(what: str, options: Mapping[str, Any], files: Files, engine: EngineMaker) -> Answer:
    """Answer one question; raises LookupError for one that there is not."""
    if what not in ASKS:
        raise LookupError(what)
    question = Question(options, files, engine)
    try:
        given: Answer = import_module(f"mvi_standard.browser.asks.{what}").answer(question)
    except Refused as refusal:
        return Answer(REFUSED, sorry(refusal.sentence(question.language, say)))
    except Unread as unread:
        return Answer(UNREADABLE, shown(unread.report, question.language, str(options["codes"])))
    return given
