"""MVI-C099."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.units import allowed_units, needs_unit
from mvi_standard.v1.values import kpi_of_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C099", on="Observation")
def number_has_a_unit(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Bij een waarde moet de eenheid staan, tenzij de KPI alleen aantallen telt.

    Melding: Bij deze waarde van KPI {kpi} staat geen eenheid.
    Waarom: Tussen kilo en ton zit een factor duizend. Aan een kaal getal is niet te zien welke u bedoelt.
    Oplossing: Kies de eenheid (unit) waarin de waarde staat: {expected}.

    A value must come with its unit, unless the KPI only counts things.

    Message: This value of KPI {kpi} has no unit.
    Why: A kilogram and a tonne differ by a factor of a thousand. A bare number does not show which of them
        you mean.
    Fix: Choose the unit (unit) of the value: {expected}.
    """
    kpi = kpi_of_value(observation, dossier)
    if kpi is not None and "unit" not in observation and needs_unit(kpi):
        yield Problem(kpi=kpi["id"], expected=tuple(allowed_units(kpi)))
