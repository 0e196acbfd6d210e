"""Values of one KPI in one unit: those that can be expressed in its main unit are."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mvi_standard.kpi import exact

if TYPE_CHECKING:
    from mvi_standard.kpi import Number
    from mvi_standard.v1.records import KpiDefinition, Observation

SIZES = {"kg": ("kg", 1), "t": ("kg", 1000), "kg_CO2e": ("kg_CO2e", 1), "t_CO2e": ("kg_CO2e", 1000)}
"""Unit -> the smaller unit in which it can be expressed, and how many of these it is."""


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
