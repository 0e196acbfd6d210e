"""Convert the submission to another format: `{"to": "json"}`, or `xlsx`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import own_choice, planned, too_large, xlsx_of
from mvi_standard.actions.notes import count_left, notes_of
from mvi_standard.actions.submission import ending, json_text
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.history.clock import local_day
from mvi_standard.render.markup import Html, element, joined

if TYPE_CHECKING:
    from mvi_standard.browser.question import Question
    from mvi_standard.document import Document


def answer(question: Question) -> Answer:
    """Write the first file in another format, and report anything that was lost."""
    document, to = question.submission(), question.options["to"]
    content = _WRITERS[to](document, question)
    out = question.named(f".{to}")
    out = question.named(f"-mvi.{to}") if out == question.name else out
    key = ending(document, question.judged)
    sentence = say(key, question.language, name=out, source=question.name)
    parts = (good(sentence), _limit(out, content, question.language), _notes(document, question))
    return Answer(DONE, joined(*parts), files=((out, content),))


def _json(document: Document, _: Question) -> bytes:
    return json_text(document).encode()


def _xlsx(document: Document, question: Question) -> bytes:
    plan = planned(document, question.name, own_choice(document), question.language, local_day())
    return xlsx_of(plan)


_WRITERS = {"json": _json, "xlsx": _xlsx}


def _limit(out: str, content: bytes, language: str) -> str:
    """Say when a workbook became larger than one that is read."""
    why = too_large(content) if out.endswith(".xlsx") else None
    if why is None:
        return joined()
    said = say("convert.too_large", language, name=out, why=why.nl if language == "nl" else why.en)
    return element("p", said)


def _notes(document: Document, question: Question) -> Html:
    """Return the notes as a list; empty for a document that was read as it was written."""
    if not document.notes:
        return joined()
    language, more = question.language, count_left(document)
    items = [
        element(
            "li",
            f"{where}  " if where else "",
            say(f"result.{severity}", language),
            " ",
            element("code", code),
            "  ",
            said,
        )
        for where, severity, code, said in notes_of(document, question.name, language)
    ]
    return joined(
        element("p", say("convert.noted", language, name=question.name)),
        element("ul", *items, cls="mvi-notes"),
        element("p", say("convert.more", language, n=more)) if more else "",
    )
