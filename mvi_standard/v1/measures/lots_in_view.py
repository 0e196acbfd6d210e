"""percelen_in_beeld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.in_view import lots_that

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier


@measure("percelen_in_beeld")
def lots_in_view(dossier: Dossier) -> Tally:
    """De percelen die in de periode zijn gegund, staan in het bestand. Wat onder uw minimumwaarde valt, hoeft niet.

    Melding: Percelen die in het bestand horen en er ook staan: {numerator} van de {denominator}.
    Waarom: Een aandeel van de percelen zegt alleen iets over alle inkoop als bijna alle percelen er staan.
    Oplossing: Voeg de percelen toe die ontbreken, met hun gunningsdatum. Liet u kleine opdrachten weg, meld
    hun aantal dan als uitsluiting. Klopt het opgegeven totaal niet, verbeter dan dat.

    The lots that were awarded in the period are in the file. What is below your minimum value need not be there.

    Message: Lots that belong in the file and are there: {numerator} of the {denominator}.
    Why: A share of lots only tells something of all procurement when nearly all lots are there.
    Fix: Add the lots that are not there, with their date of award. If you left out small ones, report their
    number as an exclusion. If the declared total is not right, correct that.
    """
    return lots_that(dossier, lambda _: True)
