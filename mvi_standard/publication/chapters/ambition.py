"""Ambition of the demands, and their weight in the award."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.figure import share
from mvi_standard.publication.charts.bars import StackedPart, stacked
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import Chart, Paragraph, Section, TableCell, key, num, section
from mvi_standard.publication.figure_index import klass
from mvi_standard.publication.tables import column_heads, figure_table, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import Block

NO_LEVEL = "geen"
"""The part of a distribution that a lot without MVI is in, about which nobody recorded anything."""


def recorded(c: Context, kpi: str) -> bool:
    """Return whether an authority recorded some level or criterion itself; of the nation always.

    Without that a distribution is about no lots but those without MVI, which says nothing of the others.
    """
    told = (each for each in c.index.find(kpi) if each.cell.part not in {"", NO_LEVEL})
    return not c.name or any(each.value or each.withheld for each in told)


def ambition(c: Context) -> Section:
    """Return the section on levels: how many are high, and where criteria are used."""
    high = [(c.labels.kpi(kpi), each) for kpi in c.places["high_levels"] for each in seen(c.index.find(kpi))]
    themes = [(kpi, each) for kpi in c.places["high_levels"] for each in seen(c.index.find(kpi, "thema"))]
    high.extend((f"{c.labels.kpi(kpi)}: {c.labels.code('theme', klass(each, 'thema'))}", each) for kpi, each in themes)
    caption = c.say("report_process.ambition_caption")
    blocks = (
        distribution(c, c.kpi("levels"), "ambitie-kaart", caption, "ambition_level")
        if recorded(c, c.kpi("levels"))
        else None,
        figure_table(c, "ambitie-hoog", c.say("report_process.high_caption"), high) if high else None,
        distribution(
            c, c.kpi("criteria"), "criteria-kaart", c.say("report_process.criteria_caption"), "criterion_type"
        ),
    )
    if not any(blocks):
        return Section("ambitie", c.say("report_process.ambition_title"))
    return section(
        "ambitie",
        c.say("report_process.ambition_title"),
        Paragraph(c.say("report_process.ambition_text", none=c.labels.code("ambition_level", NO_LEVEL))),
        *blocks,
    )


def distribution(c: Context, kpi: str, name: str, title: str, codelist: str) -> Block | None:
    """Return the parts of a distribution, with a chart if all of them may be shown."""
    units = sorted({each.cell.count_unit for each in c.index.find(kpi)}, key=lambda each: (each != "percelen", each))
    found = [each for each in c.index.find(kpi, count_unit=units[0] if units else "") if each.cell.part]
    order = {code: at for at, code in enumerate(c.labels.codes(codelist))}
    found = sorted(seen(found), key=lambda each: (order.get(each.cell.part, len(order)), each.cell))
    if not found:
        return None
    whole = sum((each.value for each in found if each.value is not None), 0)
    hidden = any(each.withheld for each in found)
    shares = [(c.numbers.unknown if hidden else c.portion(each.value or 0, whole)) for each in found]
    made = table(
        f"{name}-table", title, column_heads(c, "part", "value", "share", "key"), _rows(c, codelist, found, shares)
    )
    if hidden or not whole:
        return made
    return Chart(name, title, stacked(f"{name}-svg", title, _parts(c, codelist, found, shares)), made)


def _rows(c: Context, codelist: str, figures: Sequence[Figure], shares: Sequence[str]) -> list[tuple[TableCell, ...]]:
    return [
        (TableCell(c.labels.code(codelist, each.cell.part)), num(c.value(each)), num(its), key(each))
        for each, its in zip(figures, shares, strict=True)
    ]


def _parts(c: Context, codelist: str, figures: Sequence[Figure], shares: Sequence[str]) -> list[StackedPart]:
    whole = sum(each.value or 0 for each in figures)
    return [
        StackedPart(c.labels.code(codelist, each.cell.part), size, its)
        for each, its in zip(figures, shares, strict=True)
        if (size := share(each.value or 0, whole)) is not None
    ]


def weight(c: Context) -> Section:
    """Return the section on the weight in the award: in percent, and separately as a deduction."""
    percent = [
        (_basis(c, each), each)
        for each in seen(c.index.find(c.kpi("award_weight"), apart=(("gewichtsoort", "percentage"),)))
    ]
    deduction = [
        (_basis(c, each), each)
        for each in seen(c.index.find(c.kpi("award_weight"), apart=(("gewichtsoort", "fictieve_korting"),)))
    ]
    others = [each for each in seen(c.index.find(c.kpi("award_weight"))) if "gewichtsoort" not in dict(each.cell.apart)]
    reported = [(c.say("report_process.by_organisation"), each) for each in others]
    if not (percent or deduction or reported):
        return Section("gewicht", c.say("report_process.weight_title"))
    return section(
        "gewicht",
        c.say("report_process.weight_title"),
        Paragraph(c.say("report_process.weight_text")),
        figure_table(c, "gewicht-table", c.say("report_process.weight_caption"), percent + reported)
        if percent + reported
        else None,
        figure_table(c, "korting-table", c.say("report_process.deduction_caption"), deduction) if deduction else None,
    )


def _basis(c: Context, figure: Figure) -> str:
    said = (c.labels.apart(*each) for each in figure.cell.apart if each[0] != "gewichtsoort")
    return "; ".join(said) or c.unstated(figure)
