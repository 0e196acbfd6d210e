"""A submission as a workbook, refused when a workbook cannot hold it without loss."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from mvi_standard.actions.refusal import Refused
from mvi_standard.actions.submission import values_of
from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.render.safe import safe
from mvi_standard.workbook.core.guard import guarded
from mvi_standard.workbook.core.lossless import CannotHold
from mvi_standard.workbook.template import Choice, filled_plan, pages
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.finding import Said
    from mvi_standard.workbook.template import Plan

ROWS = 500
"""Rows of each list that get drop-downs and messages, unless there are more already."""


def planned(  # noqa: PLR0913 - what is filled in, for whom, and when
    document: Document, shown: str, choice: Choice, language: str, today: str, *, rows: int = ROWS
) -> Plan:
    """Plan the workbook for a submission; raises Refused with the first value that it would lose."""
    try:
        return filled_plan(LATEST, values_of(document), choice, language, today, room=rows)
    except CannotHold as error:
        raise unheld(error, shown) from error


def unheld(error: CannotHold, shown: str) -> Refused:
    """Return the refusal that names the value a workbook cannot hold, and why."""
    where = pointer(error.path) or "/"
    return Refused("convert.cannot_hold", name=safe(shown, None), pointer=safe(where), why=error.why)


def own_choice(document: Document) -> Choice:
    """Return the choice that follows from a submission itself: its profile."""
    asked = document.envelope.get("profile")
    return Choice(asked if isinstance(asked, str) and asked in LATEST.tables.profiles else None)


def xlsx_of(plan: Plan) -> bytes:
    """Return the bytes of a workbook for Excel."""
    stream = BytesIO()
    write(stream, pages(plan), ".xlsx")
    return stream.getvalue()


def too_large(content: bytes) -> Said | None:
    """Return why a workbook just written would be refused when read; None when it would not."""
    try:
        guarded(content)
    except Unreadable as refusal:
        said: Said = refusal.finding.values["problem"]
        return said
    return None
