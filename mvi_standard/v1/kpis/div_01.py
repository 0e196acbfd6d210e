"""DIV-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("DIV-01")
def share_of_lots_with_diversity(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer als de status van diversiteit en inclusie bekend is: ja als het is toegepast.

    Each awarded lot whose status for diversity and inclusion is known counts once: yes if it is applied.
    """
    for lot in awarded_lots(dossier):
        yield yes_or_no("Lot", lot, answers(lot).get("di"))
