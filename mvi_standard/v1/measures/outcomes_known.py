"""opbrengst_bekend."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.in_view import paid_on
from mvi_standard.v1.outcomes import is_known

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier


@measure("opbrengst_bekend", unit="EUR")
def outcomes_known(dossier: Dossier) -> Tally:
    """Van een groot deel van het betaalde geld is in cijfers bekend wat het opleverde, of dat er geen MVI bij was.

    Melding: Betaald geld waarvan de opbrengst bekend is: {numerator} van de {denominator}.
    Waarom: Wie alleen de beste contracten meet, krijgt een mooi cijfer dat voor het geheel niet geldt.
    Oplossing: Vraag bij de grootste contracten om een effect in cijfers: een waarneming, of een rapportage
    over social return. Past een contract geen thema toe, vul dat dan bij het perceel in.

    For a large part of the money paid it is known in numbers what it brought about, or that there was no MVI.

    Message: Money paid of which the outcome is known: {numerator} of the {denominator}.
    Why: Whoever measures only the best contracts gets a fine figure that does not hold for the whole.
    Fix: For the largest contracts ask for an effect in numbers: an observation, or a social return report.
    If a contract applies no theme, fill that in at the lot.
    """
    return paid_on(dossier, partial(is_known, dossier=dossier))
