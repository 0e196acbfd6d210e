"""PRO-08."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.amounts import share_of_value
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import THEMES, answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-08")
def share_of_value_per_theme(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt met zijn volle waarde bij elk thema waarvan de status bekend is, per waardebasis.

    Each awarded lot counts with its full value for each theme whose status is known, by value basis.
    """
    for lot in awarded_lots(dossier):
        known = answers(lot)
        for theme in THEMES:
            yield share_of_value(lot, known.get(theme), by=("thema", theme))
