"""How much was checked, in a few numbers: what a reader of a report without findings wants to know first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.checked import BY_PROFILE, KNOWN, NOT_ASKED, REGISTER_OF, checked
from mvi_standard.objects import objects
from mvi_standard.requirements import REQUIREMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.report import Report


@dataclass(frozen=True)
class Breadth:
    """How many demands the standard has, and how many of them found a record to judge.

    `not_run` counts, for each reason that `checked` knows, the demands that were not put to every record.
    """

    demands: int
    applied: int
    not_run: Mapping[str, int]


def breadth(report: Report) -> Breadth:
    """Count the demands of a report; the same as counting in its ledger, without loading rules about nothing in it."""
    if report.edition is None or report.unchecked or not report.choices.reconcile:
        return _counted(report)
    skipped = sum(_skipped(report))
    asked = sum(not code.startswith(KNOWN) for code in REQUIREMENTS)
    rules = sum(map(len, report.edition.rule_modules.values()))
    applied = asked - skipped + _rules(report, report.edition)
    return Breadth(asked + rules, applied, {NOT_ASKED: skipped} if skipped else {})


def _counted(report: Report) -> Breadth:
    ledger = checked(report)
    return Breadth(
        len(ledger), sum(each.applied > 0 for each in ledger), Counter(each.why for each in ledger if each.not_run)
    )


def _skipped(report: Report) -> Iterator[bool]:
    """Tell of each demand on profiles and registers whether it was left out."""
    there = {each.name for each in report.choices.registers}
    yield from (not report.profile for _ in BY_PROFILE)
    yield from (each not in there for each in REGISTER_OF.values())


def _rules(report: Report, edition: Edition) -> int:
    """Count the rules with an object to judge; those about other classes were never imported, and stay so."""
    found = objects(report.sound, edition.tables.nesting)
    about = [(each.on, each.given) for each in edition.rules_about(found)]
    there = {
        (on, given): given is None or any(given in data for _, data in found[on]) for on, given in dict.fromkeys(about)
    }
    return sum(there[those] for those in about)
