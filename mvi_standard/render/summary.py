"""The sentences of a report as a whole: what was found, how much was checked, and how far the file goes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.demands import DEMANDS
from mvi_standard.editions import LATEST
from mvi_standard.history.ledger import NOT_ASKED, UNREADABLE, UNSOUND, checked, demands
from mvi_standard.requirement import SEVERITIES
from mvi_standard.texts.say import pick, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.report import Report


def verdict(report: Report) -> str:
    """Return the key of the verdict: `conforms`, `departs` or `unreadable`."""
    return "conforms" if report.conforms else "departs" if report.readable else "unreadable"


def judged(report: Report, language: str) -> str:
    """Say the verdict with the edition, and the profile where there is one."""
    if report.lines:
        return say("result.unread_lines", language, n=report.lines)
    profile = say("result.profile", language, profile=report.profile) if report.profile else ""
    return say(f"result.{verdict(report)}", language, version=(report.edition or LATEST).version) + profile


def amounts(severities: Mapping[str, int], language: str) -> str:
    """Say how many findings there are: `2 fouten, 1 waarschuwing en 3 tips`; empty for none."""
    parts = [
        f"{n} {say(f'result.{each}' if n == 1 else f'result.{each}_many', language)}"
        for each in SEVERITIES
        if (n := severities.get(each, 0))
    ]
    return f" {say('result.and', language)} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def findings_line(report: Report, language: str) -> str:
    """Say how many findings there are; for a report without any, that there is nothing, or nothing new."""
    nothing = "result.nothing_new" if report.accepted else "result.nothing_found"
    return amounts(report.severities, language) or say(nothing, language)


def scope(report: Report, language: str) -> Iterator[str]:
    """Yield sentences, without their full stop, on how much was checked and what was not."""
    seen = breadth(report)
    total = sum(report.records.values())
    if n := seen.not_run.get(UNREADABLE):
        yield say("result.breadth_unreadable", language, n=n)
        return
    skipped = seen.not_run.get(NOT_ASKED, 0)
    yield say(
        "result.breadth",
        language,
        records=say("result.breadth_records", language, n=total),
        demands=seen.demands,
        skipped=say("result.breadth_skipped", language, n=skipped) if skipped else "",
        applied=seen.applied,
    )
    if n := seen.not_run.get(UNSOUND):
        yield say("result.breadth_unsound", language, n=n)


def known(report: Report, language: str) -> str:
    """Say how many faults are known, and whether those are all; empty for none."""
    found = Counter(each.finding.severity for each in report.accepted)
    if not found:
        return ""
    only = "" if report.counts else say("result.known_only", language)
    return say("result.known_found", language, n=found.total(), found=amounts(found, language)) + only


def level(report: Report, language: str) -> str:
    """Say which level was reached, and by name what the next one lacks; empty when none was reached."""
    from mvi_standard.counting.conformance import conformance  # noqa: PLC0415 - only a file that conforms has a level

    if not report.conforms:
        return ""
    found, labels = conformance(report), (report.edition or LATEST).labels
    said = say("result.level", language, level=found.level)
    if found.next is None:
        return said
    names = [pick(labels[f"measure:{each.code}"], language) for each in found.missing]
    missing = ", ".join(each[0].lower() + each[1:] for each in names)
    return said + say("result.level_next", language, next=found.next, missing=missing)


class Breadth(Struct, frozen=True):
    """Breadth of a check: how many demands the standard has, and how many of them applied to a record.

    `not_run` counts, by the reasons that `checked` knows, the demands that were not checked on every record.
    """

    demands: int
    applied: int
    not_run: Mapping[str, int]


def breadth(report: Report) -> Breadth:
    """Count the demands of a report; the same as counting in its ledger, without loading rules about nothing in it."""
    if report.edition is None or report.unsound or report.unput or not report.choices.reconcile:
        return _counted(report)
    skipped = sum(_skipped(report))
    asked = len(demands(report))
    rules = len({name for names in report.edition.rule_modules.values() for name in names})
    applied = asked - skipped + len(report.applied)
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
