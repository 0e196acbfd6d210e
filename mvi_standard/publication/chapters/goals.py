"""Targets of organisations and of buyer groups, and how far these are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.bars import Bar, bars
from mvi_standard.publication.charts.svg import HUNDRED
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import (
    Chart,
    DataTable,
    Paragraph,
    RowGroup,
    Section,
    TableCell,
    key,
    num,
    plain,
    section,
)
from mvi_standard.publication.tables import column_heads, figure_table, table

if TYPE_CHECKING:
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import Block
    from mvi_standard.total.account import BuyerGroup, Goal, GroupGoal

LOWER = "lager_is_beter"


def goals(c: Context) -> Section:
    """Return the targets of the authority (or the nation) beside its figures, and those of others as stated."""
    own = [each for each in c.account.goals if each.organisation == c.name]
    others = [] if c.name else [each for each in c.account.goals if each.organisation]
    blocks: list[Block] = []
    if own:
        blocks.append(Paragraph(c.say("report_effects.goals_text")))
        pairs = [(each, _figure(c, each)) for each in sorted(own, key=lambda each: (each.kpi, each.year))]
        blocks.extend(_drawn(c, pairs))
        blocks.append(_table(c, pairs))
    if others:
        blocks.extend((Paragraph(c.say("report_effects.goals_others_text")), _others(c, others)))
    return section("doelen", c.say("report_effects.goals_title"), *blocks)


def _figure(c: Context, goal: Goal) -> Figure | None:
    """Return the figure that a target is about: only when there is one, for a target does not say which of several."""
    found = seen([each for each in c.index.find(goal.kpi) if "maatstaf" not in dict(each.cell.apart)])
    usual = c.catalogue.get(goal.kpi, {}).get("count_unit", "")
    found = [each for each in found if each.cell.count_unit in {"", usual}]
    found = [each for each in found if not goal.unit or not each.cell.unit or each.cell.unit == goal.unit]
    return found[0] if len(found) == 1 else None


def _drawn(c: Context, pairs: list[tuple[Goal, Figure | None]]) -> list[Chart]:
    """Return a chart of the targets in percent, on one scale."""
    shown = [(goal, each) for goal, each in pairs if each is not None and _percent(c, goal)]
    if not shown:
        return []
    rows = [Bar(_label(c, goal), _value(each), _said(c, goal, each), goal.value) for goal, each in shown]
    title = c.say("report_effects.goals_caption")
    svg = bars("doelen-svg", title, rows, c.numbers.tick, HUNDRED)
    return [Chart("doelen-kaart", title, svg, _table(c, list(shown), "doelen-kaart-table"))]


def _percent(c: Context, goal: Goal) -> bool:
    return bool(c.catalogue.get(goal.kpi, {}).get("canonical_unit") == "procent")


def _value(figure: Figure) -> Decimal | None:
    return None if figure.withheld else figure.value


def _label(c: Context, goal: Goal) -> str:
    return c.say("report_effects.goal_label", kpi=c.titled(goal.kpi), year=goal.year)


def _said(c: Context, goal: Goal, figure: Figure) -> str:
    value = c.say("report_figure.withheld_short") if figure.withheld else c.value(figure)
    return c.say("report_effects.goal_said", value=value, target=_target(c, goal))


def _target(c: Context, goal: Goal | GroupGoal) -> str:
    unit = goal.unit or c.catalogue.get(goal.kpi, {}).get("canonical_unit") or ""
    return c.numbers.measured(goal.value, unit)


def _table(c: Context, pairs: list[tuple[Goal, Figure | None]], name: str = "doelen-table") -> DataTable:
    rows = [
        (
            TableCell(c.titled(goal.kpi)),
            TableCell(str(goal.year)),
            num(_target(c, goal)),
            num(c.say("report_effects.several") if each is None and seen(c.index.find(goal.kpi)) else c.value(each)),
            TableCell(_progress(c, goal, each)),
            TableCell("") if each is None else key(each),
        )
        for goal, each in pairs
    ]
    return table(
        name,
        c.say("report_effects.goals_table"),
        column_heads(c, "kpi", "year", "target", "value", "progress", "key"),
        rows,
    )


def _progress(c: Context, goal: Goal, figure: Figure | None) -> str:
    """Return whether the target is reached; sure only when the bounds say the same as the value."""
    if figure is None or figure.withheld or figure.value is None:
        return c.say("report_effects.progress_unknown")
    lower = c.catalogue.get(goal.kpi, {}).get("direction") == LOWER
    bounds = [each for each in (figure.lower, figure.upper) if each is not None]
    reached = {(each <= goal.value if lower else each >= goal.value) for each in (figure.value, *bounds)}
    if len(reached) > 1:
        return c.say("report_effects.progress_unsure")
    return c.say("report_effects.progress_reached" if reached == {True} else "report_effects.progress_not")


def _others(c: Context, found: list[Goal]) -> DataTable:
    """Return how many organisations have a target, by KPI and year, and between which values they lie."""
    by_kpi: dict[tuple[str, int, str], list[Goal]] = {}
    for each in found:
        by_kpi.setdefault((each.kpi, each.year, each.unit), []).append(each)
    rows = [
        (
            TableCell(c.titled(kpi)),
            TableCell(str(year)),
            num(c.numbers.exact(len({each.organisation for each in some}))),
            num(_target(c, min(some, key=lambda each: each.value))),
            num(_target(c, max(some, key=lambda each: each.value))),
        )
        for (kpi, year, _), some in sorted(by_kpi.items())
    ]
    columns = column_heads(c, "kpi", "year", "organisations", "lowest", "highest")
    return table("doelen-anderen", c.say("report_effects.goals_others_table"), columns, rows)


def groups(c: Context) -> Section:
    """Return the chapter: how many targets are reached, and each group with its targets."""
    title, found = c.say("report_effects.ch_groups"), sorted(c.account.groups, key=lambda each: (each.name, each.lead))
    if not found:
        return Section("inkoopgroepen", title)
    kpi = c.kpi("group_goals")
    rows = [(c.titled(kpi), each) for each in seen(c.index.find(kpi)) if not each.withheld]
    share = figure_table(c, "inkoopgroepen-bereikt", c.say("report_effects.groups_reached"), rows) if rows else None
    return section(
        "inkoopgroepen", title, Paragraph(c.say("report_effects.groups_of_buyers")), share, _group_table(c, found)
    )


def _group_table(c: Context, found: list[BuyerGroup]) -> DataTable:
    columns = column_heads(c, "kpi", "year", "target", "progress")
    rows = tuple(
        RowGroup(tuple(_group_row(c, each) for each in _goals_of(group)) or _no_goals(c), _group_head(c, group))
        for group in found
    )
    return DataTable("inkoopgroepen-doelen", c.say("report_effects.groups_goals"), columns, rows)


def _group_head(c: Context, group: BuyerGroup) -> str:
    product = c.labels.code("product_group", group.product_group) if group.product_group else ""
    said = [
        c.say("report_effects.group_lead", name=c.shown(group.lead)),
        c.counted("report_effects.group_members", group.members),
    ]
    return f"{c.shown(group.name)} ({'; '.join([*said, *([product] if product else [])])})"


def _goals_of(group: BuyerGroup) -> list[GroupGoal]:
    return sorted(group.goals, key=lambda each: (each.kpi, each.year))


def _group_row(c: Context, goal: GroupGoal) -> tuple[TableCell, ...]:
    head = plain(c.titled(goal.kpi), str(goal.year))
    return *head, num(_target(c, goal)), TableCell(c.say(f"report_effects.reached_{goal.reached}"))


def _no_goals(c: Context) -> tuple[tuple[TableCell, ...], ...]:
    return (plain(c.say("report_effects.group_without_goals"), "", "", ""),)
