"""MVI-C027."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Criterion, Dossier


@rule("MVI-C027", on="Criterion", given="award_weight")
def award_weight_stands_only_with_an_award_criterion(criterion: Criterion, _: Dossier) -> Iterator[Problem]:
    """Een gunningsgewicht mag alleen bij een gunningscriterium staan.

    Melding: Criterium {criterion} heeft een gunningsgewicht, maar het criteriumtype is {type}.
    Waarom: Alleen een gunningscriterium telt mee bij de keuze van de winnaar. Anders wordt het gewicht van
    MVI te hoog.
    Oplossing: Kies gunningscriterium als een betere inschrijving hier punten of korting kreeg. Haal anders
    het gunningsgewicht weg.

    An award weight may stand only with an award criterion.

    Message: Criterion {criterion} has an award weight, but the type of criterion is {type}.
    Why: Only an award criterion counts in choosing the winner. Otherwise the weight of MVI becomes too high.
    Fix: Choose gunningscriterium if a better tender earned points or a deduction here. Otherwise remove the
    award weight.
    """
    if criterion["criterion_type"] != "gunningscriterium":
        yield Problem("award_weight", criterion=called(criterion), type=criterion["criterion_type"])
