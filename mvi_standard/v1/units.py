"""Units of values: which a KPI allows, how they convert, and what is never added over."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from mvi_standard.kpi import exact
from mvi_standard.v1.conditions import steps, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.kpi import Number, Pairs
    from mvi_standard.v1.records import Dossier, KpiDefinition, Observation

WITH_UNIT = {"number", "distribution"}
"""The kinds of value that mean nothing without a unit. Of a ratio the KPI says in words what is divided."""
SIZES = {"kg": ("kg", 1), "t": ("kg", 1000), "kg_CO2e": ("kg_CO2e", 1), "t_CO2e": ("kg_CO2e", 1000)}
"""Unit -> the smaller unit in which it can be expressed, and how many of these it is."""


def allowed_units(kpi: KpiDefinition) -> list[str]:
    """Return the units in which a value may stand: those that the KPI demands, or else those that it knows."""
    for each in kpi.get("requires", ()):
        if each["path"] == "unit" and "when" not in each:
            return each.get("allowed", [*kpi.get("units", ())])
    return [*kpi.get("units", ())]


def needs_unit(kpi: KpiDefinition) -> bool:
    """Return whether a value must name its unit: a plain count needs none, and a percentage follows from a ratio."""
    demanded = any(each["path"] == "unit" and "when" not in each for each in kpi.get("requires", ()))
    return demanded or (kpi["value_type"] in WITH_UNIT and bool({*kpi.get("units", ())} - {"aantal"}))


def in_unit(number: float, unit: str | None, definition: KpiDefinition) -> tuple[Number, str | None]:
    """Return a number in the main unit of the KPI; beside it its own unit where that cannot be converted."""
    main = definition.get("canonical_unit")
    if unit is None or unit == main:
        return number, None
    small, size = SIZES.get(unit, (unit, 1))
    other, main_size = SIZES.get(main or "", ("", 1))
    return (Fraction(exact(number)) * size / main_size, None) if small == other else (number, unit)


def other_unit(row: Observation, definition: KpiDefinition) -> str | None:
    """Return the unit of a value that is not in the main unit of its KPI; a ratio is always in that."""
    counted = definition["value_type"] in ("number", "distribution")
    return in_unit(0, row.get("unit"), definition)[1] if counted else None


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
    """Yield a field as text: an object field by field, several codes in alphabetical order."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _flat(f"{name}.{key}", each)
    elif isinstance(value, list):
        yield name, ",".join(sorted(str(each) for each in value))
    elif value is not None:
        yield name, str(value).lower() if isinstance(value, bool) else str(value)
