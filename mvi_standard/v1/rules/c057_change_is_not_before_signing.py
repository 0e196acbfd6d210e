"""MVI-C057."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C057", on="Contract", given="changes")
def change_is_not_before_signing(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een wijziging mag niet ingaan vóór de ondertekening van het contract.

    Melding: Deze wijziging gaat in op {found}, vóór de ondertekening op {signed_on}.
    Waarom: Wat vóór de ondertekening is afgesproken, hoort bij het contract zelf. Als wijziging telt het
        dubbel.
    Oplossing: Kijk welke datum een tikfout heeft. Gold de afspraak al bij de ondertekening, verwerk die dan
        in de looptijd of waarde van het contract.

    A change must not apply before the contract was signed.

    Message: This change applies from {found}, before the signing on {signed_on}.
    Why: What was agreed before the signing belongs to the contract itself. As a change it counts twice.
    Fix: Check which date was mistyped. If it was already agreed at the signing, put it into the term or value
        of the contract.
    """
    for index, change in enumerate(contract["changes"]):
        if "signed_on" in contract and change["date"] < contract["signed_on"]:
            yield Problem("changes", index, "date", found=change["date"], signed_on=contract["signed_on"])
