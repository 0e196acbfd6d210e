"""MVI-C084."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C084", on="Observation", given="breakdown")
def parts_add_up_to_the_value(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De delen van een uitsplitsing moeten samen gelijk zijn aan de waarde, als delen niet kunnen overlappen.

    Melding: De delen naar {dimension} zijn samen {together}, maar in het veld {field} staat {whole}.
    Waarom: Is het verschil niet te verklaren, dan gelooft niemand de delen of het geheel.
    Oplossing: Zoek het deel dat ontbreekt of dubbel telt. Is een deel onbekend, geef dat deel dan een reden
        van ontbreken (missing_reason).

    The parts of a breakdown must together equal the value, unless parts can overlap.

    Message: The parts by {dimension} are {together} together, but the field {field} says {whole}.
    Why: When the difference cannot be explained, nobody believes the parts or the whole.
    Fix: Find the part that is lacking or counted twice. If a part is unknown, give that part a reason for
        missing (missing_reason).
    """
    whole: Mapping[str, Any] = observation
    for index, breakdown in enumerate(observation["breakdown"]):
        for field in ("number", "numerator"):
            if field not in whole or dossier.overlaps(breakdown["dimension"]):
                continue
            parts = [part.get(field) for part in breakdown["parts"]]
            if None in parts:
                continue
            together = sum(Decimal(repr(each)) for each in parts)
            if together != Decimal(repr(whole[field])):
                values = {"dimension": breakdown["dimension"], "field": Name(f"Observation.{field}")}
                yield Problem("breakdown", index, "parts", together=float(together), whole=whole[field], **values)
