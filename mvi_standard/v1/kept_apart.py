"""What values are never added over, by what their KPI names: fields, units and units of count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.v1.conditions import steps, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.kpi import Pairs
    from mvi_standard.v1.records import Dossier, KpiDefinition, Observation


def apart(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Pairs:
    """Return what is never added over; units have a place of their own, except what a ratio was counted in."""
    own_place = ("count_unit",) if definition["value_type"] == "ratio" else ("count_unit", "unit")
    paths = [each for each in definition.get("equal_to_sum", ()) if each not in own_place]
    found = (pair for path in paths for pair in _flat(path, value_at(row, steps(path), dossier)))
    alike: Sequence[str] = definition.get("added_together", ())
    return tuple(sorted((name, alike[0] if value in alike else value) for name, value in found))


def other_count_unit(row: Observation, definition: KpiDefinition) -> str | None:
    """Return what an observation counted in, where that is not what its KPI counts in."""
    unit = row.get("count_unit")
    return None if unit == definition.get("count_unit") else unit


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any field may be kept apart
    """Give a field as text: an object field by field, several codes in alphabetical order."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _flat(f"{name}.{key}", each)
    elif isinstance(value, list):
        yield name, ",".join(sorted(str(each) for each in value))
    elif value is not None:
        yield name, str(value).lower() if isinstance(value, bool) else str(value)
