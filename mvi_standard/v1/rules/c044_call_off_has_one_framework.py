"""MVI-C044."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C044", on="Contract")
def call_off_has_one_framework(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een nadere overeenkomst moet naar precies één raamovereenkomst verwijzen: in dit bestand of elders.

    Melding: Deze nadere overeenkomst verwijst niet naar één raamovereenkomst maar naar {number}.
    Waarom: De thema's en de waarde staan bij de raamovereenkomst. Zonder die band telt deze opdracht nergens
        mee.
    Oplossing: Verwijs naar de raamovereenkomst in dit bestand (parent_contract). Vul Raamovereenkomst elders
        (parent_external) alleen in als een andere opdrachtgever die rapporteert.

    A call-off must refer to exactly one framework agreement: in this file or elsewhere.

    Message: This call-off does not refer to one framework agreement but to {number}.
    Why: Themes and value stand with the framework agreement. Without that link this call-off counts nowhere.
    Fix: Refer to the framework agreement in this file (parent_contract). Fill in Framework agreement
        elsewhere (parent_external) only when another buyer reports it.
    """
    parents = [field for field in ("parent_contract", "parent_external") if field in contract]
    if contract["kind"] == "nadere_overeenkomst" and len(parents) != 1:
        yield Problem(*parents[1:], number=len(parents))
