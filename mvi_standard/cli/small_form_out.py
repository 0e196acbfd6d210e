"""Write the small form: one sheet with one row for each contract."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.options import needing, reporting_refusals
from mvi_standard.demands import FITS_SMALL_FORM
from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_day
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.cli.given import Given
    from mvi_standard.workbook.small.page import FormContents

LOST, MOST_SHOWN = 1, 40


def write_small_form(out: Path, given: Given | None, rows: int, language: str, kind: str | None) -> None:
    """Write the form, empty for a `kind` of organisation or with what is given; exits when something does not fit."""
    from mvi_standard.cli.workbook_out import put  # noqa: PLC0415 - loads when asked for
    from mvi_standard.workbook.small.page import empty_contents, pages  # noqa: PLC0415 - idem

    with needing("excel", language):
        if given is None:
            today = date.fromisoformat(local_day())
            contents = empty_contents(LATEST, today, language, kind)
        else:
            contents = _filled(given, language)
        put(out, pages(contents, LATEST, language, local_day(), rows))
    click.echo(say("small_form.done", language, name=safe(str(out), None)))


def _filled(given: Given, language: str) -> FormContents:
    """Return the form with a submission in it; says what does not fit, and exits."""
    from mvi_standard.actions.small_form import small_contents  # noqa: PLC0415 - loads when there is one

    with reporting_refusals(language):
        contents, lost = small_contents(given.document, given.shown, language)
    if not lost:
        return contents
    click.echo(say("small_form.does_not_fit", language, name=safe(given.shown, None)), err=True)
    for where in lost[:MOST_SHOWN]:
        click.echo(f"  {where}  {FITS_SMALL_FORM.code}  {say('small_form.more', language)}", err=True)
    if (more := len(lost) - MOST_SHOWN) > 0:
        click.echo(f"  {say('convert.more', language, n=more)}", err=True)
    sys.exit(LOST)
