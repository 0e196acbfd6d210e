"""Making the account of a total: what was added up, what counted once, what has no counterpart."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.total.account import (
    ADDED,
    FICTIONAL,
    OTHER_PERIOD,
    OUTSIDE,
    REFUSED,
    REPLACED,
    Account,
    BuyerGroup,
    Double,
    Goal,
    SubmissionSource,
    Succession,
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
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.expected import Expected
    from mvi_standard.total.gaps import Gap
    from mvi_standard.total.notes import SubmissionNote
    from mvi_standard.total.submission_head import SubmissionHead
    from mvi_standard.total.version_selection import LeftOut, Versions

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
    SELECT COALESCE(a.name, p.party) AS party, MIN(p.organisation_type) AS organisation_type
    FROM parties p
    JOIN spans i USING (submission)
    LEFT JOIN aliases a ON a.alias = p.party
    LEFT JOIN superseded x ON x.submission = p.submission AND x.organisation = COALESCE(a.name, p.party)
    WHERE p.covered AND x.submission IS NULL AND i.period_start = ? AND i.period_end = ?
    GROUP BY ALL
    ORDER BY ALL
"""
PERIODS = "SELECT DISTINCT period_start, period_end FROM spans ORDER BY period_end, period_start"
SOURCES = """
    SELECT s.*, i.submission IS NOT NULL AS in_period
    FROM submissions s
    LEFT JOIN (SELECT DISTINCT submission FROM spans) i USING (submission)
    ORDER BY s.submission
"""
CONTRADICTIONS = """
    WITH answers AS (
        SELECT
            n.thing, n.period_start, n.period_end, n.series, s.kpi, s.kpi_version, s.nature, s.count_unit,
            s.measure_unit, s.apart, s.dimension, s.code, s.part,
            SUM(e.numerator) AS numerator, SUM(e.denominator) AS denominator
        FROM entries e
        JOIN named n ON n.unit = e.unit
        JOIN slots s ON s.slot = e.slot
        JOIN winners w ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
        WHERE s.state = 'counted'
        GROUP BY ALL
    ),
    told AS (
        SELECT
            thing, period_start, period_end, kpi, kpi_version, nature, count_unit, measure_unit, apart, dimension, code,
            part, numerator, denominator, COUNT(*) AS files
        FROM answers
        GROUP BY ALL
    ),
    asked AS (
        SELECT
            thing, period_start, period_end, kpi, kpi_version, nature, count_unit, measure_unit, apart, dimension, code,
            COUNT(DISTINCT series) AS files
        FROM answers
        GROUP BY ALL
    )
    SELECT DISTINCT thing, kpi
    FROM told
    JOIN asked USING (
        thing, period_start, period_end, kpi, kpi_version, nature, count_unit, measure_unit, apart, dimension, code
    )
    WHERE told.files < asked.files
    ORDER BY ALL
"""
"""The KPIs to which files that report the same thing give other answers; that one does not know is no other answer.

Of what files answer, each says the same only where each says it.
"""
FROM_NONCONFORMING = """
    SELECT s.kpi, COUNT(DISTINCT l.unit) AS records
    FROM lines l
    JOIN slots s ON s.slot = l.slot
    JOIN units u ON u.unit = l.unit
    JOIN submissions f ON f.submission = u.submission
    WHERE NOT f.conforms AND s.state = 'counted'
    GROUP BY ALL
    ORDER BY ALL
"""
SUCCESSIONS = """
    WITH bodies AS (
        SELECT COALESCE(a.name, p.party) AS party, MIN(p.name) AS name
        FROM parties p
        LEFT JOIN aliases a ON a.alias = p.party
        GROUP BY ALL
    )
    SELECT b.name AS predecessor, c.name AS successor, s.name AS source
    FROM superseded x
    JOIN submissions s USING (submission)
    JOIN bodies b ON b.party = x.organisation
    JOIN bodies c ON c.party = x.successor
    ORDER BY ALL
"""
CONTRACTS = "SELECT DISTINCT thing FROM named WHERE kind = 'contract'"


