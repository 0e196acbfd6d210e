"""MVI-C038."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, RequiredValue


@rule("MVI-C038", on="RequiredValue", given="unit")
def required_unit_belongs_to_the_kpi(required_value: RequiredValue, dossier: Dossier) -> Iterator[Problem]:
    """De eenheid van een gevraagde waarde moet een van de eenheden van de KPI zijn.

    Melding: De eenheid {found} hoort niet bij KPI {kpi}.
    Waarom: De gevraagde, de afgesproken en de behaalde waarde zijn alleen te vergelijken in een eenheid van
    de KPI.
    Oplossing: Kies een eenheid die de KPI noemt en reken het getal om, of kies een andere KPI. Bij een code
    hoort geen eenheid.

    The unit of a required value must be one of the units of the KPI.

    Message: The unit {found} does not belong to KPI {kpi}.
    Why: The value asked, agreed and achieved can only be compared in a unit of the KPI.
    Fix: Choose a unit that the KPI names and convert the number, or choose another KPI. With a code there is
    no unit.
    """
    definition = dossier.kpi(required_value["kpi"])
    if definition is None:
        return
    unit, units = required_value["unit"], definition.get("units", [])
    if unit not in units:
        yield Problem("unit", found=unit, expected=units, kpi=required_value["kpi"])
