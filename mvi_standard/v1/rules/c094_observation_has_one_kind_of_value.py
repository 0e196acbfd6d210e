"""MVI-C094."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.values import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C094", on="Observation")
def observation_has_one_kind_of_value(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Een waarneming moet één soort waarde hebben, of een reden van ontbreken, en niet allebei.

    Melding: Deze velden zijn hier tegelijk ingevuld: {given}.
    Waarom: Bij twee antwoorden weet niemand welk van de twee meetelt.
    Oplossing: Houd alleen wat de KPI vraagt (bij een aandeel de teller en de noemer) en haal het andere weg.
        Staat er een waarde, dan vervalt ook de reden van ontbreken.

    An observation must have one kind of value, or a reason for missing, and not both.

    Message: These fields are filled in here at the same time: {given}.
    Why: With two answers nobody knows which of them counts.
    Fix: Keep only what the KPI asks for (for a share the numerator and the denominator) and remove the rest. If
        there is a value, remove the reason for missing as well.
    """
    fields = [field for field in (*KINDS, "missing_reason") if field in observation]
    if len({KINDS.get(field) for field in fields}) > 1:
        yield Problem(fields[-1], given=tuple(Name(f"Observation.{field}") for field in fields))
