"""Contracts with International Social Conditions (ISV), and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry
from mvi_standard.v1.rollup import latest
from mvi_standard.v1.scope import counted_contracts, lots_of
from mvi_standard.v1.status import answers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mvi_standard.v1.records import Contract, Dossier, Observation


def with_isv(
    kpi: str, field: str, counted: Callable[[Contract, Observation], Entry], dossier: Dossier
) -> Iterator[Entry]:
    """Give for each running contract with ISV what `counted` makes of its latest observation, and again by risk.

    Without an observation that has this field, the answer is missing.
    """
    found = latest(kpi, dossier)
    for contract in counted_contracts(dossier):
        lots = lots_of(contract, dossier)
        if not any(answers(lot).get("keten") for lot in lots):
            continue
        row, verdict = found.get(f"contract/{contract['id']}", (None, {}))
        if verdict:
            entry = Entry("Contract", contract, **verdict)
        elif row is None or field not in row:
            entry = Entry("Contract", contract, missing="onbekend")
        else:
            entry = counted(contract, row)
        yield entry
        risks = {lot.get("isv_risk_category", "") for lot in lots}
        if len(risks) == 1 and "" not in risks:
            yield entry._replace(by=("isv_risicocategorie", risks.pop()))
