"""`mvi map`: read a workbook that does not follow the standard, by a mapping of its columns."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mvi_standard.cli.guard import UNUSABLE, written_whole
from mvi_standard.cli.options import LANGUAGE, help_text, reporting_refusals, verb
from mvi_standard.cli.submission import book_of, mapped, say_unread
from mvi_standard.document import Unreadable
from mvi_standard.history.clock import local_day
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say
from mvi_standard.validate import report_on
from mvi_standard.workbook.mapping.proposal import FIRST_YEAR, LAST_YEAR

HELP = {"help_option_names": ["-h", "--help"]}
DIFFERS = 1


@click.group("map", context_settings=HELP, help=say("mvi.map", LANGUAGE), invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Propose a mapping, or check one."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        sys.exit(UNUSABLE)


@verb("init", help_text("init"))
@click.argument("name", metavar=help_text("map-workbook"), type=click.Path(path_type=Path))
@click.option("--output", "-o", "out", type=click.Path(path_type=Path, dir_okay=False), help=help_text("map-out"))
@click.option("--year", type=click.IntRange(FIRST_YEAR, LAST_YEAR), help=help_text("map-year"))
def proposing(name: Path, out: Path | None, year: int | None, language: str) -> None:
    """Propose a mapping; an existing file is left alone, as somebody may have edited it."""
    from mvi_standard.actions.mapping import proposed_for  # noqa: PLC0415 - loads when there is a workbook

    if out is not None and out.exists():
        raise click.UsageError(say("map.exists", language, name=safe(str(out), None)))
    try:
        with reporting_refusals(language):
            proposed = proposed_for(book_of(name, language), str(name))
    except Unreadable as refusal:
        say_unread(refusal, name, language)
    text = proposed.text(name.name, year or proposed.year(local_day()), language)
    if out is None:
        click.echo(text, nl=False)
        return
    with written_whole(str(out)) as stream:
        stream.write(text)
    click.echo(say("map.proposed", language, found=proposed.found, n=proposed.n, out=safe(str(out), None)))


@verb("check", help_text("check"))
@click.argument("mapping", metavar=help_text("map-mapping"), type=click.Path(path_type=Path))
@click.argument("name", metavar=help_text("map-workbook"), type=click.Path(path_type=Path))
def checking(mapping: Path, name: Path, language: str) -> None:
    """Judge what a mapping makes of a workbook, citing the cells of that workbook."""
    from mvi_standard.render.formats.text import render, wants_colour  # noqa: PLC0415 - loads when there is a report

    report = report_on(lambda: mapped(name, mapping, language), name=str(name))
    for line in render(report, language, colour=wants_colour(sys.stdout)):
        click.echo(line, color=True)
    unread = report.document is None
    sys.exit(UNUSABLE if unread else 0 if report.conforms else DIFFERS)


command.add_command(proposing)
command.add_command(checking)
