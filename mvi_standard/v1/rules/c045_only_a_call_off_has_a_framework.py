"""MVI-C045."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C045", on="Contract")
def only_a_call_off_has_a_framework(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een overeenkomst of raamovereenkomst mag zelf niet onder een raamovereenkomst vallen.

    Melding: Dit contract is een {kind}, maar het veld {field} is ingevuld.
    Waarom: Alleen een nadere overeenkomst hangt onder een ander contract. Nu is niet duidelijk of dit
        contract telt.
    Oplossing: Is dit een opdracht onder een raamovereenkomst, kies dan nadere overeenkomst. Haal anders de
        verwijzing weg.

    A contract or framework agreement must not fall under a framework agreement itself.

    Message: This contract is of kind {kind}, but the field {field} is filled in.
    Why: Only a call-off falls under another contract. As it stands, it is not clear whether this contract
        counts.
    Fix: If this was placed under a framework agreement, choose nadere_overeenkomst. Otherwise remove the
        reference.
    """
    for field in ("parent_contract", "parent_external"):
        if contract["kind"] != "nadere_overeenkomst" and field in contract:
            yield Problem(field, kind=contract["kind"], field=Name(f"Contract.{field}"))
