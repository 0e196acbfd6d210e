"""MVI-W170."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.published import partless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-W170", on="Lot", given="identifiers", severity=WAARSCHUWING)
def published_number_says_which_lot(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Een gepubliceerd nummer bij een perceel hoort te zeggen om welk perceel het gaat.

    Melding: In {found} staat niet om welk perceel van de aankondiging of aanbesteding het gaat.
    Waarom: Eén aankondiging kan meer percelen hebben. Zonder dat is niet te zien dat een ander hetzelfde
        perceel meldt, en telt het dubbel.
    Oplossing: Zet achter het nummer een schuine streep en het perceel zoals het daar heet, bijvoorbeeld
        522031-2026/LOT-0001. Het nummer van de hele aanbesteding hoort bij de aanbesteding.

    A published number with a lot should say which lot it is about.

    Message: {found} does not say which lot of the notice or procedure it is about.
    Why: One notice can have several lots. Without that nobody sees that another reports the same lot, and it
        counts twice.
    Fix: Put a slash behind the number, and the lot as it is called there, such as 522031-2026/LOT-0001. The
        number of the whole procedure belongs with the procedure.
    """
    for index, value in partless(lot):
        yield Problem("identifiers", index, "value", found=value)
