"""MVI-C097."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C097", on="Observation")
def calculated_kpi_is_not_reported(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een KPI die uit andere KPI's volgt, mag niet als waarneming in het bestand staan.

    Melding: KPI {found} wordt berekend uit andere waarden ({sources}) en niet opgegeven.
    Waarom: Een zelf berekend cijfer kan afwijken van de waarden waar het uit volgt. Dan staan er twee cijfers
        voor hetzelfde.
    Oplossing: Haal deze waarneming weg. Kijk of de waarden van {sources} er staan, want daar volgt het
        cijfer uit.

    A KPI that follows from other KPIs must not stand in the file as an observation.

    Message: KPI {found} is calculated from other values ({sources}) and not reported.
    Why: A figure that you calculate yourself may differ from the values it follows from. Then there are two
        figures for the same thing.
    Fix: Remove this observation. Check that the values of {sources} are there, because the figure follows
        from them.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is not None and kpi["derivation"] == "uit_kpi":
        yield Problem("kpi", found=kpi["id"], sources=tuple(kpi.get("from_kpis", ())))
