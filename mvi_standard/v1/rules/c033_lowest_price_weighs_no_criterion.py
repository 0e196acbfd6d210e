"""MVI-C033."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C033", on="Lot", given="criteria")
def lowest_price_weighs_no_criterion(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Bij gunning op laagste prijs mag geen enkel criterium een gunningsgewicht hebben.

    Melding: Dit perceel is gegund op laagste prijs, maar criterium {criterion} heeft een gunningsgewicht.
    Waarom: Bij laagste prijs telt het gewicht van MVI als 0 procent. Het opgegeven gewicht verdwijnt dan uit
    de cijfers.
    Oplossing: Kies beste_prijs_kwaliteit als gunningsgrondslag (award_basis) als u kwaliteit meewoog. Gunde u
    echt alleen op prijs, haal dan het gunningsgewicht weg en kies een ander criteriumtype, zoals minimumeis.

    When the lot was awarded on lowest price, no criterion may have an award weight.

    Message: This lot was awarded on lowest price, but criterion {criterion} has an award weight.
    Why: With lowest price the weight of MVI counts as 0 per cent. The weight given then vanishes from the
    figures.
    Fix: Choose beste_prijs_kwaliteit as the award basis (award_basis) if you weighed quality too. If you
    really awarded on price alone, remove the award weight and choose another type of criterion, such as
    minimumeis.
    """
    for index, criterion in enumerate(lot["criteria"]):
        if lot.get("award_basis") == "laagste_prijs" and "award_weight" in criterion:
            yield Problem("criteria", index, "award_weight", criterion=called(criterion))
