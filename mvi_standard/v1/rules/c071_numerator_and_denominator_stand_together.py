"""MVI-C071."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.values import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C071", on="Observation")
def numerator_and_denominator_stand_together(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Een teller en een noemer moeten altijd bij elkaar staan, ook in een deel van een uitsplitsing.

    Melding: Het veld {filled} is ingevuld, maar het veld {empty} niet.
    Waarom: Een halve verhouding doet in geen enkel totaal mee: zonder geheel zegt een deel niets.
    Oplossing: Vul het andere veld ook in. Kent u dat getal niet, haal dan allebei weg en kies een reden van
        ontbreken (missing_reason).

    A numerator and a denominator must stand together, in a part of a breakdown too.

    Message: The field {filled} is filled in, but the field {empty} is not.
    Why: Half a ratio takes part in no total: without the whole, a part says nothing.
    Fix: Fill in the other field as well. If you do not know it, remove both and choose a reason for missing
        (missing_reason).
    """
    for at, fields in statements(observation):
        if ("numerator" in fields) != ("denominator" in fields):
            filled, empty = ("numerator", "denominator") if "numerator" in fields else ("denominator", "numerator")
            yield Problem(*at, filled, filled=Name(f"Observation.{filled}"), empty=Name(f"Observation.{empty}"))
