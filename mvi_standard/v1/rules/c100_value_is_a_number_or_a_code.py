"""MVI-C100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import AgreedValue, Dossier


@rule("MVI-C100", on="AgreedValue")
def value_is_a_number_or_a_code(value: AgreedValue, _: Dossier) -> Iterator[Problem]:
    """Een gevraagde, aangeboden of afgesproken waarde moet een getal of een code zijn, precies een van beide.

    Melding: Hier hoort een getal of een code te staan, maar ingevuld is: {filled}.
    Waarom: Staan er twee waarden, dan is niet te zien welke geldt. Staat er geen, dan is er niets
    afgesproken.
    Oplossing: Vul een getal in, of een code uit de lijst van de KPI, en haal het andere veld weg.

    A required, offered or agreed value must be a number or a code, exactly one of them.

    Message: A number or a code belongs here, but what is filled in is: {filled}.
    Why: With two values nobody can see which one holds. With none, nothing was agreed.
    Fix: Fill in a number, or a code from the list of the KPI, and remove the other field.
    """
    if ("number" in value) == ("code" in value):
        yield Problem(filled=[Name(f"AgreedValue.{field}") for field in value])
