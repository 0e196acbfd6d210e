"""MVI-C114."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport

LEAST = 1  # [proposed] below it stands a part-time factor; read were 36 (Utrecht) and 40 (PSO): dossier 7.2, 7.3
MOST = 48
"""On average over 16 weeks under the Arbeidstijdenwet. Read in an excerpt at mkbservicedesk.nl, law [unverified]."""


@rule("MVI-C114", on="SocialReturnReport", given="hours_per_fte_week")
def full_week_has_1_to_48_hours(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Een voltijdsweek moet 1 tot en met 48 uur tellen.

    Melding: Een voltijdsweek van {found} uur kan niet.
    Waarom: Hieruit volgt het aantal voltijdsbanen. Vult u de uren van een jaar in, dan blijft er bijna niets
    over.
    Oplossing: Vul de uren van één week in, zoals 36 of 40. Een deeltijdfactor zoals 0,8 hoort hier niet.

    A full working week must have 1 to 48 hours.

    Message: A full working week of {found} hours is not possible.
    Why: The number of full-time jobs follows from it. With the hours of a year hardly any job is left.
    Fix: Fill in the hours of one week, such as 36 or 40. A part-time factor such as 0.8 does not belong
    here.
    """
    hours = report["hours_per_fte_week"]
    if not LEAST <= hours <= MOST:
        yield Problem("hours_per_fte_week", found=hours)
