"""MVI-W171."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.published import partless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-W171", on="Contract", given="identifiers", severity=WAARSCHUWING)
def published_number_says_which_contract(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een gepubliceerd nummer bij een contract hoort te zeggen om welk contract het gaat.

    Melding: In {found} staat niet om welk contract van de aankondiging of aanbesteding het gaat.
    Waarom: Eén aankondiging kan meer contracten hebben. Zonder dat is niet te zien dat een ander hetzelfde
        contract meldt, en telt het dubbel.
    Oplossing: Schrijf het nummer van de aankondiging als 522031-2026, met daarachter een schuine streep en het
        contract zoals het daar heet: 522031-2026/CON-0001.

    A published number with a contract should say which contract it is about.

    Message: {found} does not say which contract of the notice or procedure it is about.
    Why: One notice can have several contracts. Without that nobody sees that another reports the same
        contract, and it counts twice.
    Fix: Write the number of the notice like 522031-2026, then a slash and the contract as it is called there:
        522031-2026/CON-0001.
    """
    for index, value in partless(contract):
        yield Problem("identifiers", index, "value", found=value)
