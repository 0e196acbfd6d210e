"""MVI-C015."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.term import latest_end_of, shown_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier


@rule("MVI-C015", on="Commitment", given="basis_period")
def commitment_meets_the_term_of_its_contract(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """De basisperiode van een afspraak moet ten minste één dag samenvallen met de looptijd van het contract,
    alle opties meegeteld.

    Melding: De afspraak gaat over {start} tot en met {end}. Het contract begint op {first} en eindigt, met
    alle opties, uiterlijk op: {last}.
    Waarom: Uit de basisperiode volgt hoeveel van de afspraak al geleverd moet zijn.
    Oplossing: Controleer de Basisperiode en of de afspraak bij het goede contract staat. Is het contract
    verlengd, zet de nieuwe laatste dag dan bij de Looptijd.

    The basis period of a commitment must share at least one day with the term of its contract, all options
    included.

    Message: The commitment is about {start} to {end}. The contract starts on {first} and ends, with all
    options, at the latest on: {last}.
    Why: The basis period tells how much of the commitment must have been delivered by now.
    Fix: Check the basis period, and whether the commitment refers to the right contract. If the contract was
    extended, put the new last day in the term.
    """
    contract = dossier.get("Contract", commitment["contract"])
    if contract is None or "period" not in contract:
        return
    period, first = commitment["basis_period"], contract["period"]["start"]
    last = dossier.once_for(latest_end_of, commitment["contract"])
    if period["end"] < first or period["start"] > last:
        yield Problem("basis_period", **period, first=first, last=shown_end(last))
