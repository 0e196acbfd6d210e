"""How much was checked, in a few numbers: what a reader of a report without findings wants to know first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.demands import DEMANDS
from mvi_standard.history.ledger import NOT_ASKED, checked, demands

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.report import Report
    from mvi_standard.rule import Rule

    Nesting = Mapping[str, Mapping[str, str]]


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
    asked = len(demands(report))
    rules = len({name for names in report.edition.rule_modules.values() for name in names})
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
    yield from (not report.profile for each in DEMANDS.values() if each.by_profile)
    yield from (each.register not in there for each in DEMANDS.values() if each.register)


def _rules(report: Report, edition: Edition) -> int:
    """Count the rules with an object to judge; those about other classes were never imported, and stay so."""
    there: dict[str, set[str]] = defaultdict(set)
    for record in report.sound:
        _look(there, edition.tables.nesting, record.cls, record.data)
    return sum(_applies(each, there) for each in edition.rules_about(there))


def _applies(rule: Rule, there: Mapping[str, set[str]]) -> bool:
    return rule.given is None or any(rule.given in there.get(cls, ()) for cls in rule.classes)


def _look(there: dict[str, set[str]], nesting: Nesting, cls: str, data: Mapping[str, Any]) -> None:
    """Gather the fields that the objects of each class have; `objects` would gather all paths as well."""
    there[cls].update(data)
    for name, sub in nesting.get(cls, {}).items():
        value = data.get(name)
        for each in [value] if isinstance(value, dict) else value or ():
            _look(there, nesting, sub, each)
