"""MVI-C080."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C080", on="Observation", given="time_basis")
def time_basis_belongs_to_the_kpi(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De tijdsbasis moet er een zijn die bij de KPI hoort.

    Melding: KPI {kpi} kent geen waarden met tijdsbasis {found}.
    Waarom: Een waarde over een heel contract en een waarde over één jaar zijn niet op te tellen.
    Oplossing: Kies een van deze tijdsbases en bepaal de waarde over dat tijdvak: {expected}.

    The time basis must be one that belongs to the KPI.

    Message: KPI {kpi} has no values with time basis {found}.
    Why: A value over a whole contract and a value over one year cannot be added.
    Fix: Choose one of these time bases, and work the value out over that span: {expected}.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is None:
        return
    if "time_bases" in kpi and observation["time_basis"] not in kpi["time_bases"]:
        values = {"found": observation["time_basis"], "expected": tuple(kpi["time_bases"])}
        yield Problem("time_basis", kpi=kpi["id"], **values)
