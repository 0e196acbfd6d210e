"""Process: how often and how responsible procurement is applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.ambition import ambition, recorded, weight
from mvi_standard.publication.chapters.by_class import LOTS, matrix, procedures, product_groups, strata, themes, types
from mvi_standard.publication.chapters.by_province import provinces
from mvi_standard.publication.chapters.trend import trend
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import DataTable, Paragraph, RowGroup, Section, TableCell, apart, section
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.tables import column_heads, figure_cells, figure_table

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context

APPLIED = ("headline", "award_criterion", "number_of_themes", "coverage")
"""The places of the first table, in this order."""
ELSEWHERE = frozenset({"trend", "per-provincie"})
"""Parts that are left out for another reason than that nothing is known."""
APART = ELSEWHERE | {"matrix", "per-type"}
"""Likewise in the report of one authority."""
NOTED = "signatories"
"""The KPIs about signatories stand here too, with a note."""
NOT_TOLD = {NOTED, "market", "social_return", "co2", "peers", "size"}
"""Places that take no KPI out of the table of others."""


def process(c: Context) -> Section:
    """Return the chapter."""
    text = Paragraph(c.say("report_process.text"))
    return section("proces", c.say("report_process.ch_process"), text, sections=_parts(c))


def unknown_parts(c: Context) -> list[str]:
    """Return the titles of the parts that are left out because nothing is known."""
    return [each.title for each in _parts(c) if each.empty and each.name not in (APART if c.name else ELSEWHERE)]


def _parts(c: Context) -> tuple[Section, ...]:
    return (
        _applied(c),
        themes(c),
        types(c),
        provinces(c),
        matrix(c),
        ambition(c),
        weight(c),
        procedures(c),
        product_groups(c),
        strata(c),
        promises(c),
        others(c),
        trend(c),
    )


def _applied(c: Context) -> Section:
    whole = [(c.say(f"report_process.whole_{place}"), each) for place in APPLIED for each in _lots(c, c.kpi(place))]
    money = [(_by_value(c, each), each) for kpi in c.places["applied_by_value"] for each in _lots(c, kpi)]
    if not whole and not money:
        return Section("toegepast", c.say("report_process.applied_title"))
    tables: list[DataTable | None] = [
        figure_table(c, "toegepast-table", c.say("report_process.applied_caption"), whole) if whole else None,
        figure_table(c, "waarde-table", c.say("report_process.money_caption"), money) if money else None,
    ]
    return section(
        "toegepast", c.say("report_process.applied_title"), Paragraph(c.say("report_process.applied_text")), *tables
    )


def _by_value(c: Context, figure: Figure) -> str:
    measure = dict(figure.cell.apart).get("maatstaf", "")
    label = c.say(f"report_process.money_{measure}", default="")
    if label:
        others = "; ".join(c.labels.apart(*each) for each in figure.cell.apart if each[0] != "maatstaf")
        return f"{label} ({others})" if others else label
    return f"{c.labels.kpi(figure.cell.kpi)} ({c.apart(figure) or lowered(c.say('report_process.by_organisation'))})"


def _lots(c: Context, kpi: str) -> list[Figure]:
    found = seen([each for each in c.index.find(kpi) if each.cell.count_unit in ("", LOTS)])
    if kpi != c.kpi("award_criterion") or recorded(c, c.kpi("criteria")):
        return found
    return [each for each in found if each.sums.numerator or not each.missing]


def others(c: Context) -> Section:
    """Return the undivided figures of the other KPIs, each KPI under its own name."""
    told = {kpi for place, its in c.places.items() if place not in NOT_TOLD for kpi in its}
    kpis = [each for each in c.index.kpis if each not in told and c.catalogue.get(each, {}).get("kind") != "effect"]
    groups = tuple(
        RowGroup(tuple(_other_row(c, each) for each in found), c.titled(kpi))
        for kpi in kpis
        if (found := _whole(c, kpi))
    )
    if not groups:
        return Section("overig-proces", c.say("report_process.others_title"))
    columns = column_heads(c, "about", "value", "bounds", "known", "key")
    table = DataTable("overig-table", c.say("report_process.others_caption"), columns, groups)
    noted = "; ".join(c.titled(each) for each in kpis if each in c.places[NOTED] and _whole(c, each))
    note = Paragraph(c.say("report_process.signatories_text", kpis=noted)) if noted else None
    return apart(
        "overig-proces",
        c.say("report_process.others_title"),
        Paragraph(c.say("report_process.others_text")),
        table,
        note,
    )


def _whole(c: Context, kpi: str) -> list[Figure]:
    return seen(c.index.whole(kpi))


def _other_row(c: Context, figure: Figure) -> tuple[TableCell, ...]:
    return TableCell(c.about(figure)), *figure_cells(c, figure, bounds=True)


def promises(c: Context) -> Section:
    """Return, by KPI, in how many contracts suppliers kept their promises, and how far the results differ."""
    columns = column_heads(c, "about", "value", "known", "key")
    groups = tuple(
        RowGroup(
            tuple((TableCell(_promise(c, each)), *figure_cells(c, each, bounds=False)) for each in found), c.titled(kpi)
        )
        for kpi in c.places["promises"]
        if (found := seen(c.index.find(kpi)))
    )
    if not groups:
        return Section("nakoming", c.say("report_process.promises_title"))
    made = DataTable("nakoming-table", c.say("report_process.promises_caption"), columns, groups)
    return section(
        "nakoming", c.say("report_process.promises_title"), Paragraph(c.say("report_process.promises_text")), made
    )


def _promise(c: Context, figure: Figure) -> str:
    """Return what a row is: the contracts that were kept, or a difference with what is kept apart."""
    apart = dict(figure.cell.apart)
    measure = apart.pop("maatstaf", "")
    if not measure:
        return c.say("report_process.promises_kept")
    return "; ".join(c.labels.apart(*each) for each in (("maatstaf", measure), *apart.items()))
