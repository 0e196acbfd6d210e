"""PRO-23."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.themes import with_themes
from mvi_standard.v1.verdicts import realised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


MEASURED = ("gemeten", "geteld", "berekend")


@kpi("PRO-23")
def share_that_was_measured(dossier: Dossier) -> Iterator[Entry]:
    """Elke gerealiseerde waarneming met een waarde telt één keer: ja als zij is gemeten, geteld of berekend.

    Each realised observation with a value counts once: yes if it was measured, counted or calculated.
    """
    for row, verdict in realised(dossier):
        how = row.get("determination")
        answer = yes_or_no("Observation", row, None if how is None else how in MEASURED)
        yield from with_themes(Entry("Observation", row, **verdict) if verdict else answer, row["kpi"], dossier)
