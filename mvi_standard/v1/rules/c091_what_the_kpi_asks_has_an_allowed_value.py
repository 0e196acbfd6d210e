"""MVI-C091."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.conditions import demands, label, permitted, place, steps, value_at
from mvi_standard.v1.values import kpi_of_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C091", on="Observation")
def what_the_kpi_asks_has_an_allowed_value(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een veld dat de KPI vraagt, moet iets bevatten dat de KPI toestaat.

    Melding: Bij KPI {kpi} mag in het veld {field} niet {found} staan.
    Waarom: Een totaal is pas eerlijk als iedereen hetzelfde heeft geteld of vergeleken.
    Oplossing: Kies iets anders dat klopt; de definitie van de KPI zegt wat mag. Past niets, laat dan de
        waarneming weg.

    A field that the KPI asks for must hold something that the KPI allows.

    Message: With KPI {kpi} the field {field} may not say {found}.
    Why: A total is only fair when everybody counted or compared the same thing.
    Fix: Choose something else that is true; the definition of the KPI says what is allowed. If nothing fits,
        leave out the observation.
    """
    kpi = kpi_of_value(observation, dossier)
    if kpi is None:
        return
    for each in demands(kpi, observation, dossier):
        at = steps(each["path"])
        found = value_at(observation, at, dossier)
        if found is not None and not permitted(found, each):
            refused = [one for one in found if not permitted(one, each)] if isinstance(found, list) else found
            expected = {"expected": tuple(each["allowed"])} if "allowed" in each else {}
            yield Problem(*place(at), kpi=kpi["id"], field=label(at), found=refused, **expected)
