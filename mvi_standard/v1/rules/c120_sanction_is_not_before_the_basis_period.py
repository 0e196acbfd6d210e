"""MVI-C120."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.term import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier


@rule("MVI-C120", on="Commitment", given="sanctions")
def sanction_is_not_before_the_basis_period(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """Een malus of bonus mag niet zijn opgelegd vóór het begin van de basisperiode.

    Melding: De malus of bonus is van {found}, maar de basisperiode begint pas op {start}.
    Waarom: Wie nog niet hoefde te leveren, kan niets hebben gemist. De sanctie hoort dus bij een andere
    afspraak.
    Oplossing: Vul de dag van het besluit in. Zet de sanctie anders bij de afspraak waar die over gaat.

    A penalty or bonus must not be imposed before the start of the basis period.

    Message: The penalty or bonus is of {found}, but the basis period only starts on {start}.
    Why: Whoever did not have to deliver yet cannot have missed anything. So it belongs to another
    commitment.
    Fix: Fill in the day of the decision. Otherwise put it with the commitment that it is about.
    """
    basis = basis_of(commitment, dossier)
    for index, sanction in enumerate(commitment["sanctions"]):
        found = sanction["imposed_on"]
        if basis and found < basis["start"]:
            yield Problem("sanctions", index, "imposed_on", found=found, start=basis["start"])
