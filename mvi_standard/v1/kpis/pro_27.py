"""PRO-27."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.kpis.pro_26 import signatories
from mvi_standard.v1.scope import period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import ActionPlan, Dossier


@kpi("PRO-27")
def signatories_with_a_report(dossier: Dossier) -> Iterator[Entry]:
    """Elke ondertekenaar met een opgave telt één keer: ja als er een verslag is over het jaar van de periode.
    Zonder zo'n verslag telt het eigen antwoord van de organisatie.

    Each signatory that reports counts once: yes if a plan of it has a report on the year in which the period ends.
    Without such a report the organisation's own answer counts.
    """
    year = int(period(dossier)["end"][:4])

    def has(plan: ActionPlan) -> bool:
        return any(each["year"] == year for each in plan.get("reports", ()))

    return signatories("PRO-27", has, dossier)
