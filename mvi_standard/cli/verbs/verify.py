"""`mvi verify`: validate again with the same options, and report whether a saved result still holds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from mvi_standard.cli import files
from mvi_standard.cli import known_faults as lists
from mvi_standard.cli.compared import problems
from mvi_standard.cli.inputs import files_named
from mvi_standard.cli.options import FILE_NAME, KINDS, help_text, verb
from mvi_standard.cli.registers import read_registers
from mvi_standard.cli.saved import load, refusal, saved
from mvi_standard.editions import LATEST
from mvi_standard.history.baseline import accepting
from mvi_standard.history.difference import paired
from mvi_standard.history.provenance import Run
from mvi_standard.render import KEPT
from mvi_standard.render.safe import safe
from mvi_standard.report import Options
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.cli.known_faults import KnownFaults
    from mvi_standard.cli.saved import Saved

HOLDS, FAILS, UNREADABLE = 0, 1, 2
BELONGING = (("file", "sha256"), ("sha256",), ("file", "submission"), ("submission",), ("file",))
"""What two reports on the same file have in common, the surest first."""


@verb("verify")
@click.argument("result", type=FILE_NAME, metavar=help_text("result"))
@click.argument("names", nargs=-1, required=True, type=FILE_NAME, metavar=help_text("names"))
@click.option("--baseline", type=FILE_NAME, metavar=help_text("name"), help=help_text("verify-baseline"))
@click.option(
    "--register", "registers", multiple=True, metavar=help_text("register-named"), help=help_text("verify-register")
)
@click.option("--input", "kind", type=KINDS, help=help_text("input"))
def command(  # noqa: PLR0913 - one argument an option
    *,
    result: str,
    names: tuple[str, ...],
    baseline: str | None,
    registers: tuple[str, ...],
    kind: str | None,
    language: str,
) -> None:
    """Report for each submission whether its result holds, and what differs when it does not."""
    before, spoken = load(result, language)
    known = lists.read(baseline, language) if baseline else None
    choices, run = _as_then(result, before, known, language)
    choices = replace(choices, registers=read_registers(registers, language) if registers else ())
    run = replace(run, kind=kind or run.kind)
    after = [each for name in files_named(names, language) for each in _again(name, choices, known, run, spoken)]
    pairs = list(zip(paired(before, after, BELONGING), after, strict=True))
    found = [(now, list(problems(old, now, language)), list(_notes(old, now, language))) for old, now in pairs]
    for now, differences, notes in found:
        key = "verify.fails" if differences else "verify.holds"
        click.echo(say(key, language, name=safe(str(now.get("file", "-")), None)))
        click.echo("".join(f"  {each}\n" for each in [*differences, *notes]), nl=False)
    missing = [each for each in before if not any(old is each for old, _ in pairs)]
    for each in missing:
        click.echo(say("verify.missing", language, name=safe(str(each.get("file", "-")), None)), err=True)
    if any(differences and not now["readable"] for now, differences, _ in found):
        sys.exit(UNREADABLE)
    sys.exit(FAILS if missing or any(differences for _, differences, _ in found) else HOLDS)


def _as_then(name: str, before: Sequence[Saved], known: KnownFaults | None, language: str) -> tuple[Options, Run]:
    """Return the choices of then, without its registers: one run has one set of choices."""
    then = before[0]["provenance"] if before else {"options": {}}
    options = then["options"]
    profile, profiles = options.get("profile"), sorted(LATEST.tables.profiles)
    if profile is not None and profile not in profiles:
        raise refusal(name, language, say("verify.profile", language, found=profile, names=", ".join(profiles)))
    everything = bool(options.get("all"))
    day, list_used = then.get("today", "0001-01-01"), known.sha256 if known else None
    run = Run(day, list_used, everything, options.get("input"))
    return Options(profile, None if everything else KEPT, options.get("reconcile", True)), run


def _again(name: str, choices: Options, known: KnownFaults | None, run: Run, language: str) -> Iterator[Saved]:
    """Judge a file as it was done then; a list of known faults needs every finding."""
    keep = None if known else choices.keep
    for report in files.reports(name, run.kind, replace(choices, keep=keep)):
        judged = accepting(report, known.faults, run.today, choices.keep) if known else report
        yield saved(judged, run, language)


def _notes(old: Saved | None, now: Saved, language: str) -> Iterator[str]:
    """Yield what was different when the result was made: it may explain why it does not hold."""
    if old is None:
        return
    then, today = old["provenance"], now["provenance"]
    if then["tool_sha256"] != today["tool_sha256"]:
        key = "verify.software_same" if then["tool_version"] == today["tool_version"] else "verify.software"
        yield say(key, language, old=safe(then["tool_version"]), new=today["tool_version"])
    for key in ("edition", "rules"):
        if then[f"{key}_sha256"] != today[f"{key}_sha256"]:
            yield say(f"verify.{key}", language)
    if _names(then, language) != _names(today, language):
        yield say("verify.registers", language, old=_names(then, language), new=_names(today, language))
    if then.get("baseline_sha256") != today.get("baseline_sha256"):
        yield say("verify.baseline", language)


def _names(provenance: Saved, language: str) -> str:
    named = (f"{each['name']} {each['sha256'][:8]}" for each in provenance["registers"])
    return safe(", ".join(named), None) or say("verify.no_registers", language)
