"""betaald_in_beeld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.in_view import paid_on

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier


@measure("betaald_in_beeld", unit="EUR")
def payments_in_view(dossier: Dossier) -> Tally:
    """Het grootste deel van wat in de periode is betaald, staat bij een lopend contract in het bestand.

    Melding: Betaald geld dat bij een lopend contract in het bestand staat: {numerator} van de {denominator}.
    Waarom: Effecten komen uit lopende contracten. Alleen het betaalde geld laat zien welk deel van alle
    inkoop die contracten zijn.
    Oplossing: Neem de contracten op waarop u in de periode betaalde. Geef bij elk contract een contractjaar
    met het bedrag in euro zonder btw. Uw financiële administratie weet het.

    Most of what was paid in the period stands with a running contract in the file.

    Message: Money paid that stands with a running contract in the file: {numerator} of the {denominator}.
    Why: Effects come from running contracts. Only the money paid tells which part of all procurement these
    contracts are.
    Fix: Include the contracts on which you paid in the period. For each give a contract year with the amount
    in euro without VAT. Your financial records have it.
    """
    return paid_on(dossier, lambda _: True)
