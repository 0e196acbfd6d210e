"""MVI-C060."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Population

NEITHER, BOTH = Said("allebei leeg", "both empty"), Said("allebei ingevuld", "both filled in")


@rule("MVI-C060", on="Population")
def declared_total_has_figures_or_a_reason(population: Population, _: Dossier) -> Iterator[Problem]:
    """Een opgegeven totaal moet een aantal of waarde noemen, of anders de reden waarom dat niet kan.

    Melding: Bij het totaal {measure} zijn het getal en de reden van ontbreken {filled}.
    Waarom: Percentages rekenen met dit totaal. Wie het niet kent, zegt dat: een gok is erger dan geen getal.
    Oplossing: Vul Aantal (count) of Waarde (value) in. Kent u het getal niet, laat beide dan leeg en kies de
        reden (missing_reason).

    A declared total must state a number or value, or else the reason why it cannot.

    Message: With the total {measure} the figure and the reason for missing are {filled}.
    Why: Percentages use this total. Whoever does not know it says so: a guess is worse than no figure.
    Fix: Fill in Number (count) or Value (value). If you do not know the figure, leave both empty and choose
        the reason (missing_reason).
    """
    given = "count" in population or "value" in population
    if given == ("missing_reason" in population):
        filled = BOTH if given else NEITHER
        yield Problem(*["missing_reason"] * given, measure=called(population, "measure"), filled=filled)
