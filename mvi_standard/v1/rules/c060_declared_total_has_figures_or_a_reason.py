"""MVI-C060."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Population


@rule("MVI-C060", on="Population")
def declared_total_has_figures_or_a_reason(population: Population, _: Dossier) -> Iterator[Problem]:
    """Een opgegeven totaal moet een aantal of waarde noemen, of anders de reden waarom dat niet kan.

    Melding: Bij het totaal {measure} staan een getal en een reden van ontbreken allebei, of allebei niet.
    Waarom: Percentages rekenen met dit totaal. Wie het niet kent, zegt dat: een gok is erger dan geen getal.
    Oplossing: Vul Aantal (count) of Waarde (value) in. Kent u het getal niet, laat beide dan leeg en kies de
        reden (missing_reason).

    A declared total must state a number or value, or else the reason why it cannot.

    Message: The total {measure} has both a figure and a reason for missing, or neither.
    Why: Percentages use this total. Whoever does not know it says so: a guess is worse than no figure.
    Fix: Fill in Number (count) or Value (value). If you do not know the figure, leave both empty and choose
        the reason (missing_reason).
    """
    given = "count" in population or "value" in population
    if given == ("missing_reason" in population):
        yield Problem(*["missing_reason"] * given, measure=called(population, "measure"))
