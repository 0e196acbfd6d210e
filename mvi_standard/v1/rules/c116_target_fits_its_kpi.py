"""MVI-C116."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name, Said
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Target

ABSENT, UNFIT = Said("ontbreekt", "is missing"), Said("past niet bij die KPI", "does not fit that KPI")


@rule("MVI-C116", on="Target")
def target_fits_its_kpi(target: Target, dossier: Dossier) -> Iterator[Problem]:
    """Een doel moet de versie van de KPI noemen, en een van de eenheden als die KPI eenheden heeft.

    Melding: Doel voor KPI {kpi}: het veld {field} {verdict}.
    Waarom: Het doel wordt vergeleken met een uitkomst van de KPI. Dat kan alleen in dezelfde eenheid en
    versie.
    Oplossing: Neem de versie en de eenheid over van de pagina van de KPI en reken zo nodig het doel om.

    A target must state the version of the KPI, and one of its units if that KPI has units.

    Message: Target for KPI {kpi}: the field {field} {verdict}.
    Why: The target is compared with a result of the KPI. That needs the same unit and version.
    Fix: Copy version and unit from the page of the KPI, and convert the target if necessary.
    """
    kpi = dossier.kpi(target["kpi"])
    if kpi is None:
        return
    version = target["kpi_version"]
    if version != kpi["version"]:
        field = Name("Target.kpi_version")
        values = {"verdict": UNFIT, "found": version, "expected": kpi["version"]}
        yield Problem("kpi_version", kpi=kpi["id"], field=field, **values)
    unit, units = target.get("unit"), kpi.get("units", [])
    if units and unit not in units:
        at, said = (
            (("unit",), {"verdict": UNFIT, "found": unit}) if unit else ((), {"verdict": ABSENT, "unfilled": True})
        )
        yield Problem(*at, kpi=kpi["id"], field=Name("Target.unit"), expected=units, **said)
