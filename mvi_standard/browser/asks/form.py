"""The form for the supplier of one contract: `{"contract": key, "due": "2027-03-01", "to": "an address"}`.

The last two may be empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.actions.day import iso_day
from mvi_standard.actions.form import form_for, left_out, questions, xlsx_form
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.history.clock import local_day
from mvi_standard.render.markup import Html, element, joined
from mvi_standard.render.safe import safe
from mvi_standard.workbook.form import pages

if TYPE_CHECKING:
    from mvi_standard.browser.question import Question
    from mvi_standard.document import Document
    from mvi_standard.workbook.form import Form

_ODD = re.compile(r"[^\w.-]+")


def answer(question: Question) -> Answer:
    """Make the form, and report what it leaves out and why."""
    options = question.options
    due = iso_day(str(options["due"])) if options["due"] else ""
    document = question.submission()
    form = form_for(question.judged(lambda: document), str(options["contract"]))
    made = pages(form, question.language, local_day(), due, str(options["to"]))
    number = safe(str(form.contract["own_number"]))
    out = f"formulier-{_ODD.sub('-', number)}.xlsx"
    sentence = say("supplier_form.done", question.language, n=questions(form), name=out, contract=number)
    return Answer(
        DONE, joined(good(sentence), _left_out(form, document, question.language)), files=((out, xlsx_form(made)),)
    )


def _left_out(form: Form, document: Document, language: str) -> Html:
    """Say of each commitment that is not on the form why not."""
    items = [
        element(
            "li", say("supplier_form.left_out", language, commitment=key, why=say(f"supplier_form.why_{why}", language))
        )
        for key, why in left_out(form, document)
    ]
    return element("ul", *items, cls="mvi-notes") if items else joined()
