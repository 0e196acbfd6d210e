"""Tables and drawings that several chapters need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.bars import Bar, bars
from mvi_standard.publication.charts.ranges import Range, ranges
from mvi_standard.publication.charts.scale import HUNDRED
from mvi_standard.publication.document import Chart, Field, Rows, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material

Said = tuple[str, "Figure"]
"""A label with its figure."""


def table(name: str, caption: str, columns: tuple[Field, ...], rows: Iterable[tuple[Field, ...]]) -> Table:
    """Return a table without groups of rows."""
    return Table(name, caption, columns, (Rows(tuple(rows)),))


def figure_table(m: Material, name: str, caption: str, rows: Sequence[Said], head: str = "about") -> Table:
    """Return a table with value, bounds, number of answers and key of each figure; of several bodies, how many."""
    bounds, behind = any(m.bounded(each) for _, each in rows), not m.name
    asked = (("bounds", bounds), ("known", True), ("organisations", behind), ("key", True))
    columns = m.columns(head, "value", *(column for column, shown in asked if shown))
    fields = ((Field(label), *m.fields(each, bounds=bounds, behind=behind)) for label, each in rows)
    return table(name, caption, columns, fields)


def range_chart(m: Material, name: str, title: str, rows: Sequence[Said], head: str = "about") -> Chart | None:
    """Return percentages with their bounds, drawn and in a table."""
    if not rows:
        return None
    drawn = [Range(label, *_drawn(m, each), *_bounds(each)) for label, each in rows]
    svg = ranges(f"{name}-svg", title, drawn, m.numbers.tick)
    return Chart(name, title, svg, figure_table(m, f"{name}-table", title, rows, head))


def bar_chart(m: Material, name: str, title: str, rows: Sequence[Said], head: str = "about") -> Chart | None:
    """Return values in one unit, drawn and in a table; percentages on a scale to 100."""
    if not rows:
        return None
    first = rows[0][1]
    percentages = (first.cell.unit or m.catalogue.get(first.cell.kpi, {}).get("canonical_unit")) == "procent"
    drawn = [Bar(label, *_drawn(m, each)) for label, each in rows]
    said: Callable[..., str] = m.numbers.tick if percentages else m.numbers.number
    svg = bars(f"{name}-svg", title, drawn, said, HUNDRED if percentages else None)
    return Chart(name, title, svg, figure_table(m, f"{name}-table", title, rows, head))


def _drawn(m: Material, figure: Figure) -> tuple[Decimal | None, str]:
    if figure.withheld:
        return None, m.say("withheld_short")
    return figure.value, m.small(figure, m.measured(figure, figure.value))


def _bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    return (None, None) if figure.withheld else (figure.lower, figure.upper)
