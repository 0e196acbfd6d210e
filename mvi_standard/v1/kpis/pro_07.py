"""PRO-07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import THEMES, answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-07")
def share_of_lots_per_theme(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer bij elk thema waarvan de status bekend is: ja als het is toegepast.

    Each awarded lot counts once for each theme whose status is known: yes if it is applied.
    """
    for lot in awarded_lots(dossier):
        known = answers(lot)
        for theme in THEMES:
            yield yes_or_no("Lot", lot, known.get(theme), by=("thema", theme))
