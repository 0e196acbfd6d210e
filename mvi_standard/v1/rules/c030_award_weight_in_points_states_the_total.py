"""MVI-C030."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import AwardWeight, Dossier


@rule("MVI-C030", on="AwardWeight")
def award_weight_in_points_states_the_total(award_weight: AwardWeight, _: Dossier) -> Iterator[Problem]:
    """Bij een gunningsgewicht in punten moet het totaal van alle punten staan, en dat moet meer dan nul zijn.

    Melding: Dit criterium kon hooguit {points} punten opleveren, maar het totaal van alle punten ontbreekt of
    is nul.
    Waarom: Zonder totaal zeggen punten niet hoe zwaar het criterium woog. Het perceel telt dan niet mee in
    het gemiddelde.
    Oplossing: Vul bij Totaal (total) in hoeveel punten een inschrijving in het geheel kon halen, met de prijs
        erbij.

    An award weight in points must state the total of all points, which is more than zero.

    Message: This criterion could yield at most {points} points, but the total of all points is missing or zero.
    Why: Without a total, points do not tell how heavily the criterion counted. The lot then drops out of the
    mean.
    Fix: Fill in under Total (total) how many points a tender could earn altogether, price included.
    """
    if award_weight["kind"] == "punten" and not award_weight.get("total"):
        yield Problem("value", points=award_weight["value"])
