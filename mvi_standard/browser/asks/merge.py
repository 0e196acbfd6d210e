"""Merge answers of suppliers into a submission: `{"replace": true, "correction": ""}`.

The forms follow the submission; `correction` is the reason for changing a final one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.actions.merge_report import finding_lines, form_summary, version_line
from mvi_standard.actions.merging import Sent, merged
from mvi_standard.actions.submission import JSON, as_text
from mvi_standard.browser.judging import verdict_of
from mvi_standard.browser.next_steps import onward
from mvi_standard.browser.outcome import DONE, REFUSED, Answer
from mvi_standard.browser.page_texts import good, say, sorry
from mvi_standard.history.clock import local_moment
from mvi_standard.render.markup import Html, element, joined
from mvi_standard.render.summary import judged, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.actions.merge_report import FormSummary
    from mvi_standard.actions.merging import Merged
    from mvi_standard.browser.question import Question


def answer(question: Question) -> Answer:
    """Report what the forms change, and return the merged submission when it may be kept."""
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


def pieces(made: Merged, question: Question) -> Iterator[Html]:
    """Yield what each form adds, the problems that follow, and the verdict."""
    language = question.language
    for name, filling, changes in made.taken:
        yield _form(form_summary(name, filling, changes, language), language)
    numbers, found = finding_lines(made, language)
    yield element("p", numbers)
    yield _listed((joined(each.said, _below(each.fix)) for each in found), "mvi-notes")
    if raised := version_line(made, language):
        yield element("p", raised)
    said = element("strong", judged(made.after, language), cls=f"mvi-{verdict(made.after)}")
    yield element("p", element("bdi", question.named(".json")), " ", said, cls="mvi-becomes")


def _form(told: FormSummary, language: str) -> Html:
    return element(
        "section",
        element("h3", told.head),
        _listed(told.remarks, "mvi-notes"),
        _listed((joined(said, _below(note)) for said, note in told.changes), "mvi-changes"),
        element("p", say("merge.replace_how", language)) if told.other else "",
        element("p", told.silent) if told.silent else "",
        cls="mvi-form",
    )


def _listed(items: Iterable[str], cls: str) -> Html:
    made = [element("li", each) for each in items]
    return element("ul", *made, cls=cls) if made else joined()


def _below(text: str) -> Html:
    return element("div", text) if text else joined()
