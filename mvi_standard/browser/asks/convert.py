"""Convert the submission to another format: `{"to": "json"}`, or `xlsx`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import own_choice, planned, xlsx_of
from mvi_standard.actions.submission import json_text
from mvi_standard.browser.kept import kept
from mvi_standard.history.clock import local_day

if TYPE_CHECKING:
    from mvi_standard.browser.outcome import Answer
    from mvi_standard.browser.question import Question
    from mvi_standard.document import Document


def answer(question: Question) -> Answer:
    """Write the first file in another format, and report anything that was lost."""
    document, to = question.submission(), question.options["to"]
    content = _WRITERS[to](document, question)
    out = question.named(f".{to}")
    out = question.named(f"-mvi.{to}") if out == question.name else out
    return kept(document, out, content, question)


def _json(document: Document, _: Question) -> bytes:
    return json_text(document).encode()


def _xlsx(document: Document, question: Question) -> bytes:
    plan = planned(document, question.name, own_choice(document), question.language, local_day())
    return xlsx_of(plan)


_WRITERS = {"json": _json, "xlsx": _xlsx}
