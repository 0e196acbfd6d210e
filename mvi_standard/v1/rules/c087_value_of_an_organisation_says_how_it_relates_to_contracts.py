"""MVI-C087."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C087", on="Observation")
def value_of_an_organisation_says_how_it_relates_to_contracts(
    observation: Observation, _: Dossier
) -> Iterator[Problem]:
    """Bij een waarde over een organisatie moet staan of die een totaal is of een aanvulling op de contracten.

    Melding: Bij deze waarde van KPI {kpi} over een organisatie staat niet hoe die zich verhoudt tot de
        contracten.
    Waarom: Een totaal bij de contracten optellen telt alles dubbel. Een aanvulling weglaten telt te weinig.
    Oplossing: Kies totaal bij Verhouding tot contracten (relation) als de waarden van de contracten erin
        zitten. Kies aanvullend als de waarde erbij komt.

    A value about an organisation must say whether it is a total or comes on top of the contracts.

    Message: This value of KPI {kpi} about an organisation does not say how it relates to the contracts.
    Why: Adding a total to the contracts counts everything twice. Leaving out an addition counts too little.
    Fix: Choose totaal (total) under Relation to contracts (relation) if the values of the contracts are in
        it. Choose aanvullend (additional) if it comes on top.
    """
    if observation["subject"]["type"] == "organisation" and "relation" not in observation:
        yield Problem(kpi=observation["kpi"])
