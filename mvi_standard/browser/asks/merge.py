"""The answers of suppliers in a submission: `{"replace": true, "correction": ""}`.

The forms come behind the submission; `correction` is the reason to change one that is final.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.actions.as_text import JSON, as_text
from mvi_standard.actions.merging import Sent, merged
from mvi_standard.browser.asks.merge_pieces import pieces
from mvi_standard.browser.judging import verdict_of
from mvi_standard.browser.onward import onward
from mvi_standard.browser.outcome import DONE, REFUSED, Answer
from mvi_standard.browser.saying import good, say, sorry
from mvi_standard.history.clock import local_moment
from mvi_standard.render.markup import element, joined

if TYPE_CHECKING:
    from mvi_standard.actions.merging import Merged
    from mvi_standard.browser.asks.question import Question


def answer(question: Question) -> Answer:
    """Say what the forms change, and give the submission as it becomes where that may be kept."""
    read = question.submission()
    document = as_text(read, question.name)
    sent = [Sent(name, partial(bytes, data)) for name, data in question.files[1:]]
    made = merged(
        document,
        question.name,
        sent,
        replacing=bool(question.options["replace"]),
        correction=str(question.options["correction"]).strip() or None,
        moment=local_moment,
        judged=question.judged,
    )
    return _answer(made, question, converted=document is not read)


def _answer(made: Merged, question: Question, *, converted: bool) -> Answer:
    language, out, told = question.language, question.named(JSON), pieces(made, question)
    if made.blocked:
        return Answer(REFUSED, joined(sorry(say("merge.not_yet", language, name=question.name)), *told))
    if not made.count:
        return Answer(DONE, joined(good(say("merge.no_change", language, name=question.name)), *told))
    if made.final:
        return Answer(REFUSED, joined(sorry(say("merge.final", language)), *told))
    sentence = good(say("merge.done", language, n=made.count, name=out))
    also = element("p", say("page.merge_converted", language, name=out)) if converted else joined()
    files = ((out, made.content),)
    return Answer(
        verdict_of(made.after), joined(sentence, also, *told), files=files, onward=onward(made.after, JSON).text
    )
