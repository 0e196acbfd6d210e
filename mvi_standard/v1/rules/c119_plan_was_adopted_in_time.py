"""MVI-C119."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import ActionPlan, Dossier


@rule("MVI-C119", on="ActionPlan")
def plan_was_adopted_in_time(plan: ActionPlan, _: Dossier) -> Iterator[Problem]:
    """Een actieplan moet zijn vastgesteld vóór het einde van zijn looptijd en niet na een jaar waarover een
    verslag gaat.

    Melding: Het plan is vastgesteld op {adopted_on}, later dan {moment} ({field}).
    Waarom: Over een plan dat nog niet was vastgesteld, is geen verslag mogelijk. Een van de datums klopt dus
    niet.
    Oplossing: Kijk of de datum van een later plan is ingevuld. Een verslag over een eerder jaar hoort bij
    het vorige plan.

    An action plan must be adopted before the end of its period and not after a year that a report is about.

    Message: The plan was adopted on {adopted_on}, later than {moment} ({field}).
    Why: No report is possible about a plan that was not adopted yet. So one of the dates is wrong.
    Fix: Check whether the date of a later plan was filled in. A report about an earlier year belongs to the
    previous plan.
    """
    adopted_on, end = plan["adopted_on"], plan["period"]["end"]
    if adopted_on > end:
        yield Problem("adopted_on", adopted_on=adopted_on, moment=end, field=Name("ActionPlan.period"))
    for index, report in enumerate(plan.get("reports", [])):
        year, field = report["year"], Name("ActionPlanReport")
        if year < int(adopted_on[:4]):
            yield Problem("reports", index, "year", adopted_on=adopted_on, moment=year, field=field)
