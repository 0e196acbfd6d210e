"""MVI-C015."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.term import longest_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier


@rule("MVI-C015", on="Commitment")
def commitment_meets_the_term_of_its_contract(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """De basisperiode van een afspraak moet ten minste één dag samenvallen met de looptijd van het contract,
    verlengingen en opties meegeteld.

    Melding: De afspraak gaat over {start} tot en met {end}, maar het contract kan met opties lopen van
    {first} tot en met {last}.
    Waarom: Uit de basisperiode volgt hoeveel van de afspraak al geleverd moet zijn.
    Oplossing: Controleer de Basisperiode en of de afspraak bij het goede contract staat. Is het contract
    verlengd, meld dat dan als wijziging.

    The basis period of a commitment must share at least one day with the term of its contract, extensions and
    options included.

    Message: The commitment is about {start} to {end}, but with its options the contract can run from {first}
    to {last}.
    Why: The basis period tells how much of the commitment must have been delivered by now.
    Fix: Check the basis period, and whether the commitment refers to the right contract. If the contract was
    extended, report that as a change.
    """
    contract = dossier.get("Contract", commitment["contract"])
    if contract is None:
        return
    period = commitment["basis_period"]
    first, last = longest_term(contract)
    if period["end"] < first or period["start"] > last:
        yield Problem("basis_period", **period, first=first, last=last)
