"""MVI-C093."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation

WHOLE = {"hele_contractduur", "hele_levensduur"}


@rule("MVI-C093", on="Observation", given="time_basis")
def value_over_a_whole_span_says_whether_it_is_final(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Bij een gerealiseerde waarde over een hele duur moet staan of die de eindafrekening is.

    Melding: Bij deze waarde ({basis}) staat niet of die nog kan veranderen.
    Waarom: Een waarde over de hele duur telt één keer, als die vaststaat. Zonder antwoord telt die nooit.
    Oplossing: Kies bij Eindafrekening (is_final) ja (true) als de waarde vaststaat, en nee (false) als die
        nog kan veranderen.

    A realised value over a whole span must say whether it is the final account.

    Message: This value ({basis}) does not say whether it can still change.
    Why: A value over the whole span counts once, when it is settled. Without an answer it never counts.
    Fix: Under Final account (is_final) choose yes (true) if the value is settled, and no (false) if it can
        still change.
    """
    basis = observation["time_basis"]
    if (
        basis in WHOLE
        and observation["nature"] == "gerealiseerd"
        and not {"is_final", "missing_reason"} & observation.keys()
    ):
        yield Problem(basis=Name(f"code:time_basis:{basis}"))
