"""SOC-05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.social_return import by_target_group, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("SOC-05")
def persons_placed(dossier: Dossier) -> Iterator[Entry]:
    """Elke rapportage telt met wie in de periode begon; wie actief was, staat apart.

    Each report counts with those who started in the period; those who were active are shown apart.
    """
    yield from counted(dossier, "persons_started")
    yield from counted(dossier, "persons_active", measure="actief")
    yield from by_target_group(dossier, "persons")
