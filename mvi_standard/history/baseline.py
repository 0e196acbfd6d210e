"""Known faults, each with a reason, an owner and a last day: shown apart in a report, not hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mvi_standard.demands import MENDED_IN_TIME, STILL_THERE
from mvi_standard.editions import LATEST
from mvi_standard.history.coverage import check_coverage
from mvi_standard.history.identity import identities
from mvi_standard.personal_data import hidden
from mvi_standard.report import Accepted, collect
from mvi_standard.requirement import READING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.finding import Finding
    from mvi_standard.history.identity import Identity
    from mvi_standard.report import Report


@dataclass(frozen=True)
class KnownFault:
    """One fault of one submission that is accepted until and including a day (an ISO date)."""

    submission: str
    identity: Identity
    reason: str
    owner: str
    until: str


def acceptable(finding: Finding) -> bool:
    """Return whether a fault may be on a list: not an unreadable file, nor anything about a person."""
    return not finding.code.startswith(READING) and "private" not in finding.values


def submission_of(report: Report) -> str:
    """Return the id of the submission that a report is about, as it is shown; empty where it has none."""
    named = report.document.envelope.get("id") if report.document else None
    return hidden(named) if isinstance(named, str) else ""


def gone(report: Report, missing: Iterable[Identity]) -> frozenset[Identity]:
    """Return which of the faults that were not found are really gone; the others may remain unchecked.

    A fault with a code that this edition does not have is gone.
    """
    asked = list(missing)
    if not asked:
        return frozenset()
    coverage = check_coverage(report)
    return frozenset(
        who for who in asked if who.code not in coverage.why or coverage.was_checked(who.code, who.record, who.field)
    )


def accepting(report: Report, faults: Iterable[KnownFault], day: str, keep: int | None) -> Report:
    """Return a report with the known faults set apart; `report` must hold every finding.

    After its last day a fault counts again, and a fault that is gone is reported: both are findings on the list itself.
    Nothing is said of a fault that was not checked. At most `keep` findings per code are kept.
    """
    if not report.readable or report.document is None:
        return report
    ours = {each.identity: each for each in faults if each.submission == submission_of(report)}
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
    mended = gone(report, ours.keys() - covered.keys())
    ended = {who: each for who, each in ours.items() if who not in valid and (who in covered or who in mended)}
    collected = collect([*left, *(_about(each, covered.get(who)) for who, each in ended.items())], keep)
    return replace(
        report,
        findings=collected.findings,
        counts=collected.counts,
        severities=collected.severities,
        unknown=collected.unknown,
        accepted=apart,
    )


def _about(known: KnownFault, finding: Finding | None) -> Finding:
    """Say that the last day of a fault has passed, there where it is, or that there is no such fault any more."""
    who = known.identity
    values = {"rule": who.code, "at": _at(who), "owner": known.owner, "until": known.until}
    return MENDED_IN_TIME.finding(finding.path, values) if finding else STILL_THERE.finding((), values)


def _at(who: Identity) -> str:
    return " ".join(filter(None, [who.record, who.field])) or "."
