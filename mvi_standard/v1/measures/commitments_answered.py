"""afspraken_beantwoord."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.outcomes import due_commitments, is_answered

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier


@measure("afspraken_beantwoord")
def commitments_answered(dossier: Dossier) -> Tally:
    """Bij elke afspraak die in de periode liep, staat wat ervan terechtkwam, of de reden dat dat ontbreekt.

    Melding: Afspraken met een resultaat of een reden: {numerator} van de {denominator}.
    Waarom: Een afspraak zonder antwoord kan goed of slecht zijn gegaan. Wie optelt, ziet dan alleen de
    contracten die wel iets meldden.
    Oplossing: Voeg bij de afspraak een waarneming of een rapportage over social return toe. Is er geen
    waarde, noem dan de reden. De reden onbekend is geen antwoord. Valt de afspraak later, vul dan de
    uiterste datum in.

    For each commitment that held in the period there is what came of it, or the reason why that is missing.

    Message: Commitments with a result or a reason: {numerator} of the {denominator}.
    Why: A commitment without an answer may have gone well or badly. Whoever adds up then only sees the
    contracts that did report.
    Fix: Add an observation or a social return report to the commitment. If there is no value, give the
    reason. The reason onbekend is no answer. If the commitment falls due later, fill in its last day.
    """
    due = [is_answered(each, dossier) for each in due_commitments(dossier)]
    return Tally(sum(due), len(due))
