"""PRO-09."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import THEMES, answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-09")
def mean_number_of_themes(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel waarvan alle zes thema's bekend zijn, telt met het aantal toegepaste thema's.

    Each awarded lot of which all six themes are known counts with its number of applied themes.
    """
    for lot in awarded_lots(dossier):
        known = answers(lot)
        if len(known) == len(THEMES):
            yield Entry("Lot", lot, sum(known.values()), 1)
        else:
            yield Entry("Lot", lot, missing="onbekend")
