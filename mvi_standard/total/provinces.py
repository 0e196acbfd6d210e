"""The figures of the municipalities of each province, as far as a register says in which province they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.total.absence import BY_TYPE
from mvi_standard.total.expected import MUNICIPALITY, named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from mvi_standard.counting.figure import Cell, Figure
    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.days import Period
    from mvi_standard.total.expected import Expected

MEMBERS = """
    SELECT DISTINCT COALESCE(a.name, p.party) AS party, p.identifier, p.name
    FROM parties p
    JOIN spans i USING (submission)
    LEFT JOIN aliases a ON a.alias = p.party
    LEFT JOIN superseded x ON x.submission = p.submission AND x.organisation = COALESCE(a.name, p.party)
    WHERE p.covered AND x.submission IS NULL AND p.organisation_type = ? AND i.period_start = ? AND i.period_end = ?
    ORDER BY ALL
"""
"""Every municipality that reports in a period, by each of its numbers and names."""


@dataclass(frozen=True)
class Province:
    """How many municipalities of a province reported and are `expected`, and the `figures` of these together.

    `name` is empty for municipalities of which the register says no province. Only KPIs that protect nobody: the
    figures of each municipality are public too. The bounds hold those that reported, and nobody who is absent.
    """

    name: str
    reported: int
    expected: int
    figures: tuple[Figure, ...]


def by_province(
    ledger: Ledger, periods: Sequence[Period], bodies: Expected, published: Iterable[Figure], kpis: Collection[str]
) -> tuple[Province, ...]:
    """Return the provinces by name, with the undivided figures on `kpis`; nothing without a register of provinces.

    Left out are figures that are no sum over municipalities: those of which all municipalities together do not give
    what was `published` of their type.
    """
    if not periods or not any(each.province for each in bodies.bodies):
        return ()
    members = _members(ledger, periods[-1], bodies)
    kinds = {each.cell: each for each in published if each.cell.kpi in kpis and each.cell.period == periods[-1]}
    every = ledger.of_all(sorted({party for its in members.values() for party in its}))
    sums = {each.cell for each in every if _same(each, kinds.get(each.cell.limited(BY_TYPE, MUNICIPALITY)))}
    there = Counter(each.province for each in bodies.bodies if each.province and each.exists(periods[-1]))
    names = sorted({*members, *there}, key=lambda each: (not each, each))
    return tuple(
        Province(each, len(members[each]), there[each], _figures(ledger, sorted(members[each]), sums)) for each in names
    )


def _members(ledger: Ledger, period: Period, bodies: Expected) -> defaultdict[str, set[str]]:
    """Return the municipalities that reported by province; of bodies of one name the one that exists is meant."""
    known = sorted(bodies.bodies, key=lambda each: each.exists(period))
    homes = {key: each.province for each in known if each.province for key in each.keys}
    found: dict[str, str] = {}
    for row in ledger.rows(MEMBERS, MUNICIPALITY, *period):
        home = homes.get(row["identifier"]) or homes.get(named(MUNICIPALITY, row["name"])) or ""
        found[row["party"]] = found.get(row["party"]) or home
    members: defaultdict[str, set[str]] = defaultdict(set)
    for party, home in found.items():
        members[home].add(party)
    return members


def _figures(ledger: Ledger, parties: Sequence[str], cells: Collection[Cell]) -> tuple[Figure, ...]:
    return tuple(each for each in ledger.of_all(parties) if each.cell in cells) if parties else ()


def _same(figure: Figure, published: Figure | None) -> bool:
    ours, theirs = figure.sums, published.sums if published else None
    return theirs is not None and (ours.numerator, ours.denominator) == (theirs.numerator, theirs.denominator)
