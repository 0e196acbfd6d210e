"""Buyer groups: who they are, what they aim for, and whether they reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Rows, Section, Table, Text, section
from mvi_standard.publication.material import num, plain, seen
from mvi_standard.publication.tables import figure_table

if TYPE_CHECKING:
    from mvi_standard.publication.material import Material
    from mvi_standard.total.account import BuyerGroup, GroupGoal


def groups(m: Material) -> Section:
    """Return the chapter: how many targets are reached, and each group with its targets."""
    title, found = m.say("ch_groups"), sorted(m.account.groups, key=lambda each: (each.name, each.lead))
    if not found:
        return Section("inkoopgroepen", title)
    kpi = m.kpi("group_goals")
    rows = [(m.titled(kpi), each) for each in seen(m.shelf.find(kpi)) if not each.withheld]
    share = figure_table(m, "inkoopgroepen-bereikt", m.say("groups_reached"), rows) if rows else None
    return section("inkoopgroepen", title, Text(m.say("groups_of_buyers")), share, _table(m, found))


def _table(m: Material, found: list[BuyerGroup]) -> Table:
    columns = m.columns("kpi", "year", "target", "progress")
    rows = tuple(Rows(tuple(_row(m, each) for each in _goals(group)) or _none(m), _head(m, group)) for group in found)
    return Table("inkoopgroepen-doelen", m.say("groups_goals"), columns, rows)


def _head(m: Material, group: BuyerGroup) -> str:
    product = m.labels.code("product_group", group.product_group) if group.product_group else ""
    said = [m.say("group_lead", name=m.shown(group.lead)), m.counted("group_members", group.members)]
    return f"{m.shown(group.name)} ({'; '.join([*said, *([product] if product else [])])})"


def _goals(group: BuyerGroup) -> list[GroupGoal]:
    return sorted(group.goals, key=lambda each: (each.kpi, each.year))


def _row(m: Material, goal: GroupGoal) -> tuple[Field, ...]:
    unit = goal.unit or m.catalogue.get(goal.kpi, {}).get("canonical_unit") or ""
    head = plain(m.titled(goal.kpi), str(goal.year))
    return *head, num(m.numbers.measured(goal.value, unit)), Field(m.say(f"reached_{goal.reached}"))


def _none(m: Material) -> tuple[tuple[Field, ...], ...]:
    return (plain(m.say("group_without_goals"), "", "", ""),)
