"""Through the years: what changed, where there are several periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.lines import Point, lines
from mvi_standard.publication.charts.scale import HUNDRED
from mvi_standard.publication.document import Chart, Field, Section, Text, section
from mvi_standard.publication.material import key, num, seen
from mvi_standard.publication.tables import table

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.document import Table
    from mvi_standard.publication.material import Material

SEVERAL = 2
Series = tuple["Figure | None", ...]


def trend(m: Material) -> Section:
    """Return the development of each KPI over the periods."""
    title = m.say("trend_title")
    periods = m.shelf.periods
    if len(periods) < SEVERAL:
        return Section("trend", title)
    series = [each for kpi in m.shelf.kpis for each in _series(m, kpi) if sum(some is not None for some in each) > 1]
    charts = [_chart(m, f"trend-{at}", each) for at, each in enumerate(series) if _kpi(each) in m.places["trend"]]
    text = Text(m.say("trend_text"))
    return (
        section("trend", title, text, *charts, _table(m, series) if series else None)
        if series
        else Section("trend", title)
    )


def _series(m: Material, kpi: str) -> list[Series]:
    """Return the undivided figures of a KPI with the same meaning, one a period."""
    by_meaning: dict[tuple[object, ...], dict[tuple[str, str], Figure]] = {}
    for period in m.shelf.periods:
        for each in seen(m.shelf.find(kpi, period=period)):
            cell = each.cell
            meaning = (cell.count_unit, cell.unit, cell.apart, cell.part, cell.kpi_version)
            by_meaning.setdefault(meaning, {})[period] = each
    return [tuple(found.get(each) for each in m.shelf.periods) for _, found in sorted(by_meaning.items(), key=repr)]


def _kpi(series: Series) -> str:
    return next(each.cell.kpi for each in series if each is not None)


def _title(m: Material, series: Series) -> str:
    first = next(each for each in series if each is not None)
    about = m.about(first)
    return m.titled(first.cell.kpi) + ("" if about == m.say("everything") else f" ({about})")


def _chart(m: Material, name: str, series: Series) -> Chart:
    title = _title(m, series)
    points = [
        Point(m.numbers.period(period), None if each is None or each.withheld else each.value, _said(m, each))
        for period, each in zip(m.shelf.periods, series, strict=True)
    ]
    rows = [
        (
            Field(m.numbers.period(period)),
            num(m.value(each)),
            num(m.bounds(each)),
            Field("") if each is None else key(each),
        )
        for period, each in zip(m.shelf.periods, series, strict=True)
    ]
    percentages = m.catalogue.get(_kpi(series), {}).get("canonical_unit") == "procent"
    drawn = lines(f"{name}-svg", title, points, HUNDRED if percentages else None)
    return Chart(name, title, drawn, table(f"{name}-table", title, m.columns("period", "value", "bounds", "key"), rows))


def _said(m: Material, figure: Figure | None) -> str:
    if figure is None:
        return m.numbers.unknown
    return m.say("withheld_short") if figure.withheld else m.measured(figure, figure.value)


def _table(m: Material, series: list[Series]) -> Table:
    heads = (Field(m.say("col_kpi")), *(num(m.numbers.period(each)) for each in m.shelf.periods))
    rows = ((Field(_title(m, each)), *(num(m.value(some)) for some in each)) for each in series)
    return table("trend-table", m.say("trend_caption"), heads, rows)
