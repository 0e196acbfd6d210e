"""MVI-W021."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-W021", on="Observation", given="number", severity=WAARSCHUWING)
def value_is_below_the_total_of_many_contracts(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een waarde hoort niet hoger te zijn dan wat over heel veel opdrachten samen is gepubliceerd.

    Melding: Er staat {found}, terwijl heel veel opdrachten samen op {expected} uitkwamen ({source}).
    Waarom: Vaak is de eenheid verwisseld, zoals kilo met ton. Eén zo'n getal bepaalt dan het landelijke
        totaal.
    Oplossing: Controleer de eenheid en het aantal nullen. Klopt de waarde echt, leg dat dan uit bij
        Toelichting op wat opvalt (explanation).

    A value should not be above what was published for very many contracts together.

    Message: It says {found}, while very many contracts together came to {expected} ({source}).
    Why: Often the unit was mixed up, such as kilograms for tonnes. One such number then decides the national
        total.
    Fix: Check the unit and the number of zeros. If the value really is right, explain that under
        Explanation of what stands out (explanation).
    """
    bounds = dossier.bounds(observation["kpi"], observation.get("unit", ""))
    if bounds is None or "explanation" in observation:
        return
    upper, source = bounds
    if observation["number"] > upper:
        yield Problem("number", found=observation["number"], expected=upper, source=source)
