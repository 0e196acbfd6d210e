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
    values: Mapping[str, Any] = observation
    return {field: values[field] for field in KINDS if field in values}


def statements(observation: Observation) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield what states a value, the whole and each part of a breakdown, with its place."""
    yield (), observation
    for index, breakdown in enumerate(observation.get("breakdown", ())):
        for number, part in enumerate(breakdown["parts"]):
            yield ("breakdown", index, "parts", number), part


def kpi_of_value(observation: Observation, dossier: Dossier) -> KpiDefinition | None:
    """Return the definition by which a value was worked out; None when the value is missing or the KPI unknown."""
    return None if "missing_reason" in observation else dossier.kpi(observation["kpi"])


def rejected(record: Observation | SocialReturnReport) -> bool:
    """Return whether a value or a report was checked and found wanting."""
    verification: Mapping[str, Any] = record.get("verification", {})
    return verification.get("status") == "afgekeurd"
