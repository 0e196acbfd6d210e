"""Apply a mapping to a workbook from another system: `{"mapping": text}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.mapping import mapped
from mvi_standard.actions.submission import is_lost, json_text
from mvi_standard.browser.judging import shown, verdict_of
from mvi_standard.browser.next_steps import onward
from mvi_standard.browser.outcome import Answer
from mvi_standard.browser.page_texts import say
from mvi_standard.history.clock import local_moment
from mvi_standard.render import KEPT
from mvi_standard.render.markup import Html, element, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.browser.question import Question
    from mvi_standard.document import Document

_JSON = ".json"


def answer(question: Question) -> Answer:
    """Judge what the mapping makes of a workbook, citing the cells of that workbook, and return the submission."""
    options, language = question.options, question.language
    document, skipped = mapped(str(options["mapping"]), question.book, question.name, local_moment())
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
