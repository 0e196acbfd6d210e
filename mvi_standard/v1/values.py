"""Values of observations: the fields that state them, for the whole and for each part of a breakdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.finding import Path
    from mvi_standard.v1.records import Dossier, KpiDefinition, Observation, SocialReturnReport

KINDS = {
    "number": "number",
    "numerator": "ratio",
    "denominator": "ratio",
    "distribution": "distribution",
    "code": "code",
    "yes_no": "yes_no",
    "date": "date",
}
"""Field -> kind of value, as the code list value_type names it."""
IN_PARTS = ("number", "numerator", "denominator")
"""The fields with which a part of a breakdown states its value."""


def stated(observation: Observation) -> dict[str, Any]:
    """Return the fields that hold the value of an observation."""
    return {field: value for field, value in observation.items() if field in KINDS}


def statements(observation: Observation) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield the fields that hold the value of the whole and of each part of a breakdown, with the place of both."""
    yield (), stated(observation)
    for index, breakdown in enumerate(observation.get("breakdown", ())):
        for number, part in enumerate(breakdown["parts"]):
            at = ("breakdown", index, "parts", number)
            yield at, {field: value for field, value in part.items() if field in IN_PARTS}


def kpi_of_value(observation: Observation, dossier: Dossier) -> KpiDefinition | None:
    """Return the definition by which a value was worked out; None when the value is missing or the KPI unknown."""
    return None if "missing_reason" in observation else dossier.kpi(observation["kpi"])


def rejected(record: Observation | SocialReturnReport) -> bool:
    """Return whether a value or a report was checked and found wanting."""
    verification: Mapping[str, Any] = record.get("verification", {})
    return verification.get("status") == "afgekeurd"
