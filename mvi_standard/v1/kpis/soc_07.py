"""SOC-07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.social_return import by_target_group, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("SOC-07")
def hours_worked(dossier: Dossier) -> Iterator[Entry]:
    """Elke rapportage telt met de uren die mensen uit de doelgroep in de periode werkten.

    Each report counts with the hours that people from the target group worked in the period.
    """
    yield from counted(dossier, "hours")
    yield from by_target_group(dossier, "hours")
