"""`mvi baseline`: write down which faults are known, why they stay for now, who answers for them, and until when."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.choices import Choices
from mvi_standard.cli import files, known_faults
from mvi_standard.cli.guard import UNUSABLE, written_whole
from mvi_standard.cli.named import named
from mvi_standard.cli.options import FILE_NAME, asked_day, today, told, verb
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


ASKED = ("reason", "owner", "until")


@verb("baseline")
@click.argument("names", nargs=-1, required=True, type=FILE_NAME, metavar=told("names"))
@click.option(
    "-o", "--output", "out", type=FILE_NAME, default="mvi-baseline.toml", show_default=True, help=told("baseline-out")
)
@click.option("--reason", help=told("reason"))
@click.option("--owner", help=told("owner"))
@click.option("--until", metavar=told("day"), callback=asked_day, help=told("until"))
@click.option("--renew", is_flag=True, help=told("renew"))
@click.option("--from", "least", type=click.Choice(SEVERITIES), default="fout", show_default=True, help=told("from"))
@click.option("--today", metavar=told("day"), callback=today, help=told("today-baseline"))
def command(*, names: tuple[str, ...], out: str, least: str, language: str, **options: Any) -> None:  # noqa: ANN401 - click passes the options by name
    """Write or renew a list of known faults; those that are still there keep their reason, owner and last day."""
    before = known_faults.read(out, language).faults if Path(out).exists() else ()
    reports = [each for name in named(names, language) for each in files.reports(name, None, Choices())]
    if unread := [each for each in reports if not each.readable]:
        _show(unread, language, options["today"])
        sys.exit(UNUSABLE)
    judged = {submission_of(each) for each in reports}
    others = [(each, "") for each in before if each.submission not in judged]
    known = {(each.submission, each.identity): each for each in before if each.submission in judged}
    found = dict(each for report in reports for each in _found(report, known, least, language))
    added = [each for each in found if options["renew"] or each not in known]
    answers = _answers(options, language) if added else ("", "", "")
    made = {each: KnownFault(*each, *answers) for each in added}
    ours = [(made.get(each) or known[each], words) for each, words in found.items()]
    with written_whole(out) as stream:
        stream.writelines(known_faults.written([*others, *ours], phrase("baseline_head", language)))
    numbers = {"new": len(found.keys() - known.keys()), "gone": len(known.keys() - found.keys())}
    click.echo(counted("baseline_written", language, len(others) + len(ours), name=out, **numbers))
    if private := sum("private" in each.values for report in reports for each in report.findings):
        click.echo(counted("baseline_private", language, private), err=True)


def _answers(options: dict[str, Any], language: str) -> tuple[str, str, str]:
    """Return the reason, the owner and the last day, which new faults cannot do without; raises UsageError."""
    reason, owner, until = (options[name] for name in ASKED)
    if lacking := [f"--{name}" for name in ASKED if not (options[name] or "").strip()]:
        raise click.UsageError(phrase("baseline_asked", language, options=", ".join(lacking)))
    if until < options["today"]:
        raise click.UsageError(phrase("baseline_past", language, until=until))
    return reason, owner, until


def _found(report: Report, known: Known, least: str, language: str) -> Iterator[tuple[tuple[str, Identity], str]]:
    """Give each fault that belongs on the list, with what is wrong in words."""
    submission = submission_of(report)
    for entry in entries(report, language):
        heavy = SEVERITIES.index(entry.severity) <= SEVERITIES.index(least)
        if acceptable(entry.finding) and (heavy or (submission, entry.identity) in known):
            words = ": ".join(filter(None, [entry.said.record, entry.said.message]))
            yield (submission, entry.identity), words


def _show(reports: list[Report], language: str, today: str) -> None:
    writer = Writer(sys.stderr, language, Run(today))
    for each in reports:
        writer.add(each)
