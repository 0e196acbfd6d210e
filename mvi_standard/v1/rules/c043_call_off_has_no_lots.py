"""MVI-C043."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C043", on="Contract", given="lots")
def call_off_has_no_lots(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een nadere overeenkomst mag niet naar percelen verwijzen.

    Melding: Bij deze nadere overeenkomst staan percelen (aantal: {number}).
    Waarom: Het perceel hoort bij de raamovereenkomst en telt daar één keer. Hier zou het nog eens tellen.
    Oplossing: Haal de percelen hier weg en verwijs naar de raamovereenkomst (parent_contract). Is dit een
        zelfstandig contract, kies dan overeenkomst.

    A call-off must not refer to lots.

    Message: This call-off refers to lots (number: {number}).
    Why: The lot belongs to the framework agreement and counts once there. Here it would count again.
    Fix: Remove the lots here and refer to the framework agreement (parent_contract). If this is a contract of
        its own, choose overeenkomst.
    """
    if contract["kind"] == "nadere_overeenkomst" and contract["lots"]:
        yield Problem("lots", number=len(contract["lots"]))
