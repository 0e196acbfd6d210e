"""The buyer groups of one submission, in the form in which an account holds them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.total.account import Group, GroupGoal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def groups_of(dossier: Any) -> Iterator[Group]:  # noqa: ANN401 - a dossier of any edition
    """Give the buyer groups that the submitter leads."""
    for group, goals in dossier.edition.ledger.groups(dossier):
        lead = dossier.get("Organisation", group["lead"]) or {}
        found = tuple(_goal(target, reached) for target, reached in goals)
        name, members = lead.get("name", group["lead"]), len(group["members"])
        yield Group(group["name"], name, members, group.get("product_group", ""), found)


def group_of(values: Mapping[str, Any]) -> Group:
    """Return a buyer group from what a file said of it."""
    goals = tuple(GroupGoal(**{**each, "value": Decimal(str(each["value"]))}) for each in values["goals"])
    return Group(**{**values, "goals": goals})


def _goal(target: dict[str, Any], reached: str) -> GroupGoal:
    return GroupGoal(target["kpi"], target["year"], Decimal(str(target["value"])), reached, target.get("unit", ""))
