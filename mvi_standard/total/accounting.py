"""The account of a total: what was added up, what counted once, what found no counterpart."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.total.account import ADDED, CONFLICT, FICTIONAL, REFUSED, Account, Double, Goal, Source, Unmatched
from mvi_standard.total.notes import CALL_OFF, FRAMEWORK, GOAL, GROUP, OWN_KPI, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.heads import Head

DOUBLES = """
    WITH reported AS (
        SELECT kind, thing, period_start, period_end, submission, MAX(preferred) AS preferred
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
"""In the order in which 1-units.sql lets one of them count."""
NOTES = """
    SELECT s.name, n.kind, n.record, n.values, s.period_start, s.period_end
    FROM notes n
    JOIN submissions s USING (submission)
    ORDER BY ALL
"""
PARTIES = """
    SELECT COALESCE(a.name, p.party) AS party, MIN(p.organisation_type) AS organisation_type, MIN(p.name) AS name,
        MIN(s.name) AS source, MIN(p.identifier) AS identifier
    FROM parties p
    JOIN submissions s USING (submission)
    LEFT JOIN aliases a ON a.alias = p.party
    WHERE p.covered
    GROUP BY ALL
    ORDER BY ALL
"""
CONTRACTS = "SELECT DISTINCT thing FROM named WHERE kind = 'contract'"
OBSERVED = """
    SELECT
        n.thing, s.kpi, s.measure_unit, s.count_unit, s.apart, n.period_start, n.period_end,
        SUM(e.numerator) AS numerator
    FROM entries e
    JOIN named n ON n.unit = e.unit
    JOIN slots s ON s.slot = e.slot
    LEFT JOIN winners w ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
    WHERE s.state = 'counted' AND s.dimension = '' AND s.nature = 'gerealiseerd' AND n.kind = 'contract'
        AND s.apart NOT LIKE '%maatstaf%' AND n.cls = 'Observation' AND (w.winner IS NULL OR w.winner = n.submission)
    GROUP BY ALL
"""


def account_of(ledger: Ledger, rest: Sequence[tuple[Head, str]], settings: Account) -> Account:
    """Return the account of what a ledger added up; `settings` holds what is known beforehand."""
    notes = _notes(ledger)
    parties = list(ledger.rows(PARTIES))
    sources = (*_sources(ledger), *(_left_out(head, state) for head, state in rest))
    return replace(
        settings,
        sources=tuple(sorted(sources, key=lambda each: (each.state != ADDED, each.name))),
        doubles=tuple(_doubles(ledger)),
        unmatched=(*_nameless(parties), *_without_framework(ledger, notes), *map(_unmatched, _gaps(ledger, notes))),
        goals=tuple(_goals(notes)),
        statements=tuple(
            (each.values["organisation"], each.record, each.values["statement"])
            for each in notes
            if each.kind == STATEMENT
        ),
        reported=dict(sorted(Counter(each["organisation_type"] or "onbekend" for each in parties).items())),
        fictional=any(each.key.rpartition(" ")[2].startswith(FICTIONAL) for each in sources),
        own_kpis=dict(sorted(Counter(each.record for each in notes if each.kind == OWN_KPI).items())),
    )


@dataclass(frozen=True)
class Gap:
    """What a buyer group reports as a whole, and what its members report: for who traces, not for publication."""

    source: str
    record: str
    kpi: str
    unit: str
    whole: Decimal
    members: Decimal


def gaps(ledger: Ledger) -> list[Gap]:
    """Return the totals of buyer groups that differ from the sum of what their members report."""
    return list(_gaps(ledger, _notes(ledger)))


@dataclass(frozen=True)
class _Note:
    source: str
    kind: str
    record: str
    values: Mapping[str, Any]
    period: tuple[str, str]


def _notes(ledger: Ledger) -> list[_Note]:
    found = ledger.rows(NOTES)
    return [
        _Note(row["name"], row["kind"], row["record"], msgspec.json.decode(row["values"]), _period(row))
        for row in found
    ]


def _period(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["period_start"], row["period_end"]


def _sources(ledger: Ledger) -> Iterator[Source]:
    for row in ledger.rows("SELECT * FROM submissions ORDER BY submission"):
        codes = dict(each.rsplit(":", 1) for each in row["codes"].split())
        yield Source(
            row["name"],
            row["key"],
            row["version"],
            ADDED if row["added"] else REFUSED,
            row["sha256"],
            row["profile"],
            row["key"].partition(" ")[0],
            {code: int(count) for code, count in codes.items()},
            forced=row["added"] and not row["conforms"],
            warnings=row["warnings"],
        )


def _left_out(head: Head, state: str) -> Source:
    reason = CONFLICT if state == CONFLICT else ""
    body = head.key.partition(" ")[0]
    source = Source(head.place, head.key, head.version, REFUSED if reason else state, head.sha256, organisation=body)
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
    """Give the organisations that no other file can recognise, for want of an official number."""
    for each in parties:
        if not each["identifier"]:
            yield Unmatched("organisatie", each["source"], each["name"] or each["party"])


def _without_framework(ledger: Ledger, notes: Iterable[_Note]) -> Iterator[Unmatched]:
    """Give the call-offs under a framework agreement that nobody reported."""
    known = {row["thing"] for row in ledger.rows(CONTRACTS)}
    for each in notes:
        if each.kind == CALL_OFF and each.values["external"] and _thing(each.values["above"], ledger) not in known:
            yield Unmatched(FRAMEWORK, each.source, each.record, " ".join(each.values["above"]))


def _unmatched(gap: Gap) -> Unmatched:
    return Unmatched(GROUP, gap.source, gap.record, gap.kpi)


def _gaps(ledger: Ledger, notes: Sequence[_Note]) -> Iterator[Gap]:
    """Give the totals of buyer groups that differ from the sum of what their members report.

    Only like is held against like: the same KPI, unit, period, and all that is kept apart.
    """
    groups = [each for each in notes if each.kind == GROUP]
    if not groups:
        return
    under: dict[str, set[str]] = defaultdict(set)
    for each in notes:
        if each.kind == CALL_OFF:
            under[_thing(each.values["above"], ledger)].add(_thing(each.values["self"], ledger))
    observed: dict[tuple[Any, ...], Decimal] = defaultdict(Decimal)
    for row in ledger.rows(OBSERVED):
        same = (row["kpi"], row["measure_unit"], row["count_unit"], _pairs(msgspec.json.decode(row["apart"])))
        observed[row["thing"], *same, _period(row)] += row["numerator"]
    for each in groups:
        values = each.values
        frameworks = {_thing(one, ledger) for one in values["frameworks"]}
        same = (values["kpi"], values["unit"], values["count_unit"], _pairs(values["apart"]))
        keys = [(one, *same, each.period) for one in frameworks.union(*(under[one] for one in frameworks))]
        found = [observed[key] for key in keys if key in observed]
        whole, members = Decimal(values["number"]), sum(found, Decimal(0))
        if found and whole != members:
            yield Gap(each.source, each.record, values["kpi"], values["unit"], whole, members)


def _pairs(found: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in found)


def _thing(known_as: Sequence[str], ledger: Ledger) -> str:
    owner, number = known_as
    return f"contract|{ledger.names.get(owner, owner)}|{number}"


def _goals(notes: Iterable[_Note]) -> Iterator[Goal]:
    for each in notes:
        if each.kind == GOAL:
            values = each.values
            number = Decimal(str(values["value"]))
            yield Goal(values["kpi"], values["organisation"], values["year"], number, values.get("unit", ""))
