"""Targets of organisations, and whether these are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.norm import MISSED, judge_target
from mvi_standard.publication.charts.bars import Bar, bars
from mvi_standard.publication.charts.svg import HUNDRED
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import (
    Chart,
    DataTable,
    Paragraph,
    Section,
    TableCell,
    key,
    num,
    section,
)
from mvi_standard.publication.tables import column_heads, table
from mvi_standard.tables import AT_LEAST, AT_MOST

if TYPE_CHECKING:
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import Block
    from mvi_standard.total.account import Goal, GroupGoal

OPERATORS = {"hoger_is_beter": AT_LEAST, "lager_is_beter": AT_MOST}
"""What a target asks, by the direction of its KPI; without a direction it cannot be said."""


def goals(c: Context) -> Section:
    """Return the targets of the authority (or the nation) beside its figures, and those of others as stated."""
    own = [each for each in c.account.goals if each.organisation == c.name]
    others = [] if c.name else [each for each in c.account.goals if each.organisation]
    blocks: list[Block] = []
    if own:
        blocks.append(Paragraph(c.say("report_targets.goals_text")))
        pairs = [(each, _figure(c, each)) for each in sorted(own, key=lambda each: (each.kpi, each.year))]
        blocks.extend(_drawn(c, pairs))
        blocks.append(_table(c, pairs))
    if others:
        blocks.extend((Paragraph(c.say("report_targets.goals_others_text")), _others(c, others)))
    return section("doelen", c.say("report_targets.goals_title"), *blocks)


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
    title = c.say("report_targets.goals_caption")
    svg = bars("doelen-svg", title, rows, c.numbers.tick, HUNDRED)
    return [Chart("doelen-kaart", title, svg, _table(c, list(shown), "doelen-kaart-table"))]


def _percent(c: Context, goal: Goal) -> bool:
    return bool(c.catalogue.get(goal.kpi, {}).get("canonical_unit") == "procent")


def _value(figure: Figure) -> Decimal | None:
    return None if figure.withheld else figure.value


def _label(c: Context, goal: Goal) -> str:
    return c.say("report_targets.goal_label", kpi=c.titled(goal.kpi), year=goal.year)


def _said(c: Context, goal: Goal, figure: Figure) -> str:
    value = c.say("report_figure.withheld_short") if figure.withheld else c.value(figure)
    return c.say("report_targets.goal_said", value=value, target=stated(c, goal))


def stated(c: Context, goal: Goal | GroupGoal) -> str:
    """Return the value of a target with its unit."""
    unit = goal.unit or c.catalogue.get(goal.kpi, {}).get("canonical_unit") or ""
    return c.numbers.asked(goal.value, unit)


def _table(c: Context, pairs: list[tuple[Goal, Figure | None]], name: str = "doelen-table") -> DataTable:
    rows = [
        (
            TableCell(c.titled(goal.kpi)),
            TableCell(str(goal.year)),
            num(stated(c, goal)),
            num(c.say("report_targets.several") if each is None and seen(c.index.find(goal.kpi)) else c.value(each)),
            TableCell(_progress(c, goal, each)),
            TableCell("") if each is None else key(each),
        )
        for goal, each in pairs
    ]
    return table(
        name,
        c.say("report_targets.goals_table"),
        column_heads(c, "kpi", "year", "target", "value", "progress", "key"),
        rows,
    )


def _progress(c: Context, goal: Goal, figure: Figure | None) -> str:
    """Return whether the target is reached, as far as the bounds say so; one of a later year is not missed yet."""
    operator = OPERATORS.get(c.catalogue.get(goal.kpi, {}).get("direction", ""))
    if figure is None or figure.withheld or figure.value is None or operator is None:
        return c.say("report_targets.progress_unknown")
    found = judge_target(operator, goal.value, figure)
    later = found == MISSED and goal.year > int(figure.cell.period[1][:4])
    return c.say(f"report_targets.progress_{'later' if later else found}")


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
            num(stated(c, min(some, key=lambda each: each.value))),
            num(stated(c, max(some, key=lambda each: each.value))),
        )
        for (kpi, year, _), some in sorted(by_kpi.items())
    ]
    columns = column_heads(c, "kpi", "year", "organisations", "lowest", "highest")
    return table("doelen-anderen", c.say("report_targets.goals_others_table"), columns, rows)
