"""MVI-C090."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.series import earlier, lower

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C090", on="Observation", given="time_basis")
def value_since_the_start_does_not_fall(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een waarde sinds de start mag in een latere periode niet lager zijn.

    Melding: Tot en met {end} is het {found}, maar tot en met {then} was het al {before}.
    Waarom: Wat eenmaal is gebeurd, blijft meetellen. Een daling maakt het verloop over de jaren onbruikbaar.
    Oplossing: Kijk of de latere waarde misschien over één periode gaat. Was de eerdere waarde te hoog,
        verbeter dan die.

    A value since the start must not be lower in a later period.

    Message: Up to and including {end} it is {found}, but up to and including {then} it was already {before}.
    Why: What has once happened keeps counting. A fall makes the course over the years useless.
    Fix: Check whether the later value is perhaps of one period only. If the earlier one was too high, mend
        that one.
    """
    other = dossier.once(earlier).get(id(observation))
    if other is None:
        return
    end, then = observation["period"]["end"], other["period"]["end"]
    for field, found, before in lower(observation, other):
        yield Problem(field, found=found, end=end, before=before, then=then)
