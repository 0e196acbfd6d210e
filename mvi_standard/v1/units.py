"""In which units the value of a KPI may stand, and whether one must be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.v1.records import KpiDefinition

WITH_UNIT = {"number", "distribution"}
"""The kinds of value that mean nothing without a unit. Of a ratio the KPI says in words what is divided."""


def allowed_units(kpi: KpiDefinition) -> list[str]:
    """Return the units in which a value may stand: those that the KPI demands, or else those that it knows."""
    for each in kpi.get("requires", ()):
        if each["path"] == "unit" and "when" not in each:
            return each.get("allowed", [*kpi.get("units", ())])
    return [*kpi.get("units", ())]


def needs_unit(kpi: KpiDefinition) -> bool:
    """Tell whether a value must name its unit: a plain count needs none, and a percentage follows from a ratio."""
    demanded = any(each["path"] == "unit" and "when" not in each for each in kpi.get("requires", ()))
    return demanded or (kpi["value_type"] in WITH_UNIT and bool({*kpi.get("units", ())} - {"aantal"}))
