"""Ledger of one submission: every entry that its records add to the KPIs, with the facts of each record."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.kpi import Entry, Kpi, discover
from mvi_standard.v1 import kpis
from mvi_standard.v1.facts import facts, organisation
from mvi_standard.v1.group_goals import goals_of, led
from mvi_standard.v1.population import declared_totals
from mvi_standard.v1.rollup import additional, rolled_up
from mvi_standard.v1.units import apart, in_unit, other_count_unit, other_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.kpi import Number, Pairs
    from mvi_standard.v1.facts_of_contracts import RecordFacts
    from mvi_standard.v1.records import BuyerGroup, Dossier, KpiDefinition, Observation, Target

DISTINCT = "organisaties"
"""The unit of count of KPIs in which the same organisation counts once, in however many files it stands."""


class LedgerLine(NamedTuple):
    """One entry for one KPI (or one declared total, by the name of its measure)."""

    kpi: str
    entry: Entry
    facts: RecordFacts


class MainValue(NamedTuple):
    """A number in the main unit of its KPI (else its own unit), and what it is never added over."""

    number: Number
    unit: str
    count_unit: str
    apart: Pairs


@cache
def computations() -> Mapping[str, Kpi]:
    """Return the KPIs of which a function says how they are computed, by id."""
    return discover(kpis)


def lines(dossier: Dossier) -> Iterator[LedgerLine]:
    """Yield what each record adds to each KPI."""
    known: dict[tuple[str, int, str], RecordFacts] = {}
    for kpi, entry, distinct in _added(dossier):
        key = (entry.cls, id(entry.record), entry.counts_for)
        if key not in known:
            known[key] = facts(entry.cls, entry.record, dossier, entry.counts_for)
        line = LedgerLine(kpi, entry, known[key])
        if distinct:
            yield from _per_supplier(line, dossier)
        else:
            yield line


def counted(dossier: Dossier, definition: KpiDefinition) -> Iterator[tuple[Entry, str]]:
    """Yield what each record adds to one KPI with the organisation in whose figures it counts, and no other facts."""
    distinct = definition.get("count_unit") == DISTINCT
    for entry in entries(definition, dossier):
        suppliers = _suppliers(entry, dossier) if distinct else None
        times = 1 if suppliers is None else len(suppliers)
        yield from [(entry, organisation(entry.cls, entry.record, dossier, entry.counts_for))] * times


def _added(dossier: Dossier) -> Iterator[tuple[str, Entry, bool]]:
    """Yield every entry with its KPI, and whether that counts each organisation once."""
    for definition in definitions(dossier):
        kpi, distinct = definition["id"], definition.get("count_unit") == DISTINCT
        for entry in entries(definition, dossier):
            yield kpi, entry, distinct
    yield from ((measure, entry, False) for measure, entry in declared_totals(dossier))


def definitions(dossier: Dossier) -> Iterator[KpiDefinition]:
    """Yield the definitions of all KPIs: those of the standard, and those that the submission makes itself."""
    yield from dossier.catalogue().values()
    yield from own_definitions(dossier)


def own_definitions(dossier: Dossier) -> Iterator[KpiDefinition]:
    """Yield the definitions that the submission makes itself; one of a KPI of the standard says nothing."""
    return (each for each in dossier.all("KpiDefinition") if each["id"] not in dossier.catalogue())


def groups(dossier: Dossier) -> Iterator[tuple[BuyerGroup, list[tuple[Target, str]]]]:
    """Yield the buyer groups that the submitter leads, with their targets and whether these are reached."""
    yield from ((each, list(goals_of(each, dossier))) for each in led(dossier))


def main_value(row: Observation, dossier: Dossier) -> MainValue:
    """Return the number of an observation as its KPI adds it: in the main unit, with what it is kept apart by."""
    definition = dossier.kpi(row["kpi"])
    if definition is None:
        return MainValue(row["number"], row.get("unit", ""), row.get("count_unit", ""), ())
    number, _ = in_unit(row["number"], row.get("unit"), definition)
    unit = other_unit(row, definition) or definition.get("canonical_unit", "")
    count_unit = other_count_unit(row, definition) or definition.get("count_unit", "")
    return MainValue(number, unit, count_unit, apart(row, definition, dossier))


def entries(definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Yield what the records add to one KPI: by its function, or by its definition alone when values are observed."""
    computation = computations().get(definition["id"])
    if computation:
        yield from computation.count(dossier)
        yield from additional(definition, dossier)
    else:
        yield from rolled_up(definition, dossier)


def _per_supplier(line: LedgerLine, dossier: Dossier) -> Iterator[LedgerLine]:
    """Let an observation about a contract count for each of the suppliers that it is really about."""
    suppliers = _suppliers(line.entry, dossier)
    if suppliers is None:
        yield line
    for supplier in suppliers or ():
        about = line.facts._replace(
            kind="opdrachtnemer", owner=supplier, number="", published=(), subject=supplier, suppliers=(supplier,)
        )
        yield line._replace(facts=about)


def _suppliers(entry: Entry, dossier: Dossier) -> list[str] | None:
    """Return the suppliers that an observation about a contract is really about; None for any other entry."""
    subject = entry.record["subject"] if entry.cls == "Observation" else {}
    contract = dossier.get("Contract", subject["id"]) if subject.get("type") == "contract" else None
    return contract["suppliers"] if contract else None
