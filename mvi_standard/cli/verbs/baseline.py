"""`mvi baseline`: list the known faults, why they stay for now, who answers for them, and until when."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli import files, known_faults
from mvi_standard.cli.guard import UNUSABLE, written_whole
from mvi_standard.cli.inputs import files_named
from mvi_standard.cli.options import FILE_NAME, KINDS, asked_day, help_text, today, verb
from mvi_standard.editions import LATEST
from mvi_standard.history.baseline import KnownFault, acceptable, gone, submission_of
from mvi_standard.history.provenance import Run
from mvi_standard.render.entry import entries
from mvi_standard.render.formats.text import Writer
from mvi_standard.render.safe import safe
from mvi_standard.report import Options
from mvi_standard.requirement import SEVERITIES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.history.identity import Identity
    from mvi_standard.report import Report
    from mvi_standard.stages.registers.register import Register

    Known = Mapping[tuple[str, Identity], KnownFault]


ASKED = ("reason", "owner", "until")


@verb("baseline")
@click.argument("names", nargs=-1, required=True, type=FILE_NAME, metavar=help_text("names"))
@click.option(
    "-o",
    "--output",
    "out",
    type=FILE_NAME,
    default="mvi-baseline.toml",
    show_default=True,
    help=help_text("baseline-out"),
)
@click.option("--reason", help=help_text("reason"))
@click.option("--owner", help=help_text("owner"))
@click.option("--until", metavar=help_text("day"), callback=asked_day, help=help_text("until"))
@click.option("--renew", is_flag=True, help=help_text("renew"))
@click.option(
    "--from", "least", type=click.Choice(SEVERITIES), default="fout", show_default=True, help=help_text("from")
)
@click.option("--today", metavar=help_text("day"), callback=today, help=help_text("today-baseline"))
@click.option("--profile", type=click.Choice(sorted(LATEST.tables.profiles)), help=help_text("judged-profile"))
@click.option("--reconcile/--no-reconcile", default=True, help=help_text("judged-reconcile"))
@click.option(
    "--register", "registers", multiple=True, metavar=help_text("register-named"), help=help_text("judged-register")
)
@click.option("--input", "kind", type=KINDS, help=help_text("input"))
def command(*, names: tuple[str, ...], out: str, least: str, language: str, **options: Any) -> None:  # noqa: ANN401 - click passes the options by name
    """Write or renew a list of known faults; those that are still there keep their reason, owner and last day."""
    before = known_faults.read(out, language).faults if Path(out).exists() else ()
    choices = _choices(options, language)
    reports = [each for name in files_named(names, language) for each in files.reports(name, options["kind"], choices)]
    if unread := [each for each in reports if not each.readable]:
        _show(unread, language, options["today"])
        sys.exit(UNUSABLE)
    judged = {submission_of(each) for each in reports}
    known = {(each.submission, each.identity): each for each in before if each.submission in judged}
    found = dict(each for report in reports for each in _found(report, known, least, language))
    stay = _not_judged(reports, known.keys() - found.keys())
    others = [
        (each, "") for each in before if each.submission not in judged or (each.submission, each.identity) in stay
    ]
    added = [each for each in found if options["renew"] or each not in known]
    answers = _answers(options, language) if added else ("", "", "")
    made = {each: KnownFault(*each, *answers) for each in added}
    ours = [(made.get(each) or known[each], words) for each, words in found.items()]
    with written_whole(out) as stream:
        stream.writelines(known_faults.written([*others, *ours], say("baseline.head", language)))
    numbers = {"new": len(found.keys() - known.keys()), "gone": len(known.keys() - found.keys() - stay)}
    click.echo(say("baseline.written", language, n=len(others) + len(ours), name=safe(out, None), **numbers))
    if private := sum("private" in each.values for report in reports for each in report.findings):
        click.echo(say("baseline.private", language, n=private), err=True)


def _choices(options: dict[str, Any], language: str) -> Options:
    registers: tuple[Register, ...] = ()
    if options["registers"]:
        from mvi_standard.cli.registers import read_registers  # noqa: PLC0415 - few runs have registers

        registers = read_registers(options["registers"], language)
    return Options(options["profile"], None, options["reconcile"], registers)


def _not_judged(reports: list[Report], missing: Collection[tuple[str, Identity]]) -> set[tuple[str, Identity]]:
    """Return the known faults that were not found, and of which nobody looked whether they are there."""
    stay: set[tuple[str, Identity]] = set()
    ours: dict[str, set[Identity]] = defaultdict(set)
    for submission, who in missing:
        ours[submission].add(who)
    for report in reports:
        of = submission_of(report)
        stay |= {(of, who) for who in ours[of] - gone(report, ours[of])}
    return stay


def _answers(options: dict[str, Any], language: str) -> tuple[str, str, str]:
    """Return the reason, the owner and the last day, which new faults cannot do without; raises UsageError."""
    reason, owner, until = (options[name] for name in ASKED)
    if lacking := [f"--{name}" for name in ASKED if not (options[name] or "").strip()]:
        raise click.UsageError(say("baseline.asked", language, options=", ".join(lacking)))
    if until < options["today"]:
        raise click.UsageError(say("baseline.past", language, until=until))
    return reason, owner, until


def _found(report: Report, known: Known, least: str, language: str) -> Iterator[tuple[tuple[str, Identity], str]]:
    """Yield each fault that belongs on the list, with what is wrong in words."""
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
