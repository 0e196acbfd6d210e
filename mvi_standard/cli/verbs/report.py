"""`mvi report`: the report of one organisation, from its own submission."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.guard import UNUSABLE, written_whole
from mvi_standard.cli.options import help_text, needing, today, verb
from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import Run
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.report import __version__
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.report import Report

DEPARTS = 1
SHAPES = {".html": "html", ".md": "markdown"}


@verb("report")
@click.argument("name", metavar=help_text("name"), type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", "out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=help_text("out_file")
)
@click.option("--compare", "last", type=click.Path(path_type=Path), help=help_text("last-file"))
@click.option("--peers", "total", type=click.Path(path_type=Path), help=help_text("peers"))
@click.option("--today", "made_on", callback=today, help=help_text("today"))
def command(name: Path, out: Path, last: Path | None, total: Path | None, made_on: str, language: str) -> None:  # noqa: PLR0913, PLR0917 - click passes the options by name
    """Write the report of one submission."""
    from mvi_standard import figures, validate  # noqa: PLC0415 - loads when there is something to compute

    with needing("report", language):
        from mvi_standard.cli.peer_folder import peers_in  # noqa: PLC0415 - the extra may not be installed
        from mvi_standard.publication import authority  # noqa: PLC0415 - idem
    from mvi_standard.total.submission_account import account_of_one, name_of  # noqa: PLC0415 - idem

    if out.suffix.lower() not in SHAPES:
        raise click.UsageError(say("report.no_shape", language, name=out.name))
    if name.suffix.lower() in JSON_LINES:
        raise click.UsageError(say("report.no_lines", language))
    report = validate(name)
    if not report.readable:
        _show(report, language)
        sys.exit(UNUSABLE)
    try:
        account = account_of_one(report, tool=__version__, made_on=made_on)
    except ValueError as error:
        _show(report, language)
        raise click.UsageError(say("report.no_root", language, name=name)) from error
    now = figures(report)
    peers = peers_in(total, report, now, language) if total else None
    found = [*now, *(_earlier(last, report, language) if last else ())]
    text = authority(found, account, LATEST, language, name_of(report), SHAPES[out.suffix.lower()], peers)
    with written_whole(str(out)) as stream:
        stream.write(text)
    click.echo(say("command.written_file", language, name=out))
    if not report.conforms:
        click.echo(say("report.departing", language, name=name), err=True)
        sys.exit(DEPARTS)


def _earlier(last: Path, report: Report, language: str) -> tuple[Figure, ...]:
    """Return the figures of the year before; raises UsageError for a file that has none, or that is not earlier."""
    from mvi_standard import figures, validate  # noqa: PLC0415 - loads when there is something to compute
    from mvi_standard.total.submission_account import numbers_of  # noqa: PLC0415 - idem

    before = validate(last)
    found = tuple(figures(before)) if before.readable else ()
    ends = max((each.cell.period[1] for each in found), default="")
    if numbers_of(before).isdisjoint(numbers_of(report)):
        raise click.UsageError(say("report.not_ours", language, name=last))
    if not ends or any(each.cell.period[0] <= ends for each in figures(report)):
        raise click.UsageError(say("report.not_earlier", language, name=last))
    return found


def _show(report: Report, language: str) -> None:
    """Say what is wrong with a file that there can be no report of, as mvi-validate does."""
    from mvi_standard.render.formats.text import Writer  # noqa: PLC0415 - only when there is something to say

    Writer(sys.stderr, language, Run(today="")).add(report)
