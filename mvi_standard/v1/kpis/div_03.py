"""DIV-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier

NOT_FOR_PEOPLE = "niet_opgenomen"


@kpi("DIV-03")
def share_of_lots_with_accessibility(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel voor gebruik door mensen telt één keer: ja als er criteria voor toegankelijkheid in staan.

    Each awarded lot for use by people counts once: yes if criteria for accessibility are included.
    """
    for lot in awarded_lots(dossier):
        accessibility = lot.get("accessibility")
        if accessibility == NOT_FOR_PEOPLE:
            yield Entry("Lot", lot, excluded="accessibility")
        else:
            yield yes_or_no("Lot", lot, accessibility and accessibility == "opgenomen")
