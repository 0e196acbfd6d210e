"""MVI-C081."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C081", on="Observation", given="breakdown")
def breakdown_is_one_of_the_kpi(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een uitsplitsing moet er een zijn die de KPI noemt.

    Melding: KPI {kpi} kent geen uitsplitsing naar {found}.
    Waarom: Alleen als iedereen op dezelfde manier uitsplitst, zijn de delen landelijk op te tellen.
    Oplossing: De KPI kent deze uitsplitsingen: {expected}. Staat de uwe er niet bij, laat die dan weg.

    A breakdown must be one that the KPI names.

    Message: KPI {kpi} has no breakdown by {found}.
    Why: Only when everybody splits in the same way can the parts be added for the whole country.
    Fix: The KPI has these breakdowns: {expected}. If yours is not among them, leave it out.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is None:
        return
    names = tuple(each["name"] for each in kpi.get("dimensions", ()))
    for index, breakdown in enumerate(observation["breakdown"]):
        if breakdown["dimension"] not in names:
            values = {"found": breakdown["dimension"], "expected": names}
            yield Problem("breakdown", index, "dimension", kpi=kpi["id"], **values)
