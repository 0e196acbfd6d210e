"""waarden_narekenbaar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.outcomes import values

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier, Observation

NUMBERS = ("number", "numerator", "distribution")
READ_OFF = ("gemeten", "geteld")
"""The ways of determination that need no calculation; what does not say how it was determined does."""
DATED = ("version", "factor_list", "valid_on")
NONE = "geen"


@measure("waarden_narekenbaar")
def values_recomputable(dossier: Dossier) -> Tally:
    """Een berekende waarde noemt de methode met haar versie. Een waarde die u vergelijkt, noemt het getal van
    de referentie en de bron daarvan.

    Melding: Berekende of vergeleken waarden die zijn na te rekenen: {numerator} van de {denominator}.
    Waarom: Met een andere versie of referentie komt er een ander getal uit. Wie dat niet kan zien, kan
    waarden niet vergelijken.
    Oplossing: Vul bij de methode de versie, de factorenlijst of de dag van de factoren in. Vul bij de
    referentie het getal en de bron in. Is er geen referentie, kies dan de soort geen.

    A calculated value names the method with its version. A value that you compare names the number of the
    reference and its source.

    Message: Calculated or compared values that can be calculated again: {numerator} of the {denominator}.
    Why: Another version or reference gives another number. Whoever cannot see which, cannot compare values.
    Fix: For the method fill in the version, the list of factors or the day of the factors. For the reference
    fill in the number and the source. If there is no reference, choose the type geen.
    """
    found = [_can_be_calculated_again(each, dossier) for each in values(dossier)]
    return Tally(found.count(True), len(found) - found.count(None))


def _can_be_calculated_again(row: Observation, dossier: Dossier) -> bool | None:
    """Tell whether a number comes with what it was made of; None where it was read off and compared with nothing."""
    calculated = row.get("determination") not in READ_OFF
    compared = row["kpi"] in dossier.once(_compared)
    if not any(field in row for field in NUMBERS) or not (calculated or compared):
        return None
    return (not calculated or _has_method(row, dossier)) and (not compared or _has_reference(row))


def _has_method(row: Observation, dossier: Dossier) -> bool:
    method = dossier.get("Method", row.get("method"))
    return method is not None and any(field in method for field in DATED)


def _has_reference(row: Observation) -> bool:
    reference = row.get("reference")
    return reference is not None and (reference["type"] == NONE or ("value" in reference and "source" in reference))


def _compared(dossier: Dossier) -> frozenset[str]:
    """Return the KPIs that ask for a reference, and those from which a KPI follows that does."""
    asking = [
        each
        for each in (*dossier.catalogue().values(), *dossier.all("KpiDefinition"))
        if any(demand["path"] == "reference.type" for demand in each.get("requires", ()))
    ]
    return frozenset(name for each in asking for name in (each["id"], *each.get("from_kpis", ())))
