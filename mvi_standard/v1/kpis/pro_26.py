"""PRO-26."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.scope import period
from mvi_standard.v1.verdicts import latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mvi_standard.v1.records import ActionPlan, Dossier


@kpi("PRO-26")
def signatories_with_an_action_plan(dossier: Dossier) -> Iterator[Entry]:
    """Elke ondertekenaar met een opgave telt één keer: ja als een plan voor de periode op tijd is vastgesteld.
    Zonder zo'n plan telt het eigen antwoord van de organisatie.

    Each signatory that reports counts once: yes if a plan that touches the period was adopted before its end.
    Without such a plan the organisation's own answer counts.
    """
    span = period(dossier)

    def has(plan: ActionPlan) -> bool:
        covers = plan["period"]["start"] <= span["end"] and span["start"] <= plan["period"]["end"]
        return covers and plan["adopted_on"] <= span["end"]

    return signatories("PRO-26", has, dossier)


def signatories(code: str, has: Callable[[ActionPlan], bool], dossier: Dossier) -> Iterator[Entry]:
    """Give for each signatory that reports whether it has such a plan, else what it answers itself."""
    answers = latest(code, dossier)
    for each in dossier.all("Organisation"):
        if "manifest" not in each or each["id"] not in dossier.by("Coverage", "organisation"):
            continue
        row, verdict = answers.get(f"organisation/{each['id']}", (None, {}))
        if any(has(plan) for plan in dossier.by("ActionPlan", "organisation").get(each["id"], ())):
            yield yes_or_no("Organisation", each, answer=True)
        elif verdict:
            yield Entry("Organisation", each, **verdict)
        else:
            yield yes_or_no("Organisation", each, row.get("yes_no") if row else None)
