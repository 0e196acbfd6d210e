"""MVI-C158."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C158", on="Contract", given="value_missing_reason")
def contract_value_is_there_or_is_not(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een contract mag niet zowel een contractwaarde hebben als een reden waarom die er niet is.

    Melding: De contractwaarde is ingevuld, en toch staat er de reden {found} waarom zij ontbreekt.
    Waarom: Dan weet niemand of het bedrag klopt, en of het mag meetellen.
    Oplossing: Klopt het bedrag, haal dan de reden weg. Is het een raming, haal dan het bedrag en de grondslag
        weg.

    A contract must not have both a contract value and a reason why there is none.

    Message: The contract value is filled in, and yet there is the reason {found} why it is missing.
    Why: Then nobody knows whether the amount is right, and whether it may count.
    Fix: If the amount is right, remove the reason. If it is an estimate, remove the amount and its basis.
    """
    if "value" in contract:
        yield Problem("value_missing_reason", found=contract["value_missing_reason"])
