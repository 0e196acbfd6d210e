"""Targets, and how far they are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.bars import Bar, bars
from mvi_standard.publication.charts.scale import HUNDRED
from mvi_standard.publication.document import Chart, Field, Section, Text, section
from mvi_standard.publication.material import key, num, seen
from mvi_standard.publication.tables import table

if TYPE_CHECKING:
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.document import Block, Table
    from mvi_standard.publication.material import Material
    from mvi_standard.total.account import Goal

LOWER = "lager_is_beter"


def goals(m: Material) -> Section:
    """Return the targets of the authority (or of the nation) beside its figures, and those of others as they are."""
    own = [each for each in m.account.goals if each.organisation == m.name]
    others = [] if m.name else [each for each in m.account.goals if each.organisation]
    blocks: list[Block] = []
    if own:
        blocks.append(Text(m.told("goals_text")))
        pairs = [(each, _figure(m, each)) for each in sorted(own, key=lambda each: (each.kpi, each.year))]
        blocks.extend(_drawn(m, pairs))
        blocks.append(_table(m, pairs))
    if others:
        blocks.extend((Text(m.say("goals_others_text")), _others(m, others)))
    return section("doelen", m.say("goals_title"), *blocks)


def _figure(m: Material, goal: Goal) -> Figure | None:
    """Return the figure that a target is about: only when there is one, for a target does not say which of several."""
    found = seen([each for each in m.shelf.find(goal.kpi) if "maatstaf" not in dict(each.cell.apart)])
    usual = m.catalogue.get(goal.kpi, {}).get("count_unit", "")
    found = [each for each in found if each.cell.count_unit in {"", usual}]
    found = [each for each in found if not goal.unit or not each.cell.unit or each.cell.unit == goal.unit]
    return found[0] if len(found) == 1 else None


def _drawn(m: Material, pairs: list[tuple[Goal, Figure | None]]) -> list[Chart]:
    """Return a chart of the targets in percent, on one scale."""
    shown = [(goal, each) for goal, each in pairs if each is not None and _percent(m, goal)]
    if not shown:
        return []
    rows = [Bar(_label(m, goal), _value(each), _said(m, goal, each), goal.value) for goal, each in shown]
    title = m.say("goals_caption")
    svg = bars("doelen-svg", title, rows, m.numbers.tick, HUNDRED)
    return [Chart("doelen-kaart", title, svg, _table(m, list(shown), "doelen-kaart-table"))]


def _percent(m: Material, goal: Goal) -> bool:
    return bool(m.catalogue.get(goal.kpi, {}).get("canonical_unit") == "procent")


def _value(figure: Figure) -> Decimal | None:
    return None if figure.withheld else figure.value


def _label(m: Material, goal: Goal) -> str:
    return m.say("goal_label", kpi=m.titled(goal.kpi), year=goal.year)


def _said(m: Material, goal: Goal, figure: Figure) -> str:
    value = m.say("withheld_short") if figure.withheld else m.value(figure)
    return m.say("goal_said", value=value, target=_target(m, goal))


def _target(m: Material, goal: Goal) -> str:
    unit = goal.unit or m.catalogue.get(goal.kpi, {}).get("canonical_unit") or ""
    return m.numbers.measured(goal.value, unit)


def _table(m: Material, pairs: list[tuple[Goal, Figure | None]], name: str = "doelen-table") -> Table:
    rows = [
        (
            Field(m.titled(goal.kpi)),
            Field(str(goal.year)),
            num(_target(m, goal)),
            num(m.say("several") if each is None and seen(m.shelf.find(goal.kpi)) else m.value(each)),
            Field(_progress(m, goal, each)),
            Field("") if each is None else key(each),
        )
        for goal, each in pairs
    ]
    return table(name, m.say("goals_table"), m.columns("kpi", "year", "target", "value", "progress", "key"), rows)


def _progress(m: Material, goal: Goal, figure: Figure | None) -> str:
    """Return whether the target is reached; sure only when the bounds say the same as the value."""
    if figure is None or figure.withheld or figure.value is None:
        return m.say("progress_unknown")
    lower = m.catalogue.get(goal.kpi, {}).get("direction") == LOWER
    bounds = [each for each in (figure.lower, figure.upper) if each is not None]
    reached = {(each <= goal.value if lower else each >= goal.value) for each in (figure.value, *bounds)}
    if len(reached) > 1:
        return m.say("progress_unsure")
    return m.say("progress_reached" if reached == {True} else "progress_not")


def _others(m: Material, found: list[Goal]) -> Table:
    """Return how many organisations have a target, by KPI and year, and between which values they lie."""
    by_kpi: dict[tuple[str, int, str], list[Goal]] = {}
    for each in found:
        by_kpi.setdefault((each.kpi, each.year, each.unit), []).append(each)
    rows = [
        (
            Field(m.titled(kpi)),
            Field(str(year)),
            num(m.numbers.exact(len({each.organisation for each in some}))),
            num(_target(m, min(some, key=lambda each: each.value))),
            num(_target(m, max(some, key=lambda each: each.value))),
        )
        for (kpi, year, _), some in sorted(by_kpi.items())
    ]
    columns = m.columns("kpi", "year", "organisations", "lowest", "highest")
    return table("doelen-anderen", m.say("goals_others_table"), columns, rows)
