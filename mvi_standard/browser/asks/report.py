"""The report of the organisation that submitted; no options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import figures
from mvi_standard.actions.refusal import refuse
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_day
from mvi_standard.publication import authority_document, rendered
from mvi_standard.publication.document import Paragraph
from mvi_standard.render.markup import element, joined
from mvi_standard.report import __version__
from mvi_standard.total.submission_account import account_of_one, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.browser.question import Question
    from mvi_standard.publication.document import ReportDocument
    from mvi_standard.render.markup import Html


def answer(question: Question) -> Answer:
    """Make the report, and say what it begins with."""
    document, language = question.submission(), question.language
    report = question.judged(lambda: document, name=question.name)
    if report.dossier is None or report.dossier.submission is None:
        refuse("report.no_root", name=question.name)
    account = account_of_one(report, tool=__version__, made_on=local_day())
    made = authority_document(figures(report), account, LATEST, language, name_of(report))
    out = question.named("-rapport.html")
    departing = "" if report.conforms else element("p", say("report.departing", language, name=question.name))
    sentence = good(say("command.written_file", language, name=out))
    files = ((out, rendered(made, "html").encode()),)
    return Answer(DONE, joined(sentence, departing, *_in_short(made)), files=files)


def _in_short(made: ReportDocument) -> Iterator[Html]:
    """Yield the sentences that a report begins with."""
    for each in made.front.blocks if made.front else ():
        if isinstance(each, Paragraph) and each.role == "lead":
            yield element("p", each.text)
