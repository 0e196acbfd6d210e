"""How often the municipalities of each province apply MVI; only where a register says in which province they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.bars import RangeBar, ranges
from mvi_standard.publication.document import Chart, Paragraph, Section, TableCell, num, section
from mvi_standard.publication.tables import column_heads, drawn, reach, table

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.total.provinces import Province

LOTS = "percelen"


def provinces(c: Context) -> Section:
    """Return the share of each province beside how many of its municipalities reported.

    The figures have no key: they stand in no table of figures, but follow from those of each organisation.
    """
    title = c.say("report_process.provinces_title")
    found = [(each, _headline(c, each)) for each in c.provinces]
    if not any(figure for _, figure in found):
        return Section("per-provincie", title)
    caption = c.say("report_process.provinces_caption")
    bars = [RangeBar(_name(c, each), *drawn(c, its), *reach(its)) for each, its in found if its is not None]
    columns = column_heads(c, "province", "reported", "expected", "value", "bounds", "known")
    made = table("provincies-table", caption, columns, (_row(c, *each) for each in found))
    drawing = ranges("provincies-svg", caption, bars, c.numbers.tick)
    text = Paragraph(c.say("report_process.provinces_text"))
    return section("per-provincie", title, text, Chart("provincies", caption, drawing, made))


def _headline(c: Context, province: Province) -> Figure | None:
    kpi = c.kpi("headline")
    its = [each for each in province.figures if (each.cell.kpi, each.cell.count_unit) == (kpi, LOTS)]
    return next((each for each in its if each.value is not None), None)


def _name(c: Context, province: Province) -> str:
    return c.shown(province.name) or c.say("report_process.province_unknown")


def _row(c: Context, province: Province, figure: Figure | None) -> tuple[TableCell, ...]:
    expected = c.numbers.exact(province.expected) if province.name else c.say("report_figure.none")
    said = (c.value(figure), c.bounds(figure), c.known(figure))
    return TableCell(_name(c, province)), *(num(each) for each in (c.numbers.exact(province.reported), expected, *said))
