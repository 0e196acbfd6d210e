"""The answer with the submission of the first file in another form, and what of that file is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import too_large
from mvi_standard.actions.notes import count_left, notes_of
from mvi_standard.actions.submission import ending
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.render.markup import Html, element, joined

if TYPE_CHECKING:
    from mvi_standard.browser.question import Question
    from mvi_standard.document import Document


def kept(document: Document, out: str, content: bytes, question: Question, *beside: Html) -> Answer:
    """Return the answer with `content`, to be kept under the name `out`; `beside` follows its first sentence."""
    sentence = say(ending(document, question.judged), question.language, name=out, source=question.name)
    limit, notes = _limit(out, content, question.language), _notes(document, question)
    return Answer(DONE, joined(good(sentence), *beside, limit, notes), files=((out, content),))


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
