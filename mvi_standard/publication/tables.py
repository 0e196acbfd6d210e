"""Tables and charts that several chapters need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.bars import Bar, RangeBar, bars, ranges
from mvi_standard.publication.charts.svg import HUNDRED
from mvi_standard.publication.context import bounded
from mvi_standard.publication.document import Chart, DataTable, RowGroup, TableCell, key, num

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context

Labelled = tuple[str, "Figure"]
"""A label with its figure."""


NUMERIC = frozenset({
    "value", "bounds", "known", "number", "share", "reported", "expected", "coverage", "measured", "verified",
    "numerator", "denominator", "organisations", "target", "demand", "lower", "upper",
    "of_type", "of_size", "peer",
})  # fmt: skip
"""Columns that hold numbers."""


def column_heads(c: Context, *keys: str) -> tuple[TableCell, ...]:
    """Return the heads of a table; heads of numbers, after the first, are right-aligned."""
    return tuple(TableCell(c.say(f"report_column.{each}"), numeric=each in NUMERIC) for each in keys)


def figure_cells(c: Context, figure: Figure, *, bounds: bool, behind: bool = False) -> tuple[TableCell, ...]:
    """Return value, number of answers and key of a figure for a table.

    On request, its bounds and the number of organisations behind it come between these.
    """
    between = (num(c.bounds(figure)),) if bounds else ()
    organisations = (num(c.organisations(figure)),) if behind else ()
    return num(c.value(figure)), *between, num(c.known(figure)), *organisations, key(figure)


def table(name: str, caption: str, columns: tuple[TableCell, ...], rows: Iterable[tuple[TableCell, ...]]) -> DataTable:
    """Return a table without groups of rows."""
    return DataTable(name, caption, columns, (RowGroup(tuple(rows)),))


def figure_table(c: Context, name: str, caption: str, rows: Sequence[Labelled], head: str = "about") -> DataTable:
    """Return a table with value, bounds, number of answers and key of each figure, and the number of organisations."""
    bounds, behind = any(bounded(each) for _, each in rows), not c.name
    asked = (("bounds", bounds), ("known", True), ("organisations", behind), ("key", True))
    columns = column_heads(c, head, "value", *(column for column, shown in asked if shown))
    fields = ((TableCell(label), *figure_cells(c, each, bounds=bounds, behind=behind)) for label, each in rows)
    return table(name, caption, columns, fields)


def range_chart(c: Context, name: str, title: str, rows: Sequence[Labelled], head: str = "about") -> Chart | None:
    """Return percentages with their bounds, drawn and in a table."""
    if not rows:
        return None
    shapes = [RangeBar(label, *drawn(c, each), *reach(each)) for label, each in rows]
    svg = ranges(f"{name}-svg", title, shapes, c.numbers.tick)
    return Chart(name, title, svg, figure_table(c, f"{name}-table", title, rows, head))


def bar_chart(c: Context, name: str, title: str, rows: Sequence[Labelled], head: str = "about") -> Chart | None:
    """Return values in one unit, drawn and in a table; percentages on a scale to 100."""
    if not rows:
        return None
    first = rows[0][1]
    percentages = (first.cell.unit or c.catalogue.get(first.cell.kpi, {}).get("canonical_unit")) == "procent"
    shapes = [Bar(label, *drawn(c, each)) for label, each in rows]
    said: Callable[..., str] = c.numbers.tick if percentages else c.numbers.number
    svg = bars(f"{name}-svg", title, shapes, said, HUNDRED if percentages else None)
    return Chart(name, title, svg, figure_table(c, f"{name}-table", title, rows, head))


def drawn(c: Context, figure: Figure) -> tuple[Decimal | None, str]:
    """Return the value of a figure as a chart draws it, and in words."""
    if figure.withheld:
        return None, c.say("report_figure.withheld_short")
    return figure.value, c.small(figure, c.measured(figure, figure.value))


def reach(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds of a figure as a chart draws them."""
    return (None, None) if figure.withheld else (figure.lower, figure.upper)
