"""Which columns of a workbook take their codes from which list: also where another column says which list it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.levels import CODELISTS
from mvi_standard.workbook.template.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.template.plan import Plan

    Uses = Mapping[str, Mapping[str, list[str]]]

_SPREAD = "distribution"
_OF_ANY_KPI = {("AgreedValue", "code"), ("Observation", "code")}


def uses(plan: Plan) -> Uses:
    """Return by list the columns that use it, by the title of their sheet; lists in the order of the columns."""
    made: dict[str, dict[str, list[str]]] = {}
    for sheet in plan.sheets:
        for column in sheet.columns:
            for name, when in lists_of(plan, column):
                those = made.setdefault(name, {}).setdefault(sheet.title(plan.language), [])
                those.append(_called(plan, column, when))
    return made


def told(columns: Mapping[str, Iterable[str]], language: str) -> str:
    """Return for which columns a list is, by the title of their sheet: `Voor: Percelen (Soort opdracht)`."""
    return say("lists_for", language, columns="; ".join(f"{name} ({', '.join(c)})" for name, c in columns.items()))


def lists_of(plan: Plan, column: Column) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the lists from which a column takes its codes, each with what it holds for where there are several."""
    if column.codelist:
        yield column.codelist, ()
    elif column.field == "level":
        schemes = plan.edition.tables.codelists[
            "certificate_scheme" if column.owner == "Certificate" else "level_scale"
        ]
        yield from ((name, (scale,)) for scale, name in CODELISTS.items() if scale in schemes)
    elif (column.owner, column.field) == ("Breakdown", "dimension"):
        yield "dimension", ()
    elif found := _by_kpi(plan, column):
        yield from ((name, tuple(dict.fromkeys(which))) for name, which in found.items())


def is_chosen_elsewhere(plan: Plan, column: Column) -> bool:
    """Tell whether a column has codes of a list, while the column itself does not say of which."""
    return not column.codelist and any(True for _ in lists_of(plan, column))


def _by_kpi(plan: Plan, column: Column) -> Mapping[str, list[str]]:
    """Return the lists of KPIs from which a column takes its codes, each with those KPIs, or with its dimensions."""
    kpis = [plan.edition.catalogue[each] for each in plan.kpis]
    spread = (column.owner, column.field) == ("DistributionPart", "code")
    found: dict[str, list[str]] = {}
    if spread or (column.owner, column.field) in _OF_ANY_KPI:
        for kpi in kpis:
            if kpi.get("codelist") and (kpi["value_type"] == _SPREAD) == spread:
                found.setdefault(kpi["codelist"], []).append(kpi["id"])
    elif (column.owner, column.field) == ("BreakdownPart", "code"):
        for each in _dimensions(kpis):
            found.setdefault(each["codelist"], []).append(each["name"])
    return found


def _dimensions(kpis: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for kpi in kpis:
        yield from (each for each in kpi.get("dimensions", ()) if each.get("codelist"))


def _called(plan: Plan, column: Column, when: tuple[str, ...]) -> str:
    label = column.label(plan.language)
    return say("lists_with", plan.language, column=label, which=", ".join(when)) if when else label
