"""opdrachtnemers_herkend."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.in_view import paid_on

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier

OFFICIAL = frozenset({"tooi", "oin", "kvk", "rsin", "btw", "lei"})


@measure("opdrachtnemers_herkend", unit="EUR")
def suppliers_recognised(dossier: Dossier) -> Tally:
    """Van het grootste deel van het betaalde geld is aan een nummer te zien welke opdrachtnemer het kreeg.

    Melding: Betaald geld waarbij elke opdrachtnemer een nummer uit een register heeft: {numerator} van de
    {denominator}.
    Waarom: Eén bedrijf staat in veel bestanden. Alleen aan een nummer is te zien dat het hetzelfde bedrijf
    is, en telt het één keer.
    Oplossing: Zoek het KvK-nummer op, of van een buitenlands bedrijf het btw-nummer of de LEI. Van een
    natuurlijke persoon vraagt niemand een nummer.

    For most of the money paid, a number shows which supplier got it.

    Message: Money paid where each supplier has a number from a register: {numerator} of the {denominator}.
    Why: One company stands in many files. Only by a number can be seen that it is the same company, so that
    it counts once.
    Fix: Look up the KvK number, or of a foreign company the VAT number or LEI. Nobody asks for a number of a
    natural person.
    """
    return paid_on(dossier, partial(_is_recognised, dossier=dossier))


def _is_recognised(contract: str, dossier: Dossier) -> bool:
    found = dossier.get("Contract", contract)
    suppliers = [dossier.get("Organisation", each) for each in found["suppliers"]] if found else []
    return bool(suppliers) and all(
        each is not None
        and (each.get("natural_person", False) or any(one["scheme"] in OFFICIAL for one in each.get("identifiers", ())))
        for each in suppliers
    )
