"""What forms change in a submission, as pieces of the page: a section for each form, and one for what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.merge_told import findings_told, form_told, raised_told
from mvi_standard.browser.saying import say
from mvi_standard.render.markup import Html, element, joined
from mvi_standard.render.summary import judged, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.actions.merge_told import FormTold
    from mvi_standard.actions.merging import Merged
    from mvi_standard.browser.asks.question import Question


def pieces(made: Merged, question: Question) -> Iterator[Html]:
    """Give what each form brings, what is the matter then, and the verdict."""
    language = question.language
    for name, filling, changes in made.taken:
        yield _form(form_told(name, filling, changes, language), language)
    numbers, found = findings_told(made, language)
    yield element("p", numbers)
    yield _listed((joined(each.said, _below(each.fix)) for each in found), "mvi-notes")
    if raised := raised_told(made, language):
        yield element("p", raised)
    said = element("strong", judged(made.after, language), cls=f"mvi-{verdict(made.after)}")
    yield element("p", element("bdi", question.named(".json")), " ", said, cls="mvi-becomes")


def _form(told: FormTold, language: str) -> Html:
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
