"""Apply a mapping to a workbook from another system.

The mapping is one that was kept, `{"mapping": text}`, or the answers in the form that `propose` gave:
`{"answers": {name: value}, "prefix": text}`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.actions.mapping import mapped
from mvi_standard.actions.submission import is_lost, json_text
from mvi_standard.browser.asks.propose import form_of
from mvi_standard.browser.judging import shown, verdict_of
from mvi_standard.browser.next_steps import onward
from mvi_standard.browser.outcome import REFUSED, Answer
from mvi_standard.browser.page_texts import say, sorry
from mvi_standard.history.clock import local_moment
from mvi_standard.render import KEPT
from mvi_standard.render.markup import Html, element, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.browser.question import Question
    from mvi_standard.document import Document

_JSON = ".json"


def answer(question: Question) -> Answer:
    """Judge what the mapping makes of a workbook, citing the cells of that workbook, and return the submission.

    Of answers in the form the mapping is returned too, to be used again; where some are missing, what they are.
    """
    options, language = question.options, question.language
    if "mapping" in options:
        return _mapped(str(options["mapping"]), question)
    form = form_of(question, options["answers"])
    if faults := form.faults():
        links = (element("li", element("a", said, href=f"#{key}")) for key, said in faults.items())
        told = joined(sorry(say("map_form.not_yet", language)), element("ul", *links))
        return Answer(REFUSED, told, form=form.html())
    text = form.text(question.name)
    found = _mapped(text, question)
    return replace(found, files=(*found.files, (question.named(".toml"), text.encode())))


def _mapped(mapping: str, question: Question) -> Answer:
    options, language = question.options, question.language
    document, skipped = mapped(mapping, question.book, question.name, local_moment())
    report = question.judged(lambda: document, name=question.name, keep=KEPT)
    piece = Html(shown(report, language, str(options["codes"])))
    files = ((question.named(_JSON), json_text(document).encode()),)
    parts = joined(piece, *_beside(document, skipped, question))
    return Answer(verdict_of(report), parts, files=files, onward=onward(report, _JSON).text)


def _beside(document: Document, skipped: str, question: Question) -> Iterator[Html]:
    """Say what of the workbook is not in the submission."""
    if skipped:
        yield element("p", say("map.skipped", question.language, columns=skipped))
    if is_lost(document):
        names = {"name": question.named(_JSON), "source": question.name}
        yield element("p", say("page.map_lost", question.language, **names))
