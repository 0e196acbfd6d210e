"""Contracts with International Social Conditions (ISV), and the latest observation on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry
from mvi_standard.v1.lots import lots_of
from mvi_standard.v1.scope import counted_contracts
from mvi_standard.v1.verdicts import latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mvi_standard.v1.records import Contract, Dossier, Lot, Observation

    Counted = Callable[[Contract, Observation], Entry]


def with_isv(kpi: str, field: str, counted: Counted, dossier: Dossier) -> Iterator[Entry]:
    """Yield for each running contract with ISV what `counted` makes of its latest observation, and again by risk.

    Without an observation that counts and has this field, or a word on whether ISV applies, the answer is missing.
    """
    found = latest(kpi, dossier)
    for contract in counted_contracts(dossier):
        applies = contract.get("isv_conditions_apply")
        if applies is not False:
            row, verdict = found.get(f"contract/{contract['id']}", (None, {})) if applies else (None, {})
            entry = Entry("Contract", contract, missing=verdict.get("missing", "onbekend"))
            if row and not verdict and field in row:
                entry = counted(contract, row)
            yield entry
            risks = _shared_risk(lots_of(contract, dossier))
            yield from (entry._replace(by=("isv_risicocategorie", risk)) for risk in risks)


def _shared_risk(lots: list[Lot]) -> set[str]:
    """Return the risk category of lots; empty where they differ, or one has none."""
    risks = {lot.get("isv_risk_category", "") for lot in lots}
    return risks if len(risks) == 1 and "" not in risks else set()
