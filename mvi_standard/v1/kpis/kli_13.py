"""KLI-13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import answers, applied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier, Lot

CLIMATE, ADAPTATION = "klimaat", "klimaat.adaptatie"
WORKS, GREENERY = "werken", "groenvoorzieningen"


@kpi("KLI-13")
def lots_with_climate_adaptation(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel voor werken of groen telt één keer: ja als klimaatadaptatie een van de subthema's is.
    Klimaat zonder subthema's is onbekend, en een perceel zonder soort ook.

    Each awarded lot for works or greenery counts once: yes if climate adaptation is one of its subthemes.
    Climate without subthemes is unknown, and so is a lot without a nature.
    """
    for lot in awarded_lots(dossier):
        meant = lot.get("nature") == WORKS or lot.get("product_group") == GREENERY
        if meant or "nature" not in lot:
            yield yes_or_no("Lot", lot, _adapts(lot) if meant else None)


def _adapts(lot: Lot) -> bool | None:
    """Tell whether adaptation is asked; climate that is applied without subthemes does not say so."""
    status = answers(lot).get(CLIMATE)
    if not status:
        return status
    stated = [each for theme in applied(lot, CLIMATE) for each in theme.get("subthemes", ())]
    return ADAPTATION in stated if stated else None
