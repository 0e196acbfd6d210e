"""SOC-08."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.social_return import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("SOC-08")
def apprenticeships(dossier: Dossier) -> Iterator[Entry]:
    """Elke rapportage telt met de plekken die in de periode begonnen; de maanden staan apart.

    Each report counts with the places that started in the period; the months are shown apart.
    """
    yield from counted(dossier, "places_started")
    yield from counted(dossier, "months", measure="maanden")
