"""PRO-29."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.lots import contracts_by_lot
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier, Organisation

SME = ("micro", "klein", "middelgroot")


@kpi("PRO-29")
def share_of_lots_to_smes(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer: ja als een winnaar tot het mkb hoort, nee als alle winnaars groot zijn.
    De winnaars zijn de opdrachtnemers van de contracten voor het perceel, zonder nadere overeenkomsten.

    Each awarded lot counts once: yes if one winner is an SME, no if all winners are large.
    The winners are the suppliers of the contracts on the lot, call-offs left out.
    """
    contracts = contracts_by_lot(dossier)
    for lot in awarded_lots(dossier):
        suppliers = {key for contract in contracts.get(lot["id"], ()) for key in contract["suppliers"]}
        sizes = [_is_sme(dossier.get("Organisation", key)) for key in suppliers]
        yield yes_or_no("Lot", lot, together(sizes or [None]))


def _is_sme(supplier: Organisation | None) -> bool | None:
    return supplier["size_class"] in SME if supplier and "size_class" in supplier else None
