"""KLI-11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.ambition import stated_levels
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.status import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("KLI-11")
def share_of_lots_with_the_ladder(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel waarvan het thema klimaat bekend is, telt één keer: ja als de ladder erin is gebruikt.
    Per niveau tellen de percelen waarin dat niveau is gebruikt.

    Each awarded lot whose status for climate is known counts once: yes if the ladder was used in it.
    By level, the lots that used it are counted.
    """
    for lot in awarded_lots(dossier):
        known = "klimaat" in answers(lot)
        used = sorted({each["level"] for each in stated_levels(lot) if each["scale"] == "co2_prestatieladder"})
        yield yes_or_no("Lot", lot, bool(used) if known else None)
        for level in used if known else ():
            yield Entry("Lot", lot, 1, by=("co2_ladder", level), unit="aantal")
