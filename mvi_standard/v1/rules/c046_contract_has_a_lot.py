"""MVI-C046."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C046", on="Contract")
def contract_has_a_lot(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Bij een overeenkomst of raamovereenkomst moet ten minste één perceel staan.

    Melding: Dit contract is een {kind}, maar er hoort geen perceel bij.
    Waarom: De gunningsdatum, de waarde en de thema's staan bij het perceel. Zonder perceel ontbreken die.
    Oplossing: Verwijs naar het perceel dat dit contract uitvoert (lots). Was de opdracht niet verdeeld, maak
        dan één perceel voor dit contract. Valt het onder een raamovereenkomst, kies dan nadere overeenkomst.

    A contract or framework agreement must have at least one lot.

    Message: This contract is of kind {kind}, but no lot belongs to it.
    Why: The award date, the value and the themes stand with the lot. Without a lot they are absent.
    Fix: Refer to the lot that this contract carries out (lots). If it was not divided, make one lot for this
        contract. If it falls under a framework agreement, choose nadere_overeenkomst.
    """
    if contract["kind"] != "nadere_overeenkomst" and not contract.get("lots"):
        yield Problem(kind=contract["kind"])
