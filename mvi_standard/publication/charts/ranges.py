"""Range bars: a value with its lower and upper bound, as sure as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mvi_standard.publication.charts.scale import HUNDRED, grid, place
from mvi_standard.publication.charts.svg import at, bar, described, drawing, element, short, stroke, text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

ROW, HEAD, MIDDLE = 46, 18, 29


@dataclass(frozen=True)
class Range:
    """One row: a value between bounds; without bounds only the value is drawn."""

    label: str
    value: Decimal | None
    said: str
    lower: Decimal | None = None
    upper: Decimal | None = None


def ranges(name: str, title: str, rows: Sequence[Range], said: Callable[[Decimal], str]) -> Markup:
    """Return a chart of percentages with bounds."""
    bottom = ROW * len(rows)
    drawn = [_row(each, ROW * place_in_list) for place_in_list, each in enumerate(rows)]
    what = described([(each.label, each.said) for each in rows])
    return drawing(name, title, what, bottom + 22, grid(4, bottom, HUNDRED, said), *drawn)


def _row(row: Range, y: float) -> Markup:
    middle = y + MIDDLE + 1
    made = [
        text(short(row.label, row.said), "0%", y + HEAD, "label"),
        text(row.said, "100%", y + HEAD, "value", "end"),
        stroke(0, middle, 100, middle, "thread"),
    ]
    if row.lower is not None and row.upper is not None:
        made.append(_span(place(row.lower, HUNDRED), place(row.upper, HUNDRED), middle))
    if row.value is not None:
        spot = place(row.value, HUNDRED)
        made.append(element("circle", cx=at(spot), cy=f"{middle:g}", r="6", klass="dot"))
    return Markup("").join(made)


def _span(lower: Decimal, upper: Decimal, middle: float) -> Markup:
    ends = [stroke(each, middle - 7, each, middle + 7, "end") for each in (lower, upper)]
    return Markup("").join([bar(lower, upper, middle - 4, 8, "span"), *ends])
