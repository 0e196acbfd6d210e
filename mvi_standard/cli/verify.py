"""`mvi verify`: judge once more as it was done then, and say whether a saved result still holds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from mvi_standard.choices import Choices
from mvi_standard.cli import files
from mvi_standard.cli import known_faults as lists
from mvi_standard.cli.named import named
from mvi_standard.cli.options import FILE_NAME, told, verb
from mvi_standard.cli.registered import registered
from mvi_standard.cli.saved import load, saved
from mvi_standard.difference import difference
from mvi_standard.known_faults import accepting
from mvi_standard.render import KEPT
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe
from mvi_standard.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.cli.known_faults import KnownFaults
    from mvi_standard.cli.saved import Saved
    from mvi_standard.registers.register import Register

HOLDS, FAILS = 0, 1
FACTS = ("readable", "conforms", "standard_version", "profile", "counts", "severities", "accepted", "checked", "level")
"""What a result says of a submission as a whole, and that must be the same."""


@verb("verify")
@click.argument("result", type=FILE_NAME, metavar=told("result"))
@click.argument("names", nargs=-1, required=True, type=FILE_NAME, metavar=told("names"))
@click.option("--baseline", type=FILE_NAME, metavar=told("name"), help=told("verify-baseline"))
@click.option("--register", "registers", multiple=True, metavar=told("register-named"), help=told("verify-register"))
def command(
    *, result: str, names: tuple[str, ...], baseline: str | None, registers: tuple[str, ...], language: str
) -> None:
    """Say of each submission whether its result holds, and what differs when it does not."""
    before = load(result, language)
    known = lists.read(baseline, language) if baseline else None
    looked_up = registered(registers, language) if registers else ()
    pairs = [
        (_older(now, before), now)
        for name in named(names, language)
        for now in _again(name, before, known, looked_up, language)
    ]
    found = [(now, list(_problems(old, now, language)), list(_notes(old, now, language))) for old, now in pairs]
    for now, problems, notes in found:
        key = "verify_fails" if problems else "verify_holds"
        click.echo(phrase(key, language, name=safe(str(now.get("file", "-")), None)))
        click.echo("".join(f"  {each}\n" for each in [*problems, *notes]), nl=False)
    missing = [each for each in before if not any(old is each for old, _ in pairs)]
    for each in missing:
        click.echo(phrase("verify_missing", language, name=safe(str(each.get("file", "-")), None)), err=True)
    sys.exit(FAILS if missing or any(problems for _, problems, _ in found) else HOLDS)


def _again(
    name: str, before: Sequence[Saved], known: KnownFaults | None, registers: tuple[Register, ...], language: str
) -> Iterator[Saved]:
    """Judge a file with the choices of then: one run has one set of choices."""
    then = before[0]["provenance"] if before else {"options": {}}
    options = then["options"]
    keep = None if options.get("all") else KEPT
    choices = Choices(options.get("profile"), None if known else keep, options.get("reconcile", True), registers)
    run = Run(then.get("today", "0001-01-01"), known.sha256 if known else None, bool(options.get("all")))
    for report in files.reports(name, None, choices):
        judged = accepting(report, known.faults, run.today, keep) if known else report
        yield saved(judged, run, language)


def _older(now: Saved, before: Sequence[Saved]) -> Saved | None:
    """Return the result on the same bytes, or else on the same submission or file."""
    for key in ("sha256", "submission", "file"):
        for each in before:
            if now.get(key) and each.get(key) == now[key]:
                return each
    return None


def _problems(old: Saved | None, now: Saved, language: str) -> Iterator[str]:
    """Give, in words, each way in which a result does not hold."""
    if old is None:
        yield phrase("verify_none", language)
        return
    if old.get("sha256") != now.get("sha256"):
        yield phrase("verify_input", language)
    changed = difference(old["findings"], now["findings"])
    for key, those in (("verify_new", changed.new), ("verify_gone", changed.mended)):
        yield from (safe(phrase(key, language, code=each["code"], pointer=each["pointer"]), None) for each in those)
    if names := [key for key in FACTS if old.get(key) != now.get(key)]:
        yield phrase("verify_facts", language, names=", ".join(names))


def _notes(old: Saved | None, now: Saved, language: str) -> Iterator[str]:
    """Give what was different when the result was made: it may explain why it does not hold."""
    if old is None:
        return
    then, today = old["provenance"], now["provenance"]
    if then["tool_sha256"] != today["tool_sha256"]:
        yield phrase("verify_software", language, old=safe(then["tool_version"]), new=today["tool_version"])
    for key in ("edition", "rules"):
        if then[f"{key}_sha256"] != today[f"{key}_sha256"]:
            yield phrase(f"verify_{key}", language)
    if _names(then, language) != _names(today, language):
        yield phrase("verify_registers", language, old=_names(then, language), new=_names(today, language))
    if then.get("baseline_sha256") != today.get("baseline_sha256"):
        yield phrase("verify_baseline", language)


def _names(provenance: Saved, language: str) -> str:
    named = (f"{each['name']} {each['sha256'][:8]}" for each in provenance["registers"])
    return safe(", ".join(named), None) or phrase("no_registers", language)
