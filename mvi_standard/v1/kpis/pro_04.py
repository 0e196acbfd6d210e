"""PRO-04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, exact, kpi
from mvi_standard.v1.amounts import pairs, refused, share_of_value
from mvi_standard.v1.lots import counting_organisation
from mvi_standard.v1.population import AWARDED, PAID, whole_value, whole_values
from mvi_standard.v1.scope import awarded_lots, counting_for, period
from mvi_standard.v1.themes import mvi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import ContractYear, Dossier


@kpi("PRO-04")
def coverage_in_value(dossier: Dossier) -> Iterator[Entry]:
    """Elke opgave telt met haar waarde in de noemer, elk perceel met een bekende MVI-status in de teller.
    Daarnaast staat wat op geregistreerde contracten is betaald tegenover alles wat is betaald.

    Each declaration adds its value to the denominator, each lot with a known MVI status its value to the numerator.
    Apart from that, what was paid on recorded contracts is set against all that was paid.
    """
    for each in (*_awarded(dossier), *_paid(dossier)):
        yield each._replace(divisible=False)


def _awarded(dossier: Dossier) -> Iterator[Entry]:
    declared = set()
    for coverage in dossier.all("Coverage"):
        for basis, value in whole_values(coverage, AWARDED).items():
            apart = pairs({"maatstaf": AWARDED, "waardebasis": basis})
            declared.add((coverage["organisation"], apart))
            yield Entry("Coverage", coverage, 0, value, apart=apart, known=0)
    organisations = {organisation for organisation, _ in declared}
    for lot in awarded_lots(dossier):
        organisation, status = counting_organisation(lot), mvi(lot)
        entry = share_of_value(lot, None if status is None else 1, maatstaf=AWARDED)
        placed = (organisation, entry.apart) in declared if entry.apart else organisation in organisations
        if not placed:
            yield Entry("Lot", lot, excluded="population", apart=entry.apart)
        else:
            yield entry if entry.denominator is None else entry._replace(denominator=0)


def _paid(dossier: Dossier) -> Iterator[Entry]:
    apart = pairs({"maatstaf": PAID})
    declared = set()
    for coverage in dossier.all("Coverage"):
        value = whole_value(coverage, PAID)
        if value is not None:
            declared.add(coverage["organisation"])
            yield Entry("Coverage", coverage, 0, value, apart=apart, known=0)
    for year in dossier.all("ContractYear"):
        placed = counting_for({"type": "contract", "id": year["contract"]}, dossier) in declared
        failed = _failed(year, dossier) if placed else "population"
        if failed:
            yield Entry("ContractYear", year, excluded=failed, apart=apart)
        elif "paid" in year:
            yield Entry("ContractYear", year, exact(year["paid"]["amount"]), 0, apart=apart)
        else:
            yield Entry("ContractYear", year, missing=year.get("missing_reason", "onbekend"), apart=apart)


def _failed(year: ContractYear, dossier: Dossier) -> str:
    """Return the condition that a contract year fails; empty when it counts."""
    span = period(dossier)
    if year["period"]["start"] < span["start"] or year["period"]["end"] > span["end"]:
        return "period"
    return refused(year["paid"], "paid") if "paid" in year else ""
