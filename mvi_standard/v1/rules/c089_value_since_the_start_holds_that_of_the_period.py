"""MVI-C089."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called
from mvi_standard.v1.series import lower, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C089", on="Observation", given="time_basis")
def value_since_the_start_holds_that_of_the_period(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een waarde sinds de start mag niet lager zijn dan de waarde van de periode zelf.

    Melding: Sinds de start is het {found}, maar volgens waarneming {other} is het alleen al in deze periode
        {part}.
    Waarom: De periode zit in de tijd sinds de start. Is het geheel kleiner, dan is een van de twee verkeerd.
    Oplossing: Kijk of de tijdsbases (time_basis) verwisseld zijn. Zo niet, dan is de waarde sinds de start
        minstens zo hoog als die van deze periode.

    A value since the start must not be lower than that of the period itself.

    Message: Since the start it is {found}, but by observation {other} it is {part} in this period alone.
    Why: The period lies within the time since the start. If the whole is smaller, one of the two is wrong.
    Fix: Check whether the time bases (time_basis) were swapped. If not, the value since the start is at least
        that of this period.
    """
    for other in dossier.once(parts).get(id(observation), ()):
        for field, found, part in lower(observation, other):
            yield Problem(field, found=found, part=part, other=called(other))
