"""PRO-05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots, procedures
from mvi_standard.v1.themes import mvi, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier

PROCEDURES = "trajecten"


@kpi("PRO-05")
def share_of_lots_with_mvi(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer: ja als een van de zes thema's is toegepast, nee als alle zes bekend zijn.
    Apart telt elke aanbesteding één keer: ja als een van haar gegunde percelen een ja is, nee als ze allemaal nee zijn.

    Each awarded lot counts once: yes if one of the six themes is applied, no if all six are known.
    Apart from that each procedure counts once: yes if one of its awarded lots is, no if all are no.
    """
    for lot in awarded_lots(dossier):
        yield yes_or_no("Lot", lot, mvi(lot))
    for each in procedures(dossier):
        status = together(mvi(lot) for lot in each.lots)
        yield yes_or_no(each.cls, each.record, status, count_unit=PROCEDURES)