def account_of(ledger: Ledger, chosen: Iterable[Versions], rest: Iterable[LeftOut], settings: Account) -> Account:
    """Return the account of what a ledger added up of what was chosen; `settings` holds the values known beforehand."""
    notes = read_notes(ledger)
    periods = settings.periods or tuple(map(period_of, ledger.rows(PERIODS)))
    parties = list(ledger.rows(PARTIES, *(periods[-1] if periods else ("", ""))))
    judged = list(_sources(ledger))
    sources = (*judged, *(_left_out(head, state) for head, state in (*rest, *_replaced(chosen, judged))))
    return replace(
        settings,
        periods=periods,
        sources=tuple(sorted(sources, key=lambda each: (each.state != ADDED, each.name))),
        doubles=tuple(_doubles(ledger)),
        unmatched=(*_without_framework(ledger, notes), *map(_unmatched, gaps(ledger))),
        successions=tuple(Succession(**row) for row in ledger.rows(SUCCESSIONS)),
        goals=tuple(msgspec.convert(each.values, Goal, strict=False) for each in notes if each.kind == GOAL),
        groups=tuple(msgspec.convert(each.values, BuyerGroup, strict=False) for each in notes if each.kind == LED),
        statements=tuple(
            (each.values["organisation"], each.record, each.values["statement"])
            for each in notes
            if each.kind == STATEMENT
        ),
        reported=dict(sorted(Counter(each["organisation_type"] or "onbekend" for each in parties).items())),
        fictional=any(each.key.rpartition(" ")[2].startswith(FICTIONAL) for each in sources),
        from_nonconforming={row["kpi"]: row["records"] for row in ledger.rows(FROM_NONCONFORMING)},
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
            reason=row["reason"],
            records=row["records"],
            counted=row["counted"] if row["added"] else 0,
            period=period_of(row),
        )


def _state(row: Mapping[str, Any]) -> str:
    if not row["added"]:
        return REFUSED
    return ADDED if row["in_period"] else OTHER_PERIOD


def _replaced(chosen: Iterable[Versions], judged: Iterable[SubmissionSource]) -> Iterator[LeftOut]:
    """Yield the versions that were not even judged, as a later one counts."""
    places = {each.name for each in judged}
    for versions in chosen:
        yield from ((each, REPLACED) for equal in versions for each in equal if each.place not in places)


def _left_out(head: SubmissionHead, state: str) -> SubmissionSource:
    reason = state if state == OUTSIDE else ""
    body = head.key.partition(" ")[0]
    state = REFUSED if reason else state
    return SubmissionSource(head.place, head.key, head.version, state, head.sha256, organisation=body, reason=reason)


def _doubles(ledger: Ledger) -> Iterator[Double]:
    names: dict[tuple[str, str], list[tuple[bool, str]]] = defaultdict(list)
    for row in ledger.rows(DOUBLES):
        names[row["kind"], row["thing"]].append((row["counted"], row["name"]))
    contradicted: dict[str, list[str]] = defaultdict(list)
    for row in ledger.rows(CONTRADICTIONS):
        contradicted[row["thing"]].append(row["kpi"])
    for (kind, thing), found in names.items():
        dropped = tuple(name for counted, name in found if not counted)
        if dropped:
            key = thing.partition("|")[2].replace("|", " ")
            counted = next(name for counted, name in found if counted)
            yield Double(kind, key, counted, dropped, tuple(contradicted[thing]))


def _without_framework(ledger: Ledger, notes: Iterable[SubmissionNote]) -> Iterator[Unmatched]:
    """Yield the call-offs under a framework agreement that nobody reported."""
    known = {row["thing"] for row in ledger.rows(CONTRACTS)}
    for each in notes:
        if each.kind == CALL_OFF and each.values["external"] and thing_of(each.values["above"], ledger) not in known:
            yield Unmatched(FRAMEWORK, each.source, each.record, " ".join(each.values["above"]))


def _unmatched(gap: Gap) -> Unmatched:
    return Unmatched(GROUP, gap.source, gap.record, gap.kpi)
