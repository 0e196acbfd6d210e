"""MVI-C161."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Population


@rule("MVI-C161", on="Population")
def declared_figure_says_how_it_was_determined(population: Population, _: Dossier) -> Iterator[Problem]:
    """Een opgegeven totaal met een getal moet zeggen hoe het is bepaald, en een totaal zonder getal niet.

    Melding: Bij het totaal {measure} staan het getal en de bepalingswijze niet samen.
    Waarom: Een geteld totaal is meer waard dan een geschat totaal. Wat er niet is, is ook niet bepaald.
    Oplossing: Kies bij een getal hoe u het bepaalde (determination), bij twijfel geschat. Staat er alleen een
        reden van ontbreken, haal de bepalingswijze dan weg.

    A declared total with a figure must say how it was determined, and one without a figure must not.

    Message: The figure of the total {measure} and how it was determined do not stand together.
    Why: A counted total is worth more than an estimated one. What is not there was not determined either.
    Fix: With a figure choose how you determined it (determination), when in doubt geschat. If there is only a
        reason for missing, remove the determination.
    """
    given = "count" in population or "value" in population
    if not given and "missing_reason" not in population:
        return  # MVI-C060 says it
    if given != ("determination" in population):
        yield Problem(*["determination"] * (not given), measure=called(population, "measure"))
