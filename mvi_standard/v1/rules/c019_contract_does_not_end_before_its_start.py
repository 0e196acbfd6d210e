"""MVI-C019."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C019", on="Contract", given="ended_on")
def contract_does_not_end_before_its_start(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een contract mag niet eindigen vóór de eerste dag van de looptijd.

    Melding: Het contract is beëindigd op {found}, vóór het begin van de looptijd op {start}.
    Waarom: Zo'n contract heeft nooit gelopen en kan niet meetellen als lopend contract.
    Oplossing: Controleer Beëindigd op (ended_on) en de Looptijd (period). Is het contract nooit begonnen,
        laat het dan weg.

    A contract must not end before the first day of its term.

    Message: The contract ended on {found}, before its term started on {start}.
    Why: Such a contract never ran and cannot count as a running contract.
    Fix: Check the day of ending (ended_on) and the term (period). If the contract never started, leave it
        out.
    """
    ended = contract["ended_on"]
    if "period" in contract and ended < contract["period"]["start"]:
        yield Problem("ended_on", found=ended, start=contract["period"]["start"])
