"""MVI-C029."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C029", on="Lot", given="criteria")
def award_weights_of_a_lot_are_of_one_kind(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """De gunningsgewichten van één perceel moeten allemaal van dezelfde soort zijn.

    Melding: Het gewicht van criterium {criterion} staat in {found}, maar dat van criterium {first} in
    {expected}.
    Waarom: Procenten, punten en fictieve kortingen zijn niet bij elkaar op te tellen.
    Oplossing: Geef alle gewichten van dit perceel in de soort uit de aanbestedingsstukken. Reken een fictieve
    korting nooit om naar een percentage.

    The award weights of one lot must all be of the same kind.

    Message: The weight of criterion {criterion} is in {found}, but that of criterion {first} in {expected}.
    Why: Percentages, points and fictitious deductions cannot be added.
    Fix: Give all weights of this lot in the kind that the tender documents use. Never convert a fictitious
    deduction to a percentage.
    """
    weighted = [(at, each) for at, each in enumerate(lot["criteria"]) if "award_weight" in each]
    for index, criterion in weighted:
        first = weighted[0][1]
        found, expected = criterion["award_weight"]["kind"], first["award_weight"]["kind"]
        if found != expected:
            at = ("criteria", index, "award_weight", "kind")
            yield Problem(*at, found=found, expected=expected, criterion=called(criterion), first=called(first))
