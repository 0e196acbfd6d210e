"""KET-05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.supply_chain import with_isv

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier, Observation


@kpi("KET-05")
def contracts_by_step(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met ISV telt één keer, bij de laatste stap die met bewijs is aangetoond.

    Each running contract with ISV counts once, with the latest step that is proven with evidence.
    """

    def proven(contract: Contract, row: Observation) -> Entry:
        kinds = [each["type"] for key in row.get("evidence", ()) if (each := dossier.get("Evidence", key))]
        if all(kind == "eigen_verklaring" for kind in kinds):
            return Entry("Contract", contract, missing="onbekend")
        return Entry("Contract", contract, 1, part=row["code"])

    return with_isv("KET-05", "code", proven, dossier)
