"""What is true of contracts, and so of all that hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import exact
from mvi_standard.v1.awarded_value import refused
from mvi_standard.v1.contract_lots import lots_of
from mvi_standard.v1.fact_sheet import NO_MONEY, Facts
from mvi_standard.v1.facts_of_lots import shared
from mvi_standard.v1.published import parts
from mvi_standard.v1.scope import organisation_of, period, running_contracts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from mvi_standard.v1.records import Contract, Dossier


def of_contract(contract: Contract, dossier: Dossier) -> Facts:
    """Return what is true of a contract; it is made once, for all that hangs on it."""
    return dossier.once(_by_contract)[contract["id"]]


def _by_contract(dossier: Dossier) -> Mapping[str, Facts]:
    return {each["id"]: _made(each, dossier) for each in dossier.all("Contract")}


def _made(contract: Contract, dossier: Dossier) -> Facts:
    counted_in, lots = organisation_of(contract, dossier), [*lots_of(contract, dossier)]
    return Facts(
        counted_in,
        *shared(lots),
        "contract",
        owner=counted_in,
        number=contract["own_number"],
        published=parts(contract),
        preferred=int(counted_in in {lot["buyer"] for lot in lots}),
        subject=f"Contract {contract['id']}",
        euro=dossier.once(_paid).get(contract["id"], NO_MONEY),
    )


def _paid(dossier: Dossier) -> Mapping[str, Decimal]:
    """Return what was paid on each running contract, in euro without VAT; other amounts are not known."""
    span = period(dossier)
    running = {each["id"] for each in running_contracts(dossier)}
    found: dict[str, Decimal] = {}
    for each in dossier.all("ContractYear"):
        inside = span["start"] <= each["period"]["start"] and each["period"]["end"] <= span["end"]
        if not inside or "paid" not in each or each["contract"] not in running:
            continue
        if not refused(each["paid"], "paid"):
            found[each["contract"]] = found.get(each["contract"], NO_MONEY) + exact(each["paid"]["amount"])
    return found
