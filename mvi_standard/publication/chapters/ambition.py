"""How ambitious the demands are, and how much they weigh in the award."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.stacked import Part, stacked
from mvi_standard.publication.document import Chart, Field, Section, Text, section
from mvi_standard.publication.material import key, num, seen
from mvi_standard.publication.numbers import share
from mvi_standard.publication.selection import klass
from mvi_standard.publication.tables import figure_table, table
from mvi_standard.publication.unstated import unstated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.document import Block
    from mvi_standard.publication.material import Material


def ambition(m: Material) -> Section:
    """Return the levels, how many are high and where criteria stand."""
    high = [(m.labels.kpi(kpi), each) for kpi in m.places["high_levels"] for each in seen(m.shelf.find(kpi))]
    themes = [(kpi, each) for kpi in m.places["high_levels"] for each in seen(m.shelf.find(kpi, "thema"))]
    high.extend((f"{m.labels.kpi(kpi)}: {m.labels.code('theme', klass(each, 'thema'))}", each) for kpi, each in themes)
    blocks = (
        distribution(m, m.kpi("levels"), "ambitie-kaart", m.say("ambition_caption"), "ambition_level"),
        figure_table(m, "ambitie-hoog", m.say("high_caption"), high) if high else None,
        distribution(m, m.kpi("criteria"), "criteria-kaart", m.say("criteria_caption"), "criterion_type"),
    )
    if not any(blocks):
        return Section("ambitie", m.say("ambition_title"))
    return section(
        "ambitie",
        m.say("ambition_title"),
        Text(m.say("ambition_text", none=m.labels.code("ambition_level", "geen"))),
        *blocks,
    )


def distribution(m: Material, kpi: str, name: str, title: str, codelist: str) -> Block | None:
    """Return the parts of a distribution, drawn when all of them may be shown."""
    units = sorted({each.cell.count_unit for each in m.shelf.find(kpi)}, key=lambda each: (each != "percelen", each))
    found = [each for each in m.shelf.find(kpi, count_unit=units[0] if units else "") if each.cell.part]
    order = {code: at for at, code in enumerate(m.labels.codes(codelist))}
    found = sorted(seen(found), key=lambda each: (order.get(each.cell.part, len(order)), each.cell))
    if not found:
        return None
    whole = sum((each.value for each in found if each.value is not None), 0)
    hidden = any(each.withheld for each in found)
    shares = [None if hidden else share(each.value or 0, whole) for each in found]
    made = table(f"{name}-table", title, m.columns("part", "value", "share", "key"), _rows(m, codelist, found, shares))
    parts = _parts(m, codelist, found, shares)
    return Chart(name, title, stacked(f"{name}-svg", title, parts), made) if parts and not hidden else made


def _rows(
    m: Material, codelist: str, figures: Sequence[Figure], shares: Sequence[Decimal | None]
) -> list[tuple[Field, ...]]:
    return [
        (Field(m.labels.code(codelist, each.cell.part)), num(m.value(each)), num(m.numbers.percent(its)), key(each))
        for each, its in zip(figures, shares, strict=True)
    ]


def _parts(m: Material, codelist: str, figures: Sequence[Figure], shares: Sequence[Decimal | None]) -> list[Part]:
    return [
        Part(m.labels.code(codelist, each.cell.part), its, m.numbers.percent(its))
        for each, its in zip(figures, shares, strict=True)
        if its is not None
    ]


def weight(m: Material) -> Section:
    """Return the weight in the award: in percent, and apart from that as a deduction."""
    percent = [
        (_basis(m, each), each)
        for each in seen(m.shelf.find(m.kpi("award_weight"), apart=(("gewichtsoort", "percentage"),)))
    ]
    deduction = [
        (_basis(m, each), each)
        for each in seen(m.shelf.find(m.kpi("award_weight"), apart=(("gewichtsoort", "fictieve_korting"),)))
    ]
    others = [each for each in seen(m.shelf.find(m.kpi("award_weight"))) if "gewichtsoort" not in dict(each.cell.apart)]
    reported = [(m.say("by_organisation"), each) for each in others]
    if not (percent or deduction or reported):
        return Section("gewicht", m.say("weight_title"))
    return section(
        "gewicht",
        m.say("weight_title"),
        Text(m.say("weight_text")),
        figure_table(m, "gewicht-table", m.say("weight_caption"), percent + reported) if percent + reported else None,
        figure_table(m, "korting-table", m.say("deduction_caption"), deduction) if deduction else None,
    )


def _basis(m: Material, figure: Figure) -> str:
    said = (m.labels.apart(*each) for each in figure.cell.apart if each[0] != "gewichtsoort")
    return "; ".join(said) or unstated(m, figure)
