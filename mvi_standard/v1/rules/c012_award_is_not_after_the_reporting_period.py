"""MVI-C012."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C012", on="Lot", given="awarded_on")
def award_is_not_after_the_reporting_period(lot: Lot, dossier: Dossier) -> Iterator[Problem]:
    """Een perceel moet zijn gegund op of vóór de laatste dag van de rapportageperiode.

    Melding: Het perceel is gegund op {found}, na het einde van de rapportageperiode op {last}.
    Waarom: Een perceel telt in de periode waarin het is gegund; dit zou een jaar te vroeg of dubbel tellen.
    Oplossing: Controleer de Gunningsdatum. Klopt die, laat de dag dan weg; in het volgende bestand telt
    het perceel. Een contract bij dit perceel wacht dan ook tot het volgende bestand.

    A lot must be awarded on or before the last day of the reporting period.

    Message: The lot was awarded on {found}, after the end of the reporting period on {last}.
    Why: A lot counts in the period of its award; this one would count a year early, or twice.
    Fix: Check the award date. If it is right, leave the day out; in the next file the lot
    counts. A contract on this lot then waits for the next file too.
    """
    if dossier.submission is None:
        return
    awarded, last = lot["awarded_on"], dossier.submission["reporting_period"]["end"]
    if awarded > last:
        yield Problem("awarded_on", found=awarded, last=last)
