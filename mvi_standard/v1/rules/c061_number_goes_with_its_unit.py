"""MVI-C061."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Population


@rule("MVI-C061", on="Population")
def number_goes_with_its_unit(population: Population, _: Dossier) -> Iterator[Problem]:
    """Bij een opgegeven totaal moeten het aantal en de teleenheid er allebei staan, of allebei niet.

    Melding: In dit totaal is het veld {filled} ingevuld, maar het veld {empty} niet.
    Waarom: Eén aanbesteding kan tien percelen hebben. Zonder teleenheid weet niemand welk van de twee u telde.
    Oplossing: Vul het andere veld ook in, met een teleenheid zoals percelen. Geeft u alleen een waarde op, laat
        dan allebei weg.

    In a declared total the number and its unit of count must both be given, or neither.

    Message: In this total the field {filled} is filled in, but the field {empty} is not.
    Why: One procedure may have ten lots. Without a unit of count nobody knows which of the two you counted.
    Fix: Fill in the other field as well, with a unit of count such as percelen. If you only declare a value,
        leave out both.
    """
    if population.keys().isdisjoint(("count", "value", "missing_reason")):
        return  # MVI-C060 says it
    told = "count" in population or ("missing_reason" in population and "count_unit" in population)
    if told != ("count_unit" in population):
        filled, empty = ("count", "count_unit") if "count" in population else ("count_unit", "count")
        yield Problem(filled, filled=Name(f"Population.{filled}"), empty=Name(f"Population.{empty}"))
