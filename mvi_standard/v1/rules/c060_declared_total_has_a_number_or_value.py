"""MVI-C060."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Population


@rule("MVI-C060", on="Population")
def declared_total_has_a_number_or_value(population: Population, _: Dossier) -> Iterator[Problem]:
    """Een opgegeven totaal moet een aantal, een waarde of allebei noemen.

    Melding: Bij het totaal {measure} staat geen aantal en geen waarde.
    Waarom: Percentages rekenen met dit totaal. Zonder getal is niet te zien welk deel van uw inkoop in beeld
        is.
    Oplossing: Vul Aantal of Waarde in. Een schatting mag: kies dan geschat als bepalingswijze.

    A declared total must state a number, a value or both.

    Message: The total {measure} has no number and no value.
    Why: Percentages use this total. Without a figure nobody sees what part of your procurement is in view.
    Fix: Fill in Number or Value. An estimate will do: then choose geschat under How determined.
    """
    if "count" not in population and "value" not in population:
        yield Problem(measure=population["measure"])
