"""themas_bekend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.in_view import lots_that
from mvi_standard.v1.themes import THEMES, answers

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier


@measure("themas_bekend")
def themes_known(dossier: Dossier) -> Tally:
    """Van elk gegund perceel dat in het bestand hoort, is voor alle zes thema's bekend of het is toegepast.

    Melding: Percelen waarvan alle zes thema's bekend zijn: {numerator} van de {denominator}.
    Waarom: Wat onbekend is, kan ja of nee zijn. Hoe meer er onbekend is, hoe verder de grenzen van een
    landelijk percentage uit elkaar liggen.
    Oplossing: Vul bij elk perceel voor elk thema in of het is toegepast. Een nee is ook een antwoord, en
    niet relevant ook. Zoek bij onbekend de aanbestedingsstukken erop na.

    For each awarded lot that belongs in the file it is known of all six themes whether they are applied.

    Message: Lots of which all six themes are known: {numerator} of the {denominator}.
    Why: What is unknown can be yes or no. The more is unknown, the further apart the bounds of a national
    percentage are.
    Fix: For each lot and each theme, fill in whether it is applied. A no is an answer too, and so is not
    relevant. Where it is unknown, look it up in the tender documents.
    """
    return lots_that(dossier, lambda lot: len(answers(lot)) == len(THEMES))
