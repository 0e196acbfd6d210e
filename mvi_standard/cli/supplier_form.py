"""`mvi supplier-form`: a form for one supplier, with only the commitments of one contract."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.clock import local_day
from mvi_standard.cli.options import needing, today, told, verb
from mvi_standard.render.phrases import counted, phrase
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.document import Document
    from mvi_standard.report import Report
    from mvi_standard.workbook.supplier_form import Form, NoForm

_BETWEEN = ".."


def _day(context: click.Context, option: click.Parameter, value: str | None) -> str:
    return "" if value is None else today(context, option, value)


@verb("supplier-form")
@click.argument("name", metavar=told("name"), type=click.Path(path_type=Path))
@click.option("--contract", required=True, metavar=told("form-number"), help=told("form-contract"))
@click.option(
    "--output", "-o", "out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=told("form-out")
)
@click.option("--period", metavar=told("form-days"), help=told("form-period"))
@click.option("--due", metavar=told("day"), callback=_day, help=told("form-due"))
@click.option("--send-to", "to", default="", metavar=told("form-address"), help=told("form-to"))
def command(*, name: Path, contract: str, out: Path, period: str | None, due: str, to: str, language: str) -> None:  # noqa: PLR0913 - one argument an option
    """Write the form."""
    from mvi_standard.cli.one_submission import one_submission  # noqa: PLC0415 - loads when there is one
    from mvi_standard.cli.workbook_out import WORKBOOKS, is_same  # noqa: PLC0415 - idem
    from mvi_standard.validate import report_on  # noqa: PLC0415 - idem

    if out.suffix.lower() not in WORKBOOKS:
        raise click.UsageError(phrase("form_suffix", language, name=safe(str(out), None)))
    if is_same(out, name):
        raise click.UsageError(phrase("no_overwrite", language, name=safe(str(out), None)))
    asked = None if period is None else _period(period, language)
    document = one_submission(name, language)
    with needing("excel", language):
        form = _form(report_on(lambda: document), contract, asked, language)
        _write(out, form, language, due, to)
    number = safe(str(form.contract["own_number"]))
    count = len(form.asks) + len(form.social)
    click.echo(counted("form_done", language, count, name=safe(str(out), None), contract=number))
    for key, why in _left_out(form, document):
        click.echo(
            phrase("form_left_out", language, commitment=safe(key), why=phrase(f"form_why_{why}", language)), err=True
        )


def _period(text: str, language: str) -> Mapping[str, str]:
    """Return the period that was asked for: two days with two points between them."""
    days = text.split(_BETWEEN)
    try:
        start, end = (date.fromisoformat(each.strip()).isoformat() for each in days)
    except ValueError as error:
        raise click.UsageError(phrase("form_bad_period", language, found=safe(text))) from error
    return {"start": start, "end": end}


def _form(report: Report, contract: str, period: Mapping[str, str] | None, language: str) -> Form:
    from mvi_standard.workbook.supplier_form import NoForm, form_of  # noqa: PLC0415 - loads when asked for

    if report.dossier is None:
        raise click.UsageError(phrase("form_no_root", language))
    try:
        return form_of(report.dossier, contract, period)
    except NoForm as none:
        raise click.UsageError(_why(none, report, contract, language)) from none


def _why(none: NoForm, report: Report, contract: str, language: str) -> str:
    """Say why there is no form, and which contract was probably meant."""
    values = {key: safe(str(each), None) for key, each in none.values.items() if key != "meant"}
    if none.key != "form_no_contract":
        return phrase(none.key, language, **values)
    from mvi_standard.cli.mistake import with_meant  # noqa: PLC0415 - loads when something was typed wrong
    from mvi_standard.suggestion import nearest  # noqa: PLC0415 - idem

    lists = report.document.lists if report.document else {}
    for each in lists.get("contracts", ()):
        if isinstance(each, dict) and contract in (each.get("id"), each.get("own_number")):
            return phrase("form_faulty_contract", language, **values)
    known = none.values.get("meant")
    near = nearest(contract, known) if isinstance(known, tuple) else None
    return with_meant(phrase(none.key, language, **values), near, language)


def _write(out: Path, form: Form, language: str, due: str, to: str) -> None:
    from mvi_standard.cli.guard import written_whole  # noqa: PLC0415 - loads when there is something to write
    from mvi_standard.workbook.supplier.pages import pages  # noqa: PLC0415 - idem

    if out.suffix.lower() == ".ods":
        from mvi_standard.workbook.supplier.ods import write_form as write  # noqa: PLC0415 - one format loads
    else:
        from mvi_standard.workbook.supplier.xlsx import write_form as write  # noqa: PLC0415 - idem
    made = pages(form, language, local_day(), due, to)
    with written_whole(str(out)) as stream:
        write(stream.buffer, made)


def _left_out(form: Form, document: Document) -> Iterator[tuple[str, str]]:
    """Give the commitments of the contract that are not on the form, each with the reason."""
    yield from form.left_out
    there = (
        {each.id for each in form.asks} | {each["id"] for each, _ in form.social} | {key for key, _ in form.left_out}
    )
    for each in document.lists.get("commitments", ()):
        if isinstance(each, dict) and each.get("contract") == form.contract["id"] and each.get("id") not in there:
            yield str(each.get("id", "?")), "faulty"
