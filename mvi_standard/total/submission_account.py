"""The account of one submission, for the report of one authority, in the same form as that of a total."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.total.account import (
    ADDED,
    FICTIONAL,
    PROVISIONAL,
    Account,
    BuyerGroup,
    Goal,
    GroupGoal,
    SubmissionSource,
)
from mvi_standard.total.submission_head import FINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.report import Report


BUYER_GROUP = "buyer_group"
"""Type of the subject of a record about a buyer group."""


def account_of_one(report: Report, *, tool: str, made_on: str) -> Account:
    """Return the account of one validated submission; raises ValueError when its root is unusable."""
    dossier, document = report.dossier, report.document
    if dossier is None or document is None or dossier.submission is None:
        problem = "a report needs a submission whose root can be read"
        raise ValueError(problem)
    submission = dossier.submission
    codes = {code: count for code, count in report.counts.items() if not report.conforms}
    key = f"{submission['submitter']} {submission['id']}"
    warnings = report.severities.get(WAARSCHUWING, 0)
    state = ADDED if submission["state"] == FINAL else PROVISIONAL
    return Account(
        sources=(
            SubmissionSource(
                report.name, key, submission["version"], state, document.sha256, report.profile or "",
                submission["submitter"], codes, forced=not report.conforms, warnings=warnings,
            ),
        ),
        goals=tuple(each for _, each in goals_of(dossier)),
        groups=tuple(groups_of(dossier)),
        statements=tuple(
            (name_of(report), each["dimension"], each["statement"]) for each in dossier.all("DataQuality")
        ),
        reported=dict(Counter(each.get("organisation_type", "onbekend") for each in covered_by(report))),
        tool=tool,
        made_on=made_on,
        fictional=submission["id"].startswith(FICTIONAL),
    )  # fmt: skip


def name_of(report: Report) -> str:
    """Return the name of the organisation that submitted."""
    dossier = report.dossier
    if dossier is None or dossier.submission is None:
        return report.name
    return str(_organisation(dossier.submission["submitter"], dossier).get("name", dossier.submission["submitter"]))


def covered_by(report: Report) -> list[dict[str, Any]]:
    """Return the organisations on which a submission reports."""
    dossier = report.dossier
    found = () if dossier is None else dossier.all("Coverage")
    return [_organisation(each["organisation"], dossier) for each in found]


def numbers_of(report: Report) -> frozenset[tuple[str, str]]:
    """Return the official numbers of the organisation that submitted, each as scheme and value."""
    dossier = report.dossier
    if dossier is None or dossier.submission is None:
        return frozenset()
    found = _organisation(dossier.submission["submitter"], dossier).get("identifiers", ())
    return frozenset((each["scheme"], each["value"]) for each in found)


def groups_of(dossier: Any) -> Iterator[BuyerGroup]:  # noqa: ANN401 - a dossier of any edition
    """Yield the buyer groups that the submitter leads."""
    for group, goals in dossier.edition.ledger.groups(dossier):
        lead = _organisation(group["lead"], dossier)
        found = tuple(_group_goal(target, reached) for target, reached in goals)
        name, members = lead.get("name", group["lead"]), len(group["members"])
        yield BuyerGroup(group["name"], name, members, group.get("product_group", ""), found)


def goals_of(dossier: Any) -> Iterator[tuple[str, Goal]]:  # noqa: ANN401 - idem
    """Yield the targets of organisations, each with the id of its record."""
    for each in dossier.all("Target"):
        if each["subject"]["type"] != BUYER_GROUP:
            name = _organisation(each["subject"]["id"], dossier).get("name", each["subject"]["id"])
            value = Decimal(str(each["value"]))
            yield each["id"], Goal(each["kpi"], name, int(each["year"]), value, each.get("unit", ""))


def _group_goal(target: dict[str, Any], reached: str) -> GroupGoal:
    return GroupGoal(target["kpi"], int(target["year"]), Decimal(str(target["value"])), reached, target.get("unit", ""))


def _organisation(key: str, dossier: Any) -> dict[str, Any]:  # noqa: ANN401 - a dossier of any edition
    return dossier.get("Organisation", key) or {}
