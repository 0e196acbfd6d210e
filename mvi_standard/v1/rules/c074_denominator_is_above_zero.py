"""MVI-C074."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.values import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C074", on="Observation")
def denominator_is_above_zero(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Een noemer moet groter zijn dan nul, of teller en noemer moeten allebei nul zijn.

    Melding: De noemer is {found}. Daarmee betekent de verhouding niets.
    Waarom: De noemer is het geheel. Is er geen geheel, dan is er ook geen deel om te melden.
    Oplossing: Vul bij Noemer het totaal in. Is dat onbekend, haal teller en noemer dan weg en kies een reden
        van ontbreken (missing_reason).

    A denominator must be above zero, or numerator and denominator must both be zero.

    Message: The denominator is {found}. With that the ratio means nothing.
    Why: The denominator is the whole. Where there is no whole, there is no part to report either.
    Fix: Fill in the total as the denominator. If it is unknown, remove numerator and denominator and choose a
        reason for missing (missing_reason).
    """
    for at, fields in statements(observation):
        denominator = fields.get("denominator")
        if denominator is not None and (denominator < 0 or denominator == 0 != fields.get("numerator", 0)):
            yield Problem(*at, "denominator", found=denominator)
