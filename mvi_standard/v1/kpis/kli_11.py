"""KLI-11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.criteria_tool import binding, stated_levels
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot

THEME, LADDER = "klimaat", "co2_prestatieladder"


@kpi("KLI-11")
def share_of_lots_with_the_ladder(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer: ja als een niveau van de ladder erin is gebruikt. Het is nee als klimaat niet
    is toegepast, of als elk criterium voor klimaat een niveau van een andere schaal heeft. Per niveau tellen de
    percelen waarin dat niveau is gebruikt.

    Each awarded lot counts once: yes if a level of the ladder was used in it. It is no if climate is not applied, or
    if each criterion for climate has a level of another scale. By level, the lots that used it are counted.
    """
    for lot in awarded_lots(dossier):
        known = THEME in answers(lot)
        used = sorted({each["level"] for each in stated_levels(lot) if each["scale"] == LADDER}) if known else []
        yield yes_or_no("Lot", lot, True if used else _without(lot))
        for level in used:
            yield Entry("Lot", lot, 1, by=("co2_ladder", level), unit="aantal")


def _without(lot: Lot) -> bool | None:
    """Tell that a lot without a level of the ladder did not use it; None when nobody said so."""
    applied, criteria = answers(lot).get(THEME), binding(lot, THEME)
    told = bool(criteria) and all("level" in each for each in criteria)
    return False if applied is False or (applied and told) else None
