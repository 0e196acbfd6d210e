"""KLI-14."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier

ANSWERS = {"gevraagd": True, "uitzondering": True, "niet_gevraagd": False}
OUT_OF_SCOPE, ABOVE, BELOW = "niet_van_toepassing", "boven_eu", "onder_eu"


@kpi("KLI-14")
def energy_efficient_purchase(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel boven de Europese drempel telt één keer: ja als hoge efficiëntie is gevraagd.
    Een vastgelegde uitzondering is ook een ja.

    Each awarded lot above the EU threshold counts once: yes if high efficiency was asked.
    A recorded exception is a yes too.
    """
    for lot in awarded_lots(dossier):
        choice, threshold = lot.get("energy_efficiency"), lot["threshold_regime"]
        if threshold != BELOW and choice == OUT_OF_SCOPE:
            yield Entry("Lot", lot, excluded="energy_efficiency")
        elif threshold != BELOW:
            yield yes_or_no("Lot", lot, ANSWERS.get(choice or "") if threshold == ABOVE else None)
