"""MVI-C047."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C047", on="Contract")
def parent_is_a_framework(contract: Contract, dossier: Dossier) -> Iterator[Problem]:
    """Het contract waar een nadere overeenkomst onder valt, moet een raamovereenkomst zijn.

    Melding: Contract {parent} is geen raamovereenkomst maar een {kind}.
    Waarom: Opdrachten onder een raamovereenkomst delen de waarde en thema's daarvan. Bij een ander contract
        staan die niet.
    Oplossing: Verwijs naar de raamovereenkomst zelf. Is de soort van het andere contract verkeerd, verbeter
        die dan.

    The contract that a call-off falls under must be a framework agreement.

    Message: Contract {parent} is no framework agreement but has kind {kind}.
    Why: Call-offs share the value and themes of their framework agreement. Another contract has none for
        them.
    Fix: Refer to the framework agreement itself. If the kind of the other contract is wrong, correct that.
    """
    parent = dossier.get("Contract", contract.get("parent_contract"))
    if parent and parent["kind"] != "raamovereenkomst":
        yield Problem("parent_contract", parent=parent["id"], kind=parent["kind"])
