"""Writing a workbook: whole or not at all, and never what it could not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mvi_standard.cli.clock import local_day
from mvi_standard.cli.guard import written_whole
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.finding import Said
    from mvi_standard.workbook.cannot import CannotHold
    from mvi_standard.workbook.plan import Plan
    from mvi_standard.workbook.writing.choice import Choice

WORKBOOKS = (".xlsx", ".ods")


def planned(document: Document, name: Path, choice: Choice, language: str, rows: int) -> Plan:
    """Return the workbook for a submission; says at which value it would lose something."""
    from mvi_standard.cli.one_submission import values_of  # noqa: PLC0415 - loads when there is a submission
    from mvi_standard.workbook.cannot import CannotHold  # noqa: PLC0415 - idem
    from mvi_standard.workbook.plan import filled_plan  # noqa: PLC0415 - idem

    try:
        return filled_plan(LATEST, values_of(document), choice, language, local_day(), room=rows)
    except CannotHold as error:
        raise unheld(error, name, language) from error


def unheld(error: CannotHold, name: Path, language: str) -> click.UsageError:
    """Say which value a workbook cannot hold, and why."""
    why = error.why.nl if language == "nl" else error.why.en
    where = pointer(error.path) or "/"
    return click.UsageError(phrase("cannot_hold", language, name=safe(str(name), None), pointer=safe(where), why=why))


def write_workbook(out: Path, plan: Plan) -> None:
    """Write a workbook in the format that its name says; ImportError where the library for it is not installed."""
    if out.suffix.lower() == ".ods":
        from mvi_standard.workbook.ods import write_ods as write  # noqa: PLC0415 - one format loads
    else:
        from mvi_standard.workbook.xlsx import write_xlsx as write  # noqa: PLC0415 - idem
    with written_whole(str(out)) as stream:
        write(stream.buffer, plan)


def too_large(out: Path) -> Said | None:
    """Return why a workbook that was just written would not be read; None where it is."""
    from mvi_standard.document import Unreadable  # noqa: PLC0415 - idem
    from mvi_standard.workbook.guard import guarded  # noqa: PLC0415 - idem

    try:
        guarded(out.read_bytes())
    except Unreadable as refusal:
        said: Said = refusal.finding.values["problem"]
        return said
    return None


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two names are of one file."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False  # one of the two is not there
