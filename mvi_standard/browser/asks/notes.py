"""What was understood of a workbook, as a piece of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.noted import noted, untold
from mvi_standard.browser.saying import say
from mvi_standard.render.markup import Html, element, joined

if TYPE_CHECKING:
    from mvi_standard.browser.asks.question import Question
    from mvi_standard.document import Document


def notes(document: Document, question: Question) -> Html:
    """Return the notes as a list; empty for a document that was read as it was written."""
    if not document.notes:
        return joined()
    language, more = question.language, untold(document)
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
        for where, severity, code, said in noted(document, question.name, language)
    ]
    return joined(
        element("p", say("convert.noted", language, name=question.name)),
        element("ul", *items, cls="mvi-notes"),
        element("p", say("convert.more", language, n=more)) if more else "",
    )
