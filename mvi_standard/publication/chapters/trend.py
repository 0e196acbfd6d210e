"""Trend: what changed over the years, when there are several periods."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.comparison import change_chart
from mvi_standard.publication.charts.lines import Point, lines
from mvi_standard.publication.charts.svg import HUNDRED
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import Chart, Paragraph, Section, TableCell, apart, key, num, section
from mvi_standard.publication.figure_index import FigureIndex
from mvi_standard.publication.tables import column_heads, reach, table

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import DataTable

SEVERAL = 2
Series = tuple["Figure | None", ...]


def trend(c: Context) -> Section:
    """Return the development of each KPI over the periods."""
    title = c.say("report_process.trend_title")
    periods = c.index.periods
    if len(periods) < SEVERAL:
        return Section("trend", title)
    series = [each for kpi in c.index.kpis for each in _series(c, kpi) if sum(some is not None for some in each) > 1]
    told = [each for each in series if _kpi(each) in c.places["trend"]]
    charts = (
        _pair(c, told) if len(periods) == SEVERAL else [_chart(c, f"trend-{at}", each) for at, each in enumerate(told)]
    )
    if not series:
        return Section("trend", title)
    every = apart("trend-alle", c.say("report_process.trend_caption"), _table(c, series))
    return section("trend", title, Paragraph(c.say("report_process.trend_text")), *charts, sections=(_same(c), every))


def _same(c: Context) -> Section:
    """Return the last two periods of who reported in both: what differs there is not who reported."""
    title = c.say("report_process.same_title")
    same = c.same
    if not same.figures:
        return Section("trend-zelfde", title)
    if same.organisations == same.now == same.before:
        return section("trend-zelfde", title, Paragraph(c.say("report_process.same_all")))
    its = replace(c, index=FigureIndex(c.same.figures))
    latest = [each for kpi in c.places["trend"] for each in its.index.find(kpi) if each.value is not None]
    rows = [(_title(its, (each,)), each) for each in latest if its.index.before(each) is not None]
    now, before = (c.numbers.exact(each) for each in (same.now, same.before))
    text = c.counted("report_process.same_text", same.organisations, now=now, before=before)
    titles = ("report_process.trend_pair", "report_process.trend_pair_change")
    return section("trend-zelfde", title, Paragraph(text), change_chart(its, "trend-zelfde-paar", "kpi", titles, rows))


def _series(c: Context, kpi: str) -> list[Series]:
    """Return the undivided figures of a KPI with the same meaning, one a period."""
    by_meaning: dict[tuple[object, ...], dict[tuple[str, str], Figure]] = {}
    for period in c.index.periods:
        for each in seen(c.index.find(kpi, period=period)):
            cell = each.cell
            meaning = (cell.count_unit, cell.unit, cell.apart, cell.part, cell.kpi_version)
            by_meaning.setdefault(meaning, {})[period] = each
    return [tuple(found.get(each) for each in c.index.periods) for _, found in sorted(by_meaning.items(), key=repr)]


def _kpi(series: Series) -> str:
    return next(each.cell.kpi for each in series if each is not None)


def _title(c: Context, series: Series) -> str:
    first = next(each for each in series if each is not None)
    about = c.about(first)
    return c.titled(first.cell.kpi) + ("" if about == c.say("report_figure.everything") else f" ({about})")


def _pair(c: Context, told: list[Series]) -> list[Chart]:
    """Return two periods beside each other in one chart."""
    rows = [(_title(c, each), each[-1]) for each in told if each[-1] is not None]
    made = change_chart(c, "trend-paar", "kpi", ("report_process.trend_pair", "report_process.trend_pair_change"), rows)
    return [] if made is None else [made]


def _chart(c: Context, name: str, series: Series) -> Chart:
    title = _title(c, series)
    points = [
        Point(
            c.numbers.period(period),
            None if each is None or each.withheld else each.value,
            _said(c, each),
            *((None, None) if each is None else reach(each)),
        )
        for period, each in zip(c.index.periods, series, strict=True)
    ]
    rows = [
        (
            TableCell(c.numbers.period(period)),
            num(c.value(each)),
            num(c.bounds(each)),
            TableCell("") if each is None else key(each),
        )
        for period, each in zip(c.index.periods, series, strict=True)
    ]
    percentages = c.catalogue.get(_kpi(series), {}).get("canonical_unit") == "procent"
    drawn = lines(
        f"{name}-svg",
        title,
        points,
        c.numbers.tick if percentages else c.numbers.number,
        HUNDRED if percentages else None,
    )
    return Chart(
        name, title, drawn, table(f"{name}-table", title, column_heads(c, "period", "value", "bounds", "key"), rows)
    )


def _said(c: Context, figure: Figure | None) -> str:
    if figure is None:
        return c.numbers.unknown
    return c.say("report_figure.withheld_short") if figure.withheld else c.measured(figure, figure.value)


def _table(c: Context, series: list[Series]) -> DataTable:
    heads = (TableCell(c.say("report_column.kpi")), *(num(c.numbers.period(each)) for each in c.index.periods))
    rows = ((TableCell(_title(c, each)), *(num(c.value(some)) for some in each)) for each in series)
    return table("trend-table", c.say("report_process.trend_caption"), heads, rows)
