"""MVI-C075."""

from __future__ import annotations

from decimal import Decimal
from sys import float_info
from typing import TYPE_CHECKING, Literal

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.rounding import rounded, rounds_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation

FIELDS: tuple[Literal["percentage", "numerator", "denominator"], ...] = ("percentage", "numerator", "denominator")


@rule("MVI-C075", on="Observation", given="percentage")
def percentage_follows_from_the_numbers(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Een vermeld percentage moet kloppen met de teller en de noemer.

    Melding: Er staat {found} procent, maar {numerator} van {denominator} is {expected} procent.
    Waarom: Spreken twee cijfers elkaar tegen, dan weet de lezer niet welk van de twee waar is.
    Oplossing: Reken het percentage opnieuw uit, of haal het weg: het volgt al uit teller en noemer. Een
        kwart schrijft u als 25, niet als 0,25.

    A stated percentage must agree with the numerator and the denominator.

    Message: It says {found} per cent, but {numerator} of {denominator} is {expected} per cent.
    Why: When two figures contradict each other, the reader cannot tell which of them is true.
    Fix: Work the percentage out again, or remove it: it follows from the two numbers. Write a quarter as 25,
        not as 0.25.
    """
    if "numerator" not in observation or not observation.get("denominator"):
        return
    percentage, numerator, denominator = (Decimal(repr(observation[field])) for field in FIELDS)
    share = 100 * numerator / denominator
    if not rounds_to(share, percentage):
        values = {"numerator": float(numerator), "denominator": float(denominator)}
        expected = min(float(rounded(share, percentage)), float_info.max)
        yield Problem("percentage", found=float(percentage), expected=expected, **values)
