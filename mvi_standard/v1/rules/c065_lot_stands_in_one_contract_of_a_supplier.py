"""MVI-C065."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.lots import contracts_by_lot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C065", on="Contract", given="lots")
def lot_stands_in_one_contract_of_a_supplier(contract: Contract, dossier: Dossier) -> Iterator[Problem]:
    """Een perceel mag per opdrachtnemer in hooguit één overeenkomst of raamovereenkomst staan.

    Melding: Perceel {found} staat ook in contract {other}, met dezelfde opdrachtnemer.
    Waarom: Een opdracht die er twee keer staat, telt twee keer als contract, met dezelfde thema's en
        betalingen.
    Oplossing: Haal het dubbele contract weg. Is een van de twee een opdracht onder de raamovereenkomst, kies
        dan nadere overeenkomst. Leg een verlenging vast als wijziging.

    For each supplier a lot must stand in at most one contract or framework agreement.

    Message: Lot {found} is also in contract {other}, with the same supplier.
    Why: A contract that is there twice counts twice, with the same themes and payments.
    Fix: Remove the double contract. If one of the two was placed under the framework agreement, choose
        nadere_overeenkomst. Record an extension as a change.
    """
    for index, lot in enumerate(contract["lots"]):
        first = dossier.once(_firsts).get(lot, {}).get(id(contract), contract)
        if first is not contract:
            yield Problem("lots", index, found=lot, other=first["id"])


def _firsts(dossier: Dossier) -> Mapping[str, Mapping[int, Contract]]:
    """Return, by lot, for each of its contracts (by identity) the first with a supplier of that one."""
    made: dict[tuple[int, ...], Mapping[int, Contract]] = {}
    found = {}
    for lot, contracts in contracts_by_lot(dossier).items():
        those = tuple(map(id, contracts))
        if those not in made:  # large agreements share all their lots
            made[those] = _first_alike(contracts)
        found[lot] = made[those]
    return found


def _first_alike(contracts: list[Contract]) -> Mapping[int, Contract]:
    # Several suppliers may each have a contract from one lot: code contracten of the list count_unit.
    turns: dict[str, int] = {}
    for turn, each in enumerate(contracts):
        for supplier in each["suppliers"]:
            turns.setdefault(supplier, turn)
    return {id(each): contracts[min(turns[one] for one in each["suppliers"])] for each in contracts}
