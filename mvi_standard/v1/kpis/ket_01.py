"""KET-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier

NO_RISK = "geen"


@kpi("KET-01")
def share_of_risky_lots_with_social_conditions(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel boven de drempel met een risicocategorie telt één keer, en nog eens bij die categorie. Van een
    perceel zonder categorie ontbreekt het antwoord.

    Each awarded lot above the threshold in a risk category counts once, and again by that category. Of a lot without a
    category the answer is missing.
    """
    for lot in awarded_lots(dossier):
        category = lot.get("isv_risk_category")
        if lot["threshold_regime"] == "boven_eu" and category != NO_RISK:
            answer = answers(lot).get("keten") if category else None
            yield yes_or_no("Lot", lot, answer)
            if category:
                yield yes_or_no("Lot", lot, answer, by=("isv_risicocategorie", category))
