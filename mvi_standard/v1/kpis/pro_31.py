"""PRO-31."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.group_goals import LATER, goals_of, led

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


YES, UNKNOWN = "ja", "onbekend"


@kpi("PRO-31")
def targets_reached_by_buyer_groups(dossier: Dossier) -> Iterator[Entry]:
    """Elk doel van een inkoopgroep dat aan de beurt is, telt één keer, in het bestand van de trekker.
    Ja als de laatste waarneming over de groep het doel haalt.

    Each target of a buyer group that is due counts once, in the file of its lead.
    Yes if the latest observation about the group reaches it.
    """
    for group in led(dossier):
        for target, reached in goals_of(group, dossier):
            if reached == UNKNOWN:
                yield Entry("Target", target, missing=UNKNOWN)
            elif reached != LATER:
                yield Entry("Target", target, int(reached == YES), 1)
