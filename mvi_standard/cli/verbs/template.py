"""`mvi template`: a workbook to fill in, made for one authority."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli.inputs import is_same
from mvi_standard.cli.options import help_text, needing, reporting_refusals, verb
from mvi_standard.demands import FITS_SMALL_FORM
from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_day, local_moment
from mvi_standard.render.safe import safe
from mvi_standard.tables import current
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.workbook.small.page import FormContents
    from mvi_standard.workbook.template import Plan

LOST, MOST_SHOWN = 1, 40
MOST_ROWS = 10_000
_LISTS = LATEST.tables.codelists
_THEMES = [*current(LATEST.tables, "theme")]


@verb("template")
@click.option(
    "--output",
    "-o",
    "out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=help_text("template-out"),
)
@click.option("--profile", type=click.Choice([*LATEST.tables.profiles]), help=help_text("template-profile"))
@click.option("--theme", "themes", multiple=True, type=click.Choice(_THEMES), help=help_text("template-theme"))
@click.option("--kpi", "kpis", multiple=True, metavar="KPI", help=help_text("template-kpi"))
@click.option("--organisation-type", type=click.Choice([*_LISTS["organisation_type"]]), help=help_text("template-type"))
@click.option("--from", "filled", type=click.Path(path_type=Path), help=help_text("template-from"))
@click.option(
    "--rows", type=click.IntRange(1, MOST_ROWS), default=500, show_default=True, help=help_text("template-rows")
)
@click.option("--small", is_flag=True, help=help_text("template-small"))
def command(out: Path, filled: Path | None, rows: int, language: str, *, small: bool, **choice: Any) -> None:  # noqa: ANN401 - the options are those of Choice
    """Write a workbook to fill in."""
    from mvi_standard.cli.workbook_out import WORKBOOKS, write_workbook  # noqa: PLC0415 - loads when asked for
    from mvi_standard.workbook.template import Choice, empty_plan  # noqa: PLC0415 - idem

    if out.suffix.lower() not in WORKBOOKS:
        raise click.UsageError(say("template.suffix", language, name=safe(str(out), None)))
    if filled is not None and is_same(out, filled):
        raise click.UsageError(say("convert.same", language, name=safe(str(out), None)))
    if small:
        _small(out, filled, rows, language, **choice)
        return
    made = Choice(**{**choice, "kpis": tuple(_kpi(each, language) for each in choice["kpis"])})
    with needing("excel", language):
        if filled is None:
            plan = empty_plan(LATEST, made, language, local_moment(), rows)
        else:
            plan = _prefilled(filled, made, rows, language)
        write_workbook(out, plan)
    first = plan.sheets[0].title(language)
    click.echo(say("template.done", language, name=safe(str(out), None), n=len(plan.sheets), first=first))


def _small(out: Path, filled: Path | None, rows: int, language: str, **choice: Any) -> None:  # noqa: ANN401 - as above
    """Write the small form, which has room for one profile only."""
    from mvi_standard.cli.workbook_out import put  # noqa: PLC0415 - loads when asked for
    from mvi_standard.workbook.small.page import empty_contents, pages  # noqa: PLC0415 - idem

    if choice["profile"] not in {None, "basis"} or choice["themes"] or choice["kpis"]:
        raise click.UsageError(say("small_form.other_profile", language))
    with needing("excel", language):
        if filled is None:
            today = date.fromisoformat(local_day())
            contents = empty_contents(LATEST, today, language, choice["organisation_type"])
        else:
            contents = _small_filled(filled, language)
        put(out, pages(contents, LATEST, language, local_day(), rows))
    click.echo(say("small_form.done", language, name=safe(str(out), None)))


def _small_filled(name: Path, language: str) -> FormContents:
    """Return the form with a submission in it; says what does not fit, and exits."""
    from mvi_standard.actions.small_form import small_contents  # noqa: PLC0415 - loads when there is one
    from mvi_standard.cli.submission import one_submission  # noqa: PLC0415 - idem

    with reporting_refusals(language):
        contents, lost = small_contents(one_submission(name, language), str(name), language)
    if not lost:
        return contents
    click.echo(say("small_form.does_not_fit", language, name=safe(str(name), None)), err=True)
    for where in lost[:MOST_SHOWN]:
        click.echo(f"  {where}  {FITS_SMALL_FORM.code}  {say('small_form.more', language)}", err=True)
    if (more := len(lost) - MOST_SHOWN) > 0:
        click.echo(f"  {say('convert.more', language, n=more)}", err=True)
    sys.exit(LOST)


def _prefilled(name: Path, choice: Any, rows: int, language: str) -> Plan:  # noqa: ANN401 - a Choice, that loads late
    from mvi_standard.actions.as_workbook import planned  # noqa: PLC0415 - idem
    from mvi_standard.cli.submission import one_submission  # noqa: PLC0415 - loads when there is one

    with reporting_refusals(language):
        return planned(one_submission(name, language), str(name), choice, language, local_day(), rows=rows)


def _kpi(found: str, language: str) -> str:
    """Return a KPI of the catalogue, however its letters are written."""
    if found.upper() in LATEST.catalogue:
        return found.upper()
    from mvi_standard.fixes.suggestion import nearest  # noqa: PLC0415 - idem
    from mvi_standard.texts.say import with_meant  # noqa: PLC0415 - loads when something was typed wrong

    said = say("template.kpi", language, found=safe(found))
    raise click.UsageError(with_meant(said, nearest(found, LATEST.catalogue), language))
