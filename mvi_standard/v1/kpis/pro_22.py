"""PRO-22."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.answers_of_observations import realised
from mvi_standard.v1.themes_of_kpi import with_themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-22")
def verification_rate(dossier: Dossier) -> Iterator[Entry]:
    """Elke gerealiseerde waarneming met een waarde telt één keer: ja als een onafhankelijke partij haar verifieerde.

    Each realised observation with a value counts once: yes if an independent party verified it.
    """
    for row, verdict in realised(dossier):
        verified = row.get("verification", {}).get("status") == "geverifieerd"
        entry = Entry("Observation", row, **verdict) if verdict else Entry("Observation", row, int(verified), 1)
        yield from with_themes(entry, row["kpi"], dossier)
