"""`mvi template`: a workbook to fill in, made for one authority."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli.given import Given
from mvi_standard.cli.inputs import is_same
from mvi_standard.cli.options import help_text, needing, reporting_refusals, verb
from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_day, local_moment
from mvi_standard.render.safe import safe
from mvi_standard.tables import current
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.workbook.template import Plan

JSON = ".json"
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
@click.option("--next-year", is_flag=True, help=help_text("template-next-year"))
def command(  # noqa: PLR0913 - one argument an option
    out: Path, filled: Path | None, rows: int, language: str, *, small: bool, next_year: bool, **choice: Any  # noqa: ANN401 - the options are those of Choice
) -> None:  # fmt: skip
    """Write a workbook to fill in."""
    from mvi_standard.cli.workbook_out import WORKBOOKS  # noqa: PLC0415 - loads when asked for

    if out.suffix.lower() not in (*WORKBOOKS, *([JSON] if next_year and not small else [])):
        raise click.UsageError(say("template.suffix", language, name=safe(str(out), None)))
    if filled is not None and is_same(out, filled):
        raise click.UsageError(say("convert.same", language, name=safe(str(out), None)))
    if next_year and filled is None:
        raise click.UsageError(say("next_year.needs_from", language))
    given = _given(filled, language, next_year=next_year, small=small) if filled else None
    if out.suffix.lower() == JSON and given:
        _text(out, given.document, language)
    elif small:
        from mvi_standard.cli.small_form_out import write_small_form  # noqa: PLC0415 - loads when asked for

        if choice["profile"] not in {None, "basis"} or choice["themes"] or choice["kpis"]:
            raise click.UsageError(say("small_form.other_profile", language))
        write_small_form(out, given, rows, language, choice["organisation_type"])
    else:
        _whole(out, given, rows, language, **choice)
    for line in given.told if given else ():
        click.echo(line)


def _given(name: Path, language: str, *, next_year: bool, small: bool) -> Given:
    from mvi_standard.cli.submission import one_submission  # noqa: PLC0415 - loads when there is one

    document = one_submission(name, language)
    if not next_year:
        return Given(document, str(name))
    from mvi_standard.actions.next_year import sentences, year_later  # noqa: PLC0415 - idem
    from mvi_standard.actions.small_form import moment_of  # noqa: PLC0415 - idem

    with reporting_refusals(language):
        later, made = year_later(document, str(name), moment_of(local_day()) if small else local_moment())
    return Given(later, str(name), tuple(sentences(made, document, language)))


def _text(out: Path, document: Document, language: str) -> None:
    from mvi_standard.actions.submission import json_text  # noqa: PLC0415 - loads when there is one
    from mvi_standard.cli.guard import written_whole  # noqa: PLC0415 - idem

    with written_whole(str(out)) as stream:
        stream.write(json_text(document))
    click.echo(say("command.written_file", language, name=safe(str(out), None)))


def _whole(out: Path, given: Given | None, rows: int, language: str, **choice: Any) -> None:  # noqa: ANN401 - as above
    """Write the full workbook."""
    from mvi_standard.cli.workbook_out import write_workbook  # noqa: PLC0415 - loads when asked for
    from mvi_standard.workbook.template import Choice, empty_plan  # noqa: PLC0415 - idem

    made = Choice(**{**choice, "kpis": tuple(_kpi(each, language) for each in choice["kpis"])})
    with needing("excel", language):
        if given is None:
            plan = empty_plan(LATEST, made, language, local_moment(), rows)
        else:
            plan = _prefilled(given, made, rows, language)
        write_workbook(out, plan)
    first = plan.sheets[0].title(language)
    click.echo(say("template.done", language, name=safe(str(out), None), n=len(plan.sheets), first=first))


def _prefilled(given: Given, choice: Any, rows: int, language: str) -> Plan:  # noqa: ANN401 - a Choice, that loads late
    from mvi_standard.actions.as_workbook import planned  # noqa: PLC0415 - idem

    with reporting_refusals(language):
        return planned(given.document, given.shown, choice, language, local_day(), rows=rows)


def _kpi(found: str, language: str) -> str:
    """Return a KPI of the catalogue, however its letters are written."""
    if found.upper() in LATEST.catalogue:
        return found.upper()
    from mvi_standard.fixes.suggestion import nearest  # noqa: PLC0415 - idem
    from mvi_standard.texts.say import with_meant  # noqa: PLC0415 - loads when something was typed wrong

    said = say("template.kpi", language, found=safe(found))
    raise click.UsageError(with_meant(said, nearest(found, LATEST.catalogue), language))
