"""MVI-C078."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C078", on="Observation")
def version_is_that_of_the_kpi(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De versie van de KPI moet die van de definitie zijn.

    Melding: Hier staat versie {found} van KPI {kpi}, maar de definitie heeft versie {expected}.
    Waarom: Een andere versie kan iets anders tellen. Waarden van verschillende versies zijn niet zomaar op
        te tellen.
    Oplossing: Lees de definitie van versie {expected} en bepaal de waarde zo nodig opnieuw. Pas dan de
        versie aan.

    The version of the KPI must be that of its definition.

    Message: This says version {found} of KPI {kpi}, but the definition has version {expected}.
    Why: Another version may count something else. Values of different versions cannot simply be added.
    Fix: Read the definition of version {expected} and work the value out again where needed. Then change the
        version.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is not None and observation["kpi_version"] != kpi["version"]:
        values = {"found": observation["kpi_version"], "expected": kpi["version"]}
        yield Problem("kpi_version", kpi=kpi["id"], **values)
