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
    for field, those in _parts(report, dossier.once(_on_contracts).get(report["subject"]["id"], []), dossier):
        found = _amount(report, field)
        amounts = [(amount, each) for each in those if (amount := _amount(each, field))]
        reports: list[tuple[str, Any]] = [(REPORT, each) for _, each in amounts]
        limit = Limit(sum((amount for amount, _ in amounts), exact(0)), reports.copy)
        if found is not None and limit.broken_by(found):
            at = (field, "amount") if field in MONEY else (field,)
            yield problem(at, Name(f"{REPORT}.{field}"), float(found), limit, dossier)


def _parts(
    report: SocialReturnReport, parts: list[SocialReturnReport], dossier: Dossier
) -> Iterator[tuple[str, list[SocialReturnReport]]]:
    """Yield each field of a total with the reports that it adds up."""
    table = report.get("valuation_table")
    yield "value_in_period", [each for each in parts if each.get("valuation_table") == table]
    same = dossier.by(REPORT, "subject", "id")[report["subject"]["id"]]
    # With a total for each valuation table nobody knows which persons and hours are in which.
    if len([each for each in same if is_whole(each, dossier)]) == 1:
        yield from ((field, parts) for field in OF_REPORTS)


def _on_contracts(dossier: Dossier) -> Mapping[str, list[SocialReturnReport]]:
    """Return the reports on contracts that count in the reporting period, by the organisation they count for."""
    found: dict[str, list[SocialReturnReport]] = defaultdict(list)
    for each in dossier.all(REPORT):
        found[_counting_for(each, dossier)].append(each)
    return found


def _counting_for(report: SocialReturnReport, dossier: Dossier) -> str:
    """Return the organisation for which a report on a contract counts; empty when it does not."""
    on_contract = report["subject"]["type"] == "contract" and lies_within(report["period"], scope.period(dossier))
    if not on_contract or rejected(report) or is_outside_term(report, dossier):
        return ""
    return scope.counting_for(report["subject"], dossier)


def _amount(report: SocialReturnReport, field: str) -> Decimal | None:
    """Return what a report says in one field; None for nothing, and for money that cannot be added."""
    values: Mapping[str, Any] = report
    said = values.get(field)
    if field in MONEY and said:
        return None if social_return.not_in_euro(said) else exact(said["amount"])
    return None if said is None else exact(said)
