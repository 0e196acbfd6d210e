"""MVI-C076."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.units import allowed_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C076", on="Observation", given="unit")
def unit_belongs_to_the_kpi(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De eenheid moet er een zijn die bij de KPI hoort.

    Melding: Eenheid {found} hoort niet bij KPI {kpi}.
    Waarom: Tussen kilo en ton zit een factor duizend. Een eenheid die de KPI niet kent, is niet om te
        rekenen.
    Oplossing: Kies een van deze eenheden en reken de waarde zo nodig om: {expected}.

    The unit must be one that belongs to the KPI.

    Message: Unit {found} does not belong to KPI {kpi}.
    Why: A kilogram and a tonne differ by a factor of a thousand. A unit that the KPI does not know cannot be
        converted.
    Fix: Choose one of these units, and convert the value where needed: {expected}.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is None:
        return
    units = allowed_units(kpi)
    if units and observation["unit"] not in units:
        yield Problem("unit", kpi=kpi["id"], found=observation["unit"], expected=tuple(units))
