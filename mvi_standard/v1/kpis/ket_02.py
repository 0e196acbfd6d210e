"""KET-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.supply_chain import with_isv

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Contract, Dossier, Observation


@kpi("KET-02")
def contracts_with_a_risk_analysis(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met ISV telt één keer: ja als de laatste waarneming een risicoanalyse meldt.

    Each running contract with ISV counts once: yes if its latest observation reports a risk analysis.
    """

    def received(contract: Contract, row: Observation) -> Entry:
        return yes_or_no("Contract", contract, row["yes_no"])

    return with_isv("KET-02", "yes_no", received, dossier)
