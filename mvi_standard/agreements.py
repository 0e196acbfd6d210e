"""Faults that somebody answers for: known, with a reason, an owner and a last day. Told apart, not forgiven."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.finding import Finding
from mvi_standard.identity import identities
from mvi_standard.report import READING, Accepted, collect
from mvi_standard.requirement import WAARSCHUWING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.identity import Identity
    from mvi_standard.report import Report

EXPIRED, UNUSED = "MVI-B001", "MVI-B002"


@dataclass(frozen=True)
class Agreement:
    """One fault of one submission that is accepted until and including a day (an ISO date)."""

    submission: str
    identity: Identity
    reason: str
    owner: str
    until: str


def acceptable(finding: Finding) -> bool:
    """Tell whether there can be an agreement: not about a file that cannot be read, nor about data of a person."""
    return not finding.code.startswith(READING) and "private" not in finding.values


def submission_of(report: Report) -> str:
    """Return the id of the submission that a report is about; empty where it has none."""
    named = report.document.envelope.get("id") if report.document else None
    return named if isinstance(named, str) else ""


def accepting(report: Report, agreements: Iterable[Agreement], day: str, keep: int | None) -> Report:
    """Return a report in which the faults under an agreement stand apart; `report` must hold every finding.

    An agreement that ended covers nothing, and one that covers nothing is a finding itself. At most `keep` findings of
    each code are kept.
    """
    if not report.readable or report.document is None:
        return report
    ours = {each.identity: each for each in agreements if each.submission == submission_of(report)}
    tables = (report.edition or LATEST).tables
    named = list(zip(report.findings, identities(report.findings, report.document, tables), strict=True))
    covered = {who: finding for finding, who in named if who in ours and acceptable(finding)}
    valid = {who: ours[who] for who in covered if ours[who].until >= day}
    left = [finding for finding, who in named if who not in valid]
    apart = tuple(
        Accepted(finding, valid[who].reason, valid[who].owner, valid[who].until)
        for finding, who in named
        if who in valid
    )
    ended = {who: each for who, each in ours.items() if who not in valid}
    collected = collect([*left, *(_about(each, covered.get(who)) for who, each in ended.items())], keep)
    return replace(
        report,
        findings=collected.findings,
        counts=collected.counts,
        severities=collected.severities,
        accepted=apart,
    )


def _about(agreement: Agreement, finding: Finding | None) -> Finding:
    """Say that an agreement ended, at the fault that it was about, or that there is no such fault any more."""
    who = agreement.identity
    values = {"rule": who.code, "at": _at(who), "owner": agreement.owner, "until": agreement.until}
    return (
        Finding(EXPIRED, WAARSCHUWING, finding.path, values) if finding else Finding(UNUSED, WAARSCHUWING, (), values)
    )


def _at(who: Identity) -> str:
    return " ".join(filter(None, [who.record, who.field])) or "."
