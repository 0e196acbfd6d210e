"""MVI-C101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier


@rule("MVI-C101", on="Commitment")
def commitment_is_in_a_unit_of_its_kpi(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """Een afspraak in een getal moet een eenheid noemen, en dat moet een van de eenheden van de KPI zijn.

    Melding: Deze afspraak heeft geen eenheid, of een eenheid die niet bij KPI {kpi} hoort.
    Waarom: Een afspraak in kilo en een resultaat in ton schelen een factor duizend. Dan lijkt het of de
    afspraak niet is nagekomen.
    Oplossing: Kies een eenheid (unit) die de KPI noemt en reken het getal daarnaar om.

    A commitment in a number must state a unit, and that unit must be one of the units of the KPI.

    Message: This commitment has no unit, or a unit that does not belong to KPI {kpi}.
    Why: A commitment in kilos and a result in tonnes differ by a factor of a thousand. Then the commitment does
    not seem to be met.
    Fix: Choose a unit (unit) that the KPI names and convert the number to it.
    """
    kpi = dossier.kpi(commitment["kpi"])
    if kpi is None:
        return
    unit, units = commitment.get("unit"), kpi.get("units", [])
    if unit is not None:
        if unit not in units:
            yield Problem("unit", kpi=kpi["id"], found=unit, expected=units)
    elif units and "codelist" not in kpi and "number" in commitment["agreed"]:
        yield Problem("agreed", "number", kpi=kpi["id"], expected=units)
