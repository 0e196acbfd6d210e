"""MVI-C070."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.values import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation

ANSWERS = {*KINDS, "percentage", "missing_reason"}
"""A percentage by itself is an answer too, though a poor one: MVI-C098 asks for the numbers behind it."""


@rule("MVI-C070", on="Observation")
def observation_has_a_value_or_a_reason(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een waarneming moet een waarde hebben, of een reden waarom de waarde ontbreekt.

    Melding: Bij KPI {kpi} staat geen waarde, en ook geen reden waarom die ontbreekt.
    Waarom: Leeg kan van alles betekenen: nul, niet gevraagd of nog niet geleverd. Elk daarvan telt anders.
    Oplossing: Vul de waarde in. Is er geen waarde, kies dan bij Reden van ontbreken (missing_reason) waarom
        niet.

    An observation must have a value, or a reason why the value is missing.

    Message: KPI {kpi} has no value here, and no reason why it is missing.
    Why: Empty can mean anything: zero, not asked or not yet delivered. Each of these counts differently.
    Fix: Fill in the value. If there is none, choose under Reason for missing (missing_reason) why not.
    """
    if observation.keys().isdisjoint(ANSWERS):
        kpi = dossier.kpi(observation["kpi"])
        fields = [field for field, kind in KINDS.items() if kpi and kind == kpi["value_type"]]
        asked = {"expected": [Name(f"Observation.{field}") for field in fields]} if fields else {}
        yield Problem(kpi=observation["kpi"], **asked)
