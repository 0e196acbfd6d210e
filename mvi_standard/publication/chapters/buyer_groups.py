"""Targets of buyer groups, and whether these are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.goals import stated
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import DataTable, Paragraph, RowGroup, Section, TableCell, num, plain, section
from mvi_standard.publication.tables import column_heads, figure_table

if TYPE_CHECKING:
    from mvi_standard.publication.context import Context
    from mvi_standard.total.account import BuyerGroup, GroupGoal


def groups(c: Context) -> Section:
    """Return how many targets are reached, and each group with its targets."""
    title, found = c.say("report_targets.ch_groups"), sorted(c.account.groups, key=lambda each: (each.name, each.lead))
    if not found:
        return Section("inkoopgroepen", title)
    kpi = c.kpi("group_goals")
    rows = [(c.titled(kpi), each) for each in seen(c.index.find(kpi)) if not each.withheld]
    share = figure_table(c, "inkoopgroepen-bereikt", c.say("report_targets.groups_reached"), rows) if rows else None
    return section(
        "inkoopgroepen", title, Paragraph(c.say("report_targets.groups_of_buyers")), share, _group_table(c, found)
    )


def _group_table(c: Context, found: list[BuyerGroup]) -> DataTable:
    columns = column_heads(c, "kpi", "year", "target", "progress")
    rows = tuple(
        RowGroup(tuple(_group_row(c, each) for each in _goals_of(group)) or _no_goals(c), _group_head(c, group))
        for group in found
    )
    return DataTable("inkoopgroepen-doelen", c.say("report_targets.groups_goals"), columns, rows)


def _group_head(c: Context, group: BuyerGroup) -> str:
    product = c.labels.code("product_group", group.product_group) if group.product_group else ""
    said = [
        c.say("report_targets.group_lead", name=c.shown(group.lead)),
        c.counted("report_targets.group_members", group.members),
    ]
    return f"{c.shown(group.name)} ({'; '.join([*said, *([product] if product else [])])})"


def _goals_of(group: BuyerGroup) -> list[GroupGoal]:
    return sorted(group.goals, key=lambda each: (each.kpi, each.year))


def _group_row(c: Context, goal: GroupGoal) -> tuple[TableCell, ...]:
    head = plain(c.titled(goal.kpi), str(goal.year))
    return *head, num(stated(c, goal)), TableCell(c.say(f"report_targets.reached_{goal.reached}"))


def _no_goals(c: Context) -> tuple[tuple[TableCell, ...], ...]:
    return (plain(c.say("report_targets.group_without_goals"), "", "", ""),)
