"""KET-04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import period
from mvi_standard.v1.supply_chain import with_isv
from mvi_standard.v1.term import year_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Contract, Dossier, Observation


@kpi("KET-04")
def contracts_with_a_current_report(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met ISV telt één keer: ja als de rapportage aan het eind hoogstens twaalf maanden oud is.

    Each running contract with ISV counts once: yes if its report is at most twelve months old at the end of the period.
    """
    end = period(dossier)["end"]

    def current(contract: Contract, row: Observation) -> Entry:
        return yes_or_no("Contract", contract, year_before(end) <= row["date"] <= end)

    return with_isv("KET-04", "date", current, dossier)
