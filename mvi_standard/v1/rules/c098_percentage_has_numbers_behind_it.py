"""MVI-C098."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C098", on="Observation", given="percentage")
def percentage_has_numbers_behind_it(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Een percentage mag er alleen samen met de teller en de noemer staan.

    Melding: Bij KPI {kpi} staat {found} procent, zonder de getallen waar dat uit komt.
    Waarom: Percentages zijn niet op te tellen: 80 procent van 5 percelen is iets anders dan 80 procent van
        500.
    Oplossing: Vul de teller en de noemer in. Kent u die niet meer, haal het percentage dan weg en kies een
        reden van ontbreken (missing_reason).

    A percentage must come with its numerator and denominator.

    Message: KPI {kpi} has {found} per cent, without the numbers behind it.
    Why: Percentages cannot be added: 80 per cent of 5 lots is not the same as 80 per cent of 500.
    Fix: Fill in the numerator (numerator) and the denominator (denominator). If they are lost, remove the
        percentage and choose a reason for missing (missing_reason).
    """
    if observation.keys().isdisjoint(("numerator", "denominator")):
        yield Problem("percentage", kpi=observation["kpi"], found=observation["percentage"])
