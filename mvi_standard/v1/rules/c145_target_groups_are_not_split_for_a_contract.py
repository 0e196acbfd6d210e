"""MVI-C145."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C145", on="Observation", given="breakdown")
def target_groups_are_not_split_for_a_contract(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Een waarde over één contract mag niet zijn uitgesplitst naar doelgroep.

    Melding: Deze waarde over contract {contract} is uitgesplitst naar doelgroep.
    Waarom: In één contract werken vaak maar een tot drie mensen. Met hun doelgroep erbij zijn die mensen te
    herkennen.
    Oplossing: Haal deze uitsplitsing weg. Splits alleen een waarde over de hele organisatie uit naar
    doelgroep.

    A value about one contract must not be split by target group.

    Message: This value about contract {contract} is split by target group.
    Why: Often only one to three people work in a contract. With their target group they can be recognised.
    Fix: Remove this breakdown. Split only a value about the whole organisation by target group.
    """
    if observation["subject"]["type"] != "contract":
        return
    for index, breakdown in enumerate(observation["breakdown"]):
        if breakdown["dimension"] == "doelgroep":
            yield Problem("breakdown", index, "dimension", contract=called(observation["subject"]))
