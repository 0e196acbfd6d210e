"""The sentences of a report as a whole: what was found, how much was checked, and how far the file goes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.history.ledger import NOT_ASKED, UNREADABLE, UNSOUND
from mvi_standard.render.breadth import breadth
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


def found(report: Report, language: str) -> str:
    """Say how many findings there are; of a report without any that there is nothing, or nothing new."""
    nothing = "result.nothing_new" if report.accepted else "result.nothing_found"
    return amounts(report.severities, language) or say(nothing, language)


def scope(report: Report, language: str) -> Iterator[str]:
    """Give sentences, without their full stop, on how much was checked and what was not."""
    seen = breadth(report)
    total, unsound = sum(report.records.values()), sum(report.unchecked.values())
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
    if unsound:
        yield say("result.breadth_unsound", language, n=unsound, demands=seen.not_run.get(UNSOUND, 0))


def known(report: Report, language: str) -> str:
    """Say how many faults are known already, and whether those are all; empty for none."""
    found = Counter(each.finding.severity for each in report.accepted)
    if not found:
        return ""
    only = "" if report.counts else say("result.known_only", language)
    return say("result.known_found", language, n=found.total(), found=amounts(found, language)) + only


def level(report: Report, language: str) -> str:
    """Say the level that was reached, and by name what the next one lacks; empty where none was reached."""
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
