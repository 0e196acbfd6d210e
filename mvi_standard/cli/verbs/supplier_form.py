"""`mvi supplier-form`: a form for one supplier, with only the commitments of one contract."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.inputs import is_same
from mvi_standard.cli.options import help_text, needing, reporting_refusals, today, verb
from mvi_standard.history.clock import local_day
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.form import Form

_BETWEEN = ".."


def _day(context: click.Context, option: click.Parameter, value: str | None) -> str:
    return "" if value is None else today(context, option, value)


@verb("supplier-form")
@click.argument("name", metavar=help_text("name"), type=click.Path(path_type=Path))
@click.option("--contract", required=True, metavar=help_text("form-number"), help=help_text("form-contract"))
@click.option(
    "--output", "-o", "out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=help_text("form-out")
)
@click.option("--period", metavar=help_text("form-days"), help=help_text("form-period"))
@click.option("--due", metavar=help_text("day"), callback=_day, help=help_text("form-due"))
@click.option("--send-to", "to", default="", metavar=help_text("form-address"), help=help_text("form-to"))
def command(*, name: Path, contract: str, out: Path, period: str | None, due: str, to: str, language: str) -> None:  # noqa: PLR0913 - one argument an option
    """Write the form."""
    from mvi_standard.cli.submission import one_submission  # noqa: PLC0415 - loads when there is one
    from mvi_standard.cli.workbook_out import WORKBOOKS  # noqa: PLC0415 - idem
    from mvi_standard.validate import report_on  # noqa: PLC0415 - idem

    if out.suffix.lower() not in WORKBOOKS:
        raise click.UsageError(say("supplier_form.suffix", language, name=safe(str(out), None)))
    if is_same(out, name):
        raise click.UsageError(say("command.no_overwrite", language, name=safe(str(out), None)))
    asked = None if period is None else _period(period, language)
    document = one_submission(name, language)
    with needing("excel", language), reporting_refusals(language):
        from mvi_standard.actions.form import form_for, left_out, questions  # noqa: PLC0415 - the extra may not be there

        form = form_for(report_on(lambda: document), contract, asked)
        _write(out, form, language, due, to)
    number = safe(str(form.contract["own_number"]))
    click.echo(say("supplier_form.done", language, n=questions(form), name=safe(str(out), None), contract=number))
    for key, why in left_out(form, document):
        click.echo(
            say(
                "supplier_form.left_out", language, commitment=safe(key), why=say(f"supplier_form.why_{why}", language)
            ),
            err=True,
        )


def _period(text: str, language: str) -> Mapping[str, str]:
    """Return the period that was asked for: two days with two points between them."""
    days = text.split(_BETWEEN)
    try:
        start, end = (date.fromisoformat(each.strip()).isoformat() for each in days)
    except ValueError as error:
        raise click.UsageError(say("supplier_form.bad_period", language, found=safe(text))) from error
    return {"start": start, "end": end}


def _write(out: Path, form: Form, language: str, due: str, to: str) -> None:
    from mvi_standard.cli.workbook_out import put  # noqa: PLC0415 - loads when there is something to write
    from mvi_standard.workbook.form import pages  # noqa: PLC0415 - idem

    put(out, pages(form, language, local_day(), due, to))
