"""MVI-C011."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier

FIELDS = ("ended_on", "end_reason")


@rule("MVI-C011", on="Contract")
def end_of_a_contract_has_a_day_and_a_reason(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een beëindigd contract moet een datum en een reden van beëindiging hebben.

    Melding: '{present}' is ingevuld, maar '{absent}' niet.
    Waarom: Zonder datum telt het contract door als lopend; zonder reden is opzeggen niet van aflopen te
    onderscheiden.
    Oplossing: Vul '{absent}' in. Loopt het contract nog, laat dan allebei weg.

    A contract that ended must have a day and a reason of ending.

    Message: '{present}' is filled in, but '{absent}' is not.
    Why: Without a day the contract goes on counting as running. Without a reason nobody can tell termination
    from expiry.
    Fix: Fill in '{absent}'. If the contract is still running, leave out both.
    """
    for present, absent in (FIELDS, FIELDS[::-1]):
        if present in contract and absent not in contract:
            yield Problem(present, present=Name(f"Contract.{present}"), absent=Name(f"Contract.{absent}"))
