"""MVI-C117."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier


@rule("MVI-C117", on="Commitment")
def commitment_states_the_version_of_its_kpi(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """De versie van de KPI in een afspraak moet de versie van de definitie zijn.

    Melding: Van KPI {kpi} bestaat hier geen versie {found}.
    Waarom: Met een andere definitie betekent hetzelfde getal iets anders.
    Oplossing: Neem de versie over van de pagina van de KPI. Bij een eigen KPI staat die in uw eigen
    definitie.

    The version of the KPI in a commitment must be the version of its definition.

    Message: There is no version {found} of KPI {kpi} here.
    Why: Under another definition the same number means something else.
    Fix: Copy the version from the page of the KPI. For a KPI of your own it stands in your own definition.
    """
    kpi, version = dossier.kpi(commitment["kpi"]), commitment["kpi_version"]
    if kpi is not None and version != kpi["version"]:
        yield Problem("kpi_version", kpi=kpi["id"], found=version, expected=kpi["version"])
