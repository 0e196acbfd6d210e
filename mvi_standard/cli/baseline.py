"""`mvi baseline`: write down which faults are known, why they stay for now, who answers for them, and until when."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.choices import Choices
from mvi_standard.cli import files, known_faults
from mvi_standard.cli.guard import UNUSABLE, written_whole
from mvi_standard.cli.named import named
from mvi_standard.cli.options import FILE_NAME, today, told, verb
from mvi_standard.known_faults import KnownFault, acceptable, submission_of
from mvi_standard.render.entry import entries
from mvi_standard.render.phrases import counted, phrase
from mvi_standard.render.text import Writer
from mvi_standard.requirement import SEVERITIES
from mvi_standard.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.identity import Identity
    from mvi_standard.report import Report

    Known = Mapping[tuple[str, Identity], KnownFault]


@verb("baseline")
@click.argument("names", nargs=-1, required=True, type=FILE_NAME, metavar=told("names"))
@click.option(
    "-o", "--output", "out", type=FILE_NAME, default="mvi-baseline.toml", show_default=True, help=told("baseline-out")
)
@click.option("--reason", required=True, help=told("reason"))
@click.option("--owner", required=True, help=told("owner"))
@click.option("--until", required=True, metavar=told("day"), callback=today, help=told("until"))
@click.option("--from", "least", type=click.Choice(SEVERITIES), default="fout", show_default=True, help=told("from"))
@click.option("--today", metavar=told("day"), callback=today, help=told("today-baseline"))
def command(  # noqa: PLR0913 - one argument an option
    *, names: tuple[str, ...], out: str, reason: str, owner: str, until: str, least: str, today: str, language: str
) -> None:
    """Write or renew a list of known faults; those that are still there keep their reason, owner and last day."""
    if until < today:
        raise click.UsageError(phrase("baseline_past", language, until=until))
    before = known_faults.read(out, language).faults if Path(out).exists() else ()
    known = {(each.submission, each.identity): each for each in before}
    reports = [each for name in named(names, language) for each in files.reports(name, None, Choices())]
    if unread := [each for each in reports if not each.readable]:
        _show(unread, language, today)
        sys.exit(UNUSABLE)
    judged = {submission_of(each) for each in reports}
    others = [(each, "") for each in before if each.submission not in judged]
    ours = [each for report in reports for each in _known(report, known, (reason, owner, until), least, language)]
    with written_whole(out) as stream:
        stream.writelines(known_faults.written([*others, *ours], phrase("baseline_head", language)))
    click.echo(counted("baseline_written", language, len(others) + len(ours), name=out))
    if private := sum("private" in each.values for report in reports for each in report.findings):
        click.echo(counted("baseline_private", language, private), err=True)


def _known(
    report: Report, known: Known, new: tuple[str, str, str], least: str, language: str
) -> Iterator[tuple[KnownFault, str]]:
    """Give each fault that belongs on the list, with what is wrong in words."""
    submission = submission_of(report)
    for entry in entries(report, language):
        heavy = SEVERITIES.index(entry.severity) <= SEVERITIES.index(least)
        if acceptable(entry.finding) and (heavy or (submission, entry.identity) in known):
            made = KnownFault(submission, entry.identity, *new)
            words = ": ".join(filter(None, [entry.said.record, entry.said.message]))
            yield known.get((submission, entry.identity), made), words


def _show(reports: list[Report], language: str, today: str) -> None:
    writer = Writer(sys.stderr, language, Run(today))
    for each in reports:
        writer.add(each)
