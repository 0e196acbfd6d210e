"""A list of known faults: one that can be read is written again as it was, and covers what it names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import click

from mvi_standard.cli import known_faults
from mvi_standard.history.baseline import KnownFault, accepting, submission_of
from mvi_standard.history.identity import identities
from mvi_standard.validate import validate
from tools.fuzz.commands import stored
from tools.fuzz.mutation import toml_value
from tools.fuzz.seeds import EXAMPLES
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.report import Report

DAY, UNTIL = "2026-11-01", "2027-03-01"


def holds(data: bytes) -> None:
    """Read it, write it, read that, and judge by it."""
    try:
        faults = known_faults.read(stored("known.toml", data), "nl").faults
    except click.UsageError:
        return
    assert _again(faults) == faults, "written as another list"
    judged = accepting(report(), faults, DAY, None)
    assert len(judged.accepted) <= len(faults)


def seeds() -> Iterator[bytes]:
    """Yield a list of every fault in a submission."""
    about = report()
    assert about.document
    assert about.edition
    named = identities(about.findings, about.document, about.edition.tables)
    faults = [KnownFault(submission_of(about), each, "wacht op leverancier", "Team inkoop", UNTIL) for each in named]
    yield "".join(known_faults.written([(each, "") for each in faults], "")).encode()


def _again(faults: tuple[KnownFault, ...]) -> tuple[KnownFault, ...]:
    text = "".join(known_faults.written([(each, "x") for each in faults], "x"))
    return known_faults.read(stored("again.toml", text.encode()), "nl").faults


@cache
def report() -> Report:
    """Return the report that the list is about."""
    return validate((EXAMPLES / "demo" / "gemeente-met-fouten.json").read_bytes())


TARGET = Target(holds, seeds, toml_value, longest=8192, runs=50_000)
