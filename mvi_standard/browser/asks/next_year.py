"""The submission to begin the next year with, in the form of the first file; no options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import own_choice, planned, xlsx_of
from mvi_standard.actions.next_year import sentences, year_later
from mvi_standard.actions.small_form import moment_of, small_contents, xlsx_small
from mvi_standard.actions.submission import JSON, json_text
from mvi_standard.browser.judging import suffix_of
from mvi_standard.browser.next_steps import is_small
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.history.clock import local_day, local_moment
from mvi_standard.history.next_year import moved_on
from mvi_standard.reading.workbook import WORKBOOKS
from mvi_standard.render.markup import element, joined

if TYPE_CHECKING:
    from mvi_standard.browser.question import Question
    from mvi_standard.document import Document


def answer(question: Question) -> Answer:
    """Make the file for the next year, and say what became of the old one."""
    document, language = question.submission(), question.language
    small = is_small(document)
    moment = moment_of(local_day()) if small else local_moment()
    later, made = year_later(document, question.name, moment, question.judged)
    suffix, content = _file(later, question, small=small)
    years = (each["reporting_period"]["end"][:4] for each in (document.envelope, made.values))
    out = f"{moved_on(question.named(''), *years)}{suffix}"
    items = [element("li", each) for each in sentences(made, document, language)]
    sentence = good(say("command.written_file", language, name=out))
    return Answer(DONE, joined(sentence, element("ul", *items, cls="mvi-notes")), files=((out, content),))


def _file(document: Document, question: Question, *, small: bool) -> tuple[str, bytes]:
    """Return the submission as the first file is, with the ending of its name: a small form, a workbook, or JSON."""
    if suffix_of(question.name) not in WORKBOOKS:
        return JSON, json_text(document).encode()
    if small:
        contents, lost = small_contents(document, question.name, question.language)
        if not lost:
            return ".xlsx", xlsx_small(contents, question.language, local_day())
    plan = planned(document, question.name, own_choice(document), question.language, local_day())
    return ".xlsx", xlsx_of(plan)
