"""MVI-W020."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-W020", on="Observation", given="unit", severity=WAARSCHUWING)
def percentage_is_no_fraction(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Een percentage hoort van 0 tot 100 te lopen: een kwart is 25 en niet 0,25.

    Melding: Er staat {found} procent. Bedoelt u misschien {expected} procent?
    Waarom: Een breuk tussen percentages haalt elk gemiddelde omlaag, zonder dat iemand het ziet.
    Oplossing: Vermenigvuldig de waarde met honderd als het een breuk is. Is het echt minder dan één procent,
        leg dat dan uit bij Toelichting op wat opvalt (explanation).

    A percentage should run from 0 to 100, so that a quarter is 25 and not 0.25.

    Message: It says {found} per cent. Did you perhaps mean {expected} per cent?
    Why: A fraction among percentages pulls every mean down, and nobody sees it.
    Fix: Multiply the value by a hundred if it is a fraction. If it really is below one per cent, explain that
        under Explanation of what stands out (explanation).
    """
    if "number" not in observation or "explanation" in observation:
        return
    if observation["unit"] == "procent" and 0 < observation["number"] < 1:
        expected = 100 * Decimal(repr(observation["number"]))
        yield Problem("number", found=observation["number"], expected=float(expected))
