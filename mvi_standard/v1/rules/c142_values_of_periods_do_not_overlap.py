"""MVI-C142."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called
from mvi_standard.v1.series import overlapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C142", on="Observation", given="time_basis")
def values_of_periods_do_not_overlap(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De periodes van waarden die u per periode meldt, mogen niet overlappen.

    Melding: Deze waarde gaat over {start} tot en met {end}, en dat valt deels samen met waarneming {other}
    over {first} tot en met {last}.
    Waarom: Waarden per periode worden opgeteld. De gedeelde dagen tellen dan twee keer.
    Oplossing: Meld een jaar in zijn geheel of in delen, niet allebei. Telt een van de waarden vanaf de start
    van het contract, kies daar dan tijdsbasis cumulatief.

    The periods of values that you report per period must not overlap.

    Message: This value is about {start} to {end}, which partly coincides with observation {other} about
    {first} to {last}.
    Why: Values per period are added. The shared days would then count twice.
    Fix: Report a year as a whole or in parts, not both. If one of the values counts from the start of the
    contract, choose time basis cumulatief there.
    """
    other = dossier.once(overlapping).get(id(observation))
    if other is not None and observation["time_basis"] == "in_periode":
        ends = {"first": other["period"]["start"], "last": other["period"]["end"]}
        yield Problem("period", **observation["period"], other=called(other), **ends)
