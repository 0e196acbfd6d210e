"""Totals of social return compared with the reports on contracts. Loaded only when there is such a total."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from mvi_standard.finding import Name
from mvi_standard.kpi import exact
from mvi_standard.v1 import scope, social_return
from mvi_standard.v1.contradiction import Limit, is_whole, problem
from mvi_standard.v1.term import is_outside_term, lies_within
from mvi_standard.v1.values import rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from mvi_standard.rule import Problem
    from mvi_standard.v1.records import Dossier, SocialReturnReport

REPORT: Final = "SocialReturnReport"
MONEY = ("value_in_period", "social_purchasing")
OF_REPORTS = ("persons_started", "hours", "places_started", "social_purchasing")
"""The fields of a social return report that add up whatever its valuation table."""


def reported(report: SocialReturnReport, dossier: Dossier) -> Iterator[Problem]:
    """Yield each number of a total that is lower than what the reports on contracts say together."""
    if not is_whole(report, dossier):
        return
    key = report["subject"]["id"]
    parts = dossier.once(_on_contracts).get(key, [])
    totals = [each for each in dossier.by("SocialReturnReport", "subject", "id")[key] if is_whole(each, dossier)]
    table = report.get("valuation_table")
    alike = [each for each in parts if each.get("valuation_table") == table]
    # With a total for each valuation table nobody knows which persons and hours are in which.
    others = OF_REPORTS if len(totals) == 1 else ()
    for field, those in (("value_in_period", alike), *((field, parts) for field in others)):
        found = _amount(report, field)
        amounts = [(amount, each) for each in those if (amount := _amount(each, field))]
        reports: list[tuple[str, Any]] = [(REPORT, each) for _, each in amounts]
        limit = Limit(sum((amount for amount, _ in amounts), exact(0)), reports.copy)
        if found is not None and limit.broken_by(found):
            at = (field, "amount") if field in MONEY else (field,)
            yield problem(at, Name(f"{REPORT}.{field}"), float(found), limit, dossier)


def _on_contracts(dossier: Dossier) -> Mapping[str, list[SocialReturnReport]]:
    """Return the reports on contracts that count in the reporting period, by the organisation they count for."""
    span = scope.period(dossier)
    found: dict[str, list[SocialReturnReport]] = defaultdict(list)
    for each in dossier.all(REPORT):
        counts = not rejected(each) and not is_outside_term(each, dossier)
        if each["subject"]["type"] == "contract" and lies_within(each["period"], span) and counts:
            found[scope.counting_for(each["subject"], dossier)].append(each)
    return found


def _amount(report: SocialReturnReport, field: str) -> Decimal | None:
    """Return what a report says in one field; None for nothing, and for money that cannot be added."""
    said: Any = {**report}.get(field)
    if field in MONEY and said:
        return None if social_return.not_in_euro(said) else exact(said["amount"])
    return None if said is None else exact(said)
