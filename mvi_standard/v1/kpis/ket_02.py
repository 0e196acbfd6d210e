"""KET-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.rollup import latest
from mvi_standard.v1.scope import lots_of, running_contracts
from mvi_standard.v1.status import answers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mvi_standard.v1.records import Dossier


@kpi("KET-02")
def contracts_with_a_risk_analysis(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met ISV telt één keer: ja als de laatste waarneming een risicoanalyse meldt.

    Each running contract with ISV counts once: yes if its latest observation reports a risk analysis.
    """
    return with_isv("KET-02", "yes_no", yes_or_no, dossier)


def with_isv(code: str, field: str, counted: Callable[..., Entry], dossier: Dossier) -> Iterator[Entry]:
    """Give for each running contract with ISV what `counted` makes of its latest value, as a whole and by risk."""
    found = latest(code, dossier)
    for contract in running_contracts(dossier):
        lots = lots_of(contract, dossier)
        if not any(answers(lot).get("keten") for lot in lots):
            continue
        row, verdict = found.get(f"contract/{contract['id']}", (None, {}))
        value = row.get(field) if row else None
        if verdict:
            entry = Entry("Contract", contract, **verdict)
        elif value is None:
            entry = Entry("Contract", contract, missing="onbekend")
        else:
            entry = counted("Contract", contract, value)
        yield entry
        risks = {lot.get("isv_risk_category", "") for lot in lots}
        if len(risks) == 1 and "" not in risks:
            yield entry._replace(by=("isv_risicocategorie", risks.pop()))
