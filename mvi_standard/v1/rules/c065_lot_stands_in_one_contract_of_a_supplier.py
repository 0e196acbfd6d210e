"""MVI-C065."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called
from mvi_standard.v1.lots import CALL_OFF

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
        first = dossier.once(_earlier).get((lot, id(contract)))
        if first is not None:
            yield Problem("lots", index, found=lot, other=called(first, "id"))


def _earlier(dossier: Dossier) -> Mapping[tuple[str, int], Contract]:
    """Return, by lot and identity of a contract, the first with that lot and a supplier of it, if that is another."""
    return dossier.told("Contract", _read, _found)


def _read(contract: Contract) -> tuple[list[str], list[str]]:
    """Return the lots and suppliers; of a call-off no lots, as it has those of its framework agreement."""
    return contract.get("lots", []) if contract["kind"] != CALL_OFF else [], contract["suppliers"]


def _found(told: list[tuple[Contract, tuple[list[str], list[str]]]]) -> Mapping[tuple[str, int], Contract]:
    by_lot: dict[str, list[Contract]] = defaultdict(list)
    for contract, (lots, _) in told:
        for lot in lots:
            by_lot[lot].append(contract)
    made: dict[tuple[int, ...], Mapping[int, Contract]] = {}
    found: dict[tuple[str, int], Contract] = {}
    for lot, contracts in by_lot.items():
        those = tuple(map(id, contracts))
        if those not in made:  # large agreements share all their lots
            made[those] = _first_alike(contracts)
        found.update({(lot, key): first for key, first in made[those].items()})
    return found


def _first_alike(contracts: list[Contract]) -> Mapping[int, Contract]:
    """Return, by identity, the first contract with a supplier of that one, if that is another."""
    # Several suppliers may each have a contract from one lot: code contracten of the list count_unit.
    turns: dict[str, int] = {}
    for turn, each in enumerate(contracts):
        for supplier in each["suppliers"]:
            turns.setdefault(supplier, turn)
    firsts = {id(each): contracts[min(turns[one] for one in each["suppliers"])] for each in contracts}
    return {id(each): firsts[id(each)] for each in contracts if firsts[id(each)] is not each}
