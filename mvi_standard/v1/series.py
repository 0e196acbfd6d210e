"""Observations that differ in their period only, to be compared over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Dossier, Observation, TimeBasis

EQUAL = ("kpi", "subject", "nature", "unit", "count_unit", "boundary", "relation")
NUMBERS = ("number", "numerator", "denominator")
SUMMED: tuple[TimeBasis, ...] = ("in_periode", "cumulatief")
"""The time bases of a series: what each period gives, and what that adds up to."""


def series(observation: Observation, time_basis: TimeBasis, dossier: Dossier) -> list[Observation]:
    """Return the observations with this time basis that are about the same thing, counted in the same way."""
    about = dossier.by("Observation", "subject", "id")[observation["subject"]["id"]]
    same = [each for each in about if each.get("time_basis") == time_basis]
    return [each for each in same if all(each.get(field) == observation.get(field) for field in EQUAL)]


def can_fall(observation: Observation, dossier: Dossier) -> bool:
    """Tell whether a later sum can be lower than an earlier one: some value in the series is negative."""
    values: list[Mapping[str, Any]] = [
        each for time_basis in SUMMED for each in series(observation, time_basis, dossier)
    ]
    return any(each.get(field, 0) < 0 for each in values for field in NUMBERS)


def lower(observation: Observation, other: Observation) -> Iterator[tuple[str, float, float]]:
    """Give each number of an observation that is lower than that of the other: the field, and both numbers."""
    here: Mapping[str, Any] = observation
    there: Mapping[str, Any] = other
    for field in NUMBERS:
        if field in here and field in there and here[field] < there[field]:
            yield field, here[field], there[field]
