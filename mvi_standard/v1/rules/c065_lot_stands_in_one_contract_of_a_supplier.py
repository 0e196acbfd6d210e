"""MVI-C065."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        alike = (each for each in dossier.by("Contract", "lots").get(lot, ()) if _doubles(each, contract))
        first = next(alike, contract)
        if first is not contract:
            yield Problem("lots", index, found=lot, other=first["id"])


def _doubles(one: Contract, other: Contract) -> bool:
    # Several suppliers may each have a contract from one lot: code contracten of the list count_unit.
    independent = "nadere_overeenkomst" not in (one["kind"], other["kind"])
    return independent and not set(one["suppliers"]).isdisjoint(other["suppliers"])
