"""PRO-31."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.group_goals import due, is_reached

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-31")
def targets_reached_by_buyer_groups(dossier: Dossier) -> Iterator[Entry]:
    """Elk doel van een inkoopgroep dat aan de beurt is, telt één keer, in het bestand van de trekker.
    Ja als de laatste waarneming over de groep het doel haalt.

    Each target of a buyer group that is due counts once, in the file of its lead.
    Yes if the latest observation about the group reaches it.
    """
    for each in due(dossier):
        yield yes_or_no("Target", each, is_reached(each, dossier))
