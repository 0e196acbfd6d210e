"""cijfers_vastgesteld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.outcomes import values

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier

FINAL = "definitief"


@measure("cijfers_vastgesteld")
def figures_established(dossier: Dossier) -> Tally:
    """De aanlevering is definitief, en elke gerealiseerde waarde erin ook.

    Melding: Definitief, van de aanlevering en haar gerealiseerde waarden samen: {numerator} van de {denominator}.
    Waarom: Een landelijk totaal telt alleen wat definitief is. Een voorlopig cijfer kan volgende week
    anders zijn.
    Oplossing: Stel de waarden vast en zet de status op definitief, bij elke waarneming en bij de
    aanlevering zelf.

    The submission is final, and so is each realised value in it.

    Message: Final, of the submission and its realised values together: {numerator} of the {denominator}.
    Why: A national total counts only what is final. A provisional figure may be another one next week.
    Fix: Establish the values and set the state to definitief, for each observation and for the submission
    itself.
    """
    submission = dossier.submission
    states = [each["state"] for each in (*([submission] if submission else ()), *values(dossier))]
    return Tally(states.count(FINAL), len(states))
