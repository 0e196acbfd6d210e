"""A receipt for every file that was offered, from the tables of a total and its account."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from mvi_standard.reading.gc_pause import collect_now
from mvi_standard.total.account import ADDED
from mvi_standard.total.naming import renamed
from mvi_standard.total.receipt import Loose, OwnFigure, Receipt, ReportedTwice, Things
from mvi_standard.total.standing_out import standing_out
from mvi_standard.total.telling import heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.account import Account, Double, SubmissionSource, Succession, Unmatched
    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.last_year import Compared
    from mvi_standard.total.version_selection import Versions

TOGETHER = 200
"""Number of files of which the figures are in memory at a time."""
JUDGED = "SELECT submission, name FROM submissions ORDER BY submission"
TOLD = "SELECT submission, told FROM submissions WHERE list_contains(?, submission)"
BODIES = """
    SELECT DISTINCT p.submission, COALESCE(a.name, p.party) AS party, p.name
    FROM parties p
    LEFT JOIN aliases a ON a.alias = p.party
    WHERE p.covered
    ORDER BY ALL
"""
THINGS = """
    SELECT
        n.submission, n.kind, COUNT(DISTINCT n.thing) AS things,
        COUNT(DISTINCT CASE WHEN w.winner IS NULL OR w.winner = n.series THEN n.thing END) AS counted
    FROM named n
    LEFT JOIN winners w
        ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
    WHERE n.kind IN ('perceel', 'contract')
    GROUP BY ALL
    ORDER BY n.submission, n.kind DESC
"""
RECORDS = """
    SELECT n.submission, n.kind, n.thing, COALESCE(MIN(u.record) FILTER (WHERE u.cls = k.cls), MIN(u.number)) AS record
    FROM named n
    JOIN units u ON u.unit = n.unit
    JOIN (VALUES ('perceel', 'Lot'), ('contract', 'Contract'), ('traject', 'Procedure')) AS k (kind, cls)
        ON k.kind = n.kind
    JOIN (SELECT thing FROM named GROUP BY thing HAVING COUNT(DISTINCT series) > 1) AS d ON d.thing = n.thing
    GROUP BY ALL
"""
"""What each file itself calls the things that other files have too."""


@dataclass(frozen=True)
class Offered:
    """Everything that was offered: the account with the files as they are, and the names by which they are shown."""

    account: Account
    chosen: Sequence[Versions]
    names: Mapping[str, str]
    compared: Mapping[str, Compared] | None = None


@dataclass
class _Known:
    """What is known of each file, by its number or its name; of successions and loose ends in names to show."""

    bodies: dict[int, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    things: dict[int, list[Things]] = field(default_factory=lambda: defaultdict(list))
    records: dict[tuple[int, str, str], str] = field(default_factory=dict)
    doubles: dict[str, list[Double]] = field(default_factory=lambda: defaultdict(list))
    successions: dict[str, list[Succession]] = field(default_factory=lambda: defaultdict(list))
    loose: dict[str, list[Unmatched]] = field(default_factory=lambda: defaultdict(list))


def receipts(ledger: Ledger, offered: Offered, published: Iterable[Figure]) -> Iterator[Receipt]:
    """Yield a receipt for each file, those that were judged first; `published` are the figures of the country."""
    shown = renamed(offered.account, offered.names)
    sources = {raw.name: (raw, each) for raw, each in zip(offered.account.sources, shown.sources, strict=True)}
    versions, known = _counted_versions(offered), _known(ledger, offered.account, shown)
    country = {each.cell: each for each in published if not each.withheld}
    judged = iter(list(ledger.rows(JUDGED)))
    while some := {row["submission"]: row["name"] for row in islice(judged, TOGETHER)}:
        collect_now()  # a page leaves circles behind
        figures = dict(ledger.of_these(sorted({party for each in some for party, _ in known.bodies[each]})))
        told = {row["submission"]: row["told"] for row in ledger.rows(TOLD, [*some])}
        odd = standing_out(ledger, [*some])
        for number, name in some.items():
            raw, source = sources.pop(name)
            own = tuple(
                OwnFigure(body, each, country.get(each.cell))
                for party, body in known.bodies[number]
                for each in figures.get(party, ())
                if each.value is not None
            )
            made = replace(_judged(number, raw, offered, known), stands_out=odd.get(number, ()))
            version = versions.get(name, 0)
            yield replace(made, source=source, told=heard(told[number]), counted_version=version, figures=own)
    for name, (_, source) in sources.items():
        yield Receipt(source, _period(offered.account), versions.get(name, 0))


def _period(account: Account) -> tuple[str, str]:
    return account.periods[-1] if account.periods else ("", "")


def _judged(number: int, raw: SubmissionSource, offered: Offered, known: _Known) -> Receipt:
    name, bodies = raw.name, known.bodies[number]
    return Receipt(
        raw,
        _period(offered.account),
        organisations=tuple(dict.fromkeys(body for _, body in bodies)),
        things=tuple(known.things[number]),
        twice=tuple(_twice(number, raw, offered.account, known)),
        superseded=tuple((each.predecessor, each.successor) for each in known.successions[name]),
        loose=tuple(Loose(each.kind, each.record, each.detail) for each in known.loose[name]),
        last_year=offered.compared.get(name) if offered.compared is not None else None,
    )


def _twice(number: int, raw: SubmissionSource, account: Account, known: _Known) -> Iterator[ReportedTwice]:
    if raw.name not in known.doubles:
        return
    whose = {each.name: each.organisation for each in account.sources}
    for each in known.doubles[raw.name]:
        others = {each.counted, *each.dropped} - {raw.name}
        own = all(whose[one] == raw.organisation for one in others)
        record = known.records.get((number, each.kind, each.key), "")
        yield ReportedTwice(each.kind, record, each.counted == raw.name, own, each.contradicted)


def _counted_versions(offered: Offered) -> Mapping[str, int]:
    """Return the version that counts of the submission that is in each file."""
    added = {each.name: each for each in offered.account.sources if each.state == ADDED}
    found: dict[str, int] = {}
    for versions in offered.chosen:
        places = [each.place for equal in versions for each in equal]
        found |= {each: added[one].version for one in places if one in added for each in places}
    by_key = {each.key: each.version for each in added.values()}
    rest = (each for each in offered.account.sources if each.name not in found)
    return {**found, **{each.name: by_key[each.key] for each in rest if each.key in by_key}}


def _known(ledger: Ledger, account: Account, shown: Account) -> _Known:
    known = _Known()
    for row in ledger.rows(BODIES):
        known.bodies[row["submission"]].append((row["party"], row["name"]))
    for row in ledger.rows(THINGS):
        elsewhere = row["things"] - row["counted"]
        known.things[row["submission"]].append(Things(row["kind"], row["counted"], elsewhere))
    for row in ledger.rows(RECORDS):
        key = row["thing"].partition("|")[2].replace("|", " ")
        known.records[row["submission"], row["kind"], key] = row["record"]
    for each in account.doubles:
        for name in (each.counted, *each.dropped):
            known.doubles[name].append(each)
    for raw, told in zip(account.successions, shown.successions, strict=True):
        known.successions[raw.source].append(told)
    for loose, said in zip(account.unmatched, shown.unmatched, strict=True):
        known.loose[loose.source].append(said)
    return known
