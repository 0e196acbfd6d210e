"""PRO-22."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.themes import with_themes
from mvi_standard.v1.verdicts import realised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-22")
def verification_rate(dossier: Dossier) -> Iterator[Entry]:
    """Elke gerealiseerde waarneming met een waarde telt één keer: ja als een onafhankelijke partij haar verifieerde.

    Each realised observation with a value counts once: yes if an independent party verified it.
    """
    for row, verdict in realised(dossier):
        checked = row.get("verification")
        answer = yes_or_no("Observation", row, checked and checked["status"] == "geverifieerd")
        yield from with_themes(Entry("Observation", row, **verdict) if verdict else answer, row["kpi"], dossier)
