"""Making the account of a total: what was added up, what counted once, what has no counterpart."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.total.account import (
    ADDED,
    CONFLICT,
    FICTIONAL,
    OTHER_PERIOD,
    REFUSED,
    Account,
    BuyerGroup,
    Double,
    Goal,
    SubmissionSource,
    Unmatched,
)
from mvi_standard.total.expected import REPORTERS
from mvi_standard.total.gaps import gaps
from mvi_standard.total.notes import (
    CALL_OFF,
    FRAMEWORK,
    GOAL,
    GROUP,
    LED,
    OWN_KPI,
    STATEMENT,
    period_of,
    read_notes,
    thing_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.expected import Expected
    from mvi_standard.total.gaps import Gap
    from mvi_standard.total.notes import SubmissionNote
    from mvi_standard.total.version_selection import SubmissionHead

DOUBLES = """
    WITH reported AS (
        SELECT kind, thing, period_start, period_end, series AS submission, MAX(preferred) AS preferred
        FROM named
        WHERE kind IN ('perceel', 'contract', 'traject')
        GROUP BY ALL
    ),
    ranked AS (
        SELECT
            kind, thing, submission,
            ROW_NUMBER() OVER (
                PARTITION BY thing, period_start, period_end ORDER BY preferred DESC, submission
            ) AS place,
            COUNT(*) OVER (PARTITION BY thing, period_start, period_end) AS times
        FROM reported
    )
    SELECT DISTINCT r.kind, r.thing, s.name, r.place = 1 AS counted
    FROM ranked r
    JOIN submissions s ON s.submission = r.submission
    WHERE r.times > 1
    ORDER BY r.kind, r.thing, s.name
"""
"""Things that several files report, in the order in which 1-units.sql lets one of them count."""
PARTIES = """
    SELECT COALESCE(a.name, p.party) AS party, MIN(p.organisation_type) AS organisation_type, MIN(p.name) AS name,
        MIN(s.name) AS source, MIN(p.identifier) AS identifier
    FROM parties p
    JOIN submissions s USING (submission)
    JOIN spans i USING (submission)
    LEFT JOIN aliases a ON a.alias = p.party
    WHERE p.covered AND i.period_start = ? AND i.period_end = ?
    GROUP BY ALL
    ORDER BY ALL
"""
PERIODS = "SELECT DISTINCT period_start, period_end FROM spans ORDER BY period_end, period_start"
SOURCES = """
    SELECT s.*, i.submission IS NOT NULL AS counted
    FROM submissions s
    LEFT JOIN spans i USING (submission)
    ORDER BY s.submission
"""
CONTRACTS = "SELECT DISTINCT thing FROM named WHERE kind = 'contract'"


def account_of(ledger: Ledger, rest: Sequence[tuple[SubmissionHead, str]], settings: Account) -> Account:
    """Return the account of what a ledger added up; `settings` holds the values known beforehand."""
    notes = read_notes(ledger)
    periods = settings.periods or tuple(map(period_of, ledger.rows(PERIODS)))
    parties = list(ledger.rows(PARTIES, *(periods[-1] if periods else ("", ""))))
    sources = (*_sources(ledger), *(_left_out(head, state) for head, state in rest))
    return replace(
        settings,
        periods=periods,
        sources=tuple(sorted(sources, key=lambda each: (each.state != ADDED, each.name))),
        doubles=tuple(_doubles(ledger)),
        unmatched=(*_nameless(parties), *_without_framework(ledger, notes), *map(_unmatched, gaps(ledger))),
        goals=tuple(msgspec.convert(each.values, Goal, strict=False) for each in notes if each.kind == GOAL),
        groups=tuple(msgspec.convert(each.values, BuyerGroup, strict=False) for each in notes if each.kind == LED),
        statements=tuple(
            (each.values["organisation"], each.record, each.values["statement"])
            for each in notes
            if each.kind == STATEMENT
        ),
        reported=dict(sorted(Counter(each["organisation_type"] or "onbekend" for each in parties).items())),
        fictional=any(each.key.rpartition(" ")[2].startswith(FICTIONAL) for each in sources),
        own_kpis=dict(sorted(Counter(each.record for each in notes if each.kind == OWN_KPI).items())),
    )


def expecting(bodies: Expected, ledger: Ledger, settings: Account) -> Account:
    """Return the settings with the periods that count, and who is expected and absent in the last of them."""
    periods = settings.periods or tuple(map(period_of, ledger.rows(PERIODS)))
    if not periods:
        return replace(settings, expected=bodies.counts or settings.expected)
    absent = bodies.absent(periods[-1], ledger.rows(REPORTERS, *periods[-1]))
    names = tuple(sorted(each.name for each in absent))
    expected = bodies.by_type(periods[-1]) or settings.expected
    return replace(settings, periods=periods, expected=expected, absent=names)


def _sources(ledger: Ledger) -> Iterator[SubmissionSource]:
    for row in ledger.rows(SOURCES):
        codes = dict(each.rsplit(":", 1) for each in row["codes"].split())
        yield SubmissionSource(
            row["name"],
            row["key"],
            row["version"],
            _state(row),
            row["sha256"],
            row["profile"],
            row["key"].partition(" ")[0],
            {code: int(count) for code, count in codes.items()},
            forced=row["added"] and not row["conforms"],
            warnings=row["warnings"],
            period=period_of(row),
        )


def _state(row: Mapping[str, Any]) -> str:
    if not row["added"]:
        return REFUSED
    return ADDED if row["counted"] else OTHER_PERIOD


def _left_out(head: SubmissionHead, state: str) -> SubmissionSource:
    reason = CONFLICT if state == CONFLICT else ""
    body = head.key.partition(" ")[0]
    source = SubmissionSource(
        head.place, head.key, head.version, REFUSED if reason else state, head.sha256, organisation=body
    )
    return replace(source, reason=reason)


def _doubles(ledger: Ledger) -> Iterator[Double]:
    names: dict[tuple[str, str], list[tuple[bool, str]]] = defaultdict(list)
    for row in ledger.rows(DOUBLES):
        names[row["kind"], row["thing"]].append((row["counted"], row["name"]))
    for (kind, thing), found in names.items():
        dropped = tuple(name for counted, name in found if not counted)
        if dropped:
            key = thing.partition("|")[2].replace("|", " ")
            yield Double(kind, key, next(name for counted, name in found if counted), dropped)


def _nameless(parties: Iterable[Mapping[str, Any]]) -> Iterator[Unmatched]:
    """Yield the organisations that no other file can recognise, for want of an official number."""
    for each in parties:
        if not each["identifier"]:
            yield Unmatched("organisatie", each["source"], each["name"] or each["party"])


def _without_framework(ledger: Ledger, notes: Iterable[SubmissionNote]) -> Iterator[Unmatched]:
    """Yield the call-offs under a framework agreement that nobody reported."""
    known = {row["thing"] for row in ledger.rows(CONTRACTS)}
    for each in notes:
        if each.kind == CALL_OFF and each.values["external"] and thing_of(each.values["above"], ledger) not in known:
            yield Unmatched(FRAMEWORK, each.source, each.record, " ".join(each.values["above"]))


def _unmatched(gap: Gap) -> Unmatched:
    return Unmatched(GROUP, gap.source, gap.record, gap.kpi)
