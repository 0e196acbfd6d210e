"""MVI-C096."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, KpiDefinition


@rule("MVI-C096", on="KpiDefinition")
def own_kpi_has_a_prefix(kpi_definition: KpiDefinition, _: Dossier) -> Iterator[Problem]:
    """Een KPI die u zelf omschrijft, moet uw eigen voorvoegsel in de code hebben.

    Melding: KPI {found} heeft geen voorvoegsel.
    Waarom: Codes zonder voorvoegsel zijn van de standaard. Zo verandert niemand per ongeluk wat een KPI
        betekent.
    Oplossing: Zet een eigen voorvoegsel met een dubbele punt voor de code. Bedoelt u een KPI van de
        standaard, haal deze dan weg.

    A KPI that you define yourself must have your own prefix in its code.

    Message: KPI {found} has no prefix.
    Why: Codes without a prefix belong to the standard. So nobody changes by accident what a KPI means.
    Fix: Put a prefix of your own and a colon in front of the code. If you mean a KPI of the standard, remove
        this one.
    """
    if ":" not in kpi_definition["id"]:
        yield Problem("id", found=kpi_definition["id"])
