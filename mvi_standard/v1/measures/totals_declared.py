"""totalen_opgegeven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.in_view import known_values
from mvi_standard.v1.population import AWARDED, PAID, whole, whole_value

if TYPE_CHECKING:
    from mvi_standard.v1.records import Coverage, Dossier


@measure("totalen_opgegeven")
def totals_declared(dossier: Dossier) -> Tally:
    """Elke organisatie geeft vier totalen van al haar inkoop op: gegunde percelen, gegunde waarde, lopende
    contracten en betalingen.

    Melding: Opgegeven totalen, vier per organisatie: {numerator} van de {denominator}.
    Waarom: Zonder het totaal weet niemand van welk geheel dit bestand een deel is. Bij een landelijk
    percentage staan dan geen grenzen.
    Oplossing: Vul bij Dekking de totalen in die ontbreken. Nul mag ook, als er niets was. Kies bij de
    gegunde waarde een andere grondslag dan onbekend, en geef bedragen in euro zonder btw.

    Each organisation declares four totals of all its procurement: awarded lots, awarded value, running
    contracts and payments.

    Message: Declared totals, four for each organisation: {numerator} of the {denominator}.
    Why: Without the total nobody knows of which whole this file is a part. A national percentage then has no
    bounds.
    Fix: Under Coverage, fill in the totals that are not there. Zero will do if there was nothing. For the
    awarded value choose another basis than onbekend, and give amounts in euro without VAT.
    """
    declared = [total for each in dossier.all("Coverage") for total in _totals(each)]
    return Tally(sum(declared), len(declared))


def _totals(coverage: Coverage) -> tuple[bool, ...]:
    return (
        whole(coverage, AWARDED, "percelen") is not None,
        bool(known_values(coverage)),
        whole(coverage, "lopend_in_periode", "contracten") is not None,
        whole_value(coverage, PAID) is not None,
    )
