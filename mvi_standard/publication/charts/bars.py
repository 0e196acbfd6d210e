"""Bar charts: one value per row, a value between its bounds, and the parts of a whole."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from mvi_standard.publication.charts.svg import (
    HUNDRED,
    at,
    bar,
    described,
    drawing,
    element,
    extra,
    grid,
    labelled,
    largest,
    place,
    stroke,
    text,
    tops,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROW, THICK, HEAD = 46, 13, 18
ROW, HEAD, MIDDLE = 46, 18, 29
STACK, LEGEND_LINE, NARROW = 34, 26, 5
SHADES = 6


@dataclass(frozen=True)
class Bar:
    """One row: its subject, its value (None draws nothing) and that value as text."""

    label: str
    value: Decimal | None
    said: str
    target: Decimal | None = None


def bars(
    name: str, title: str, rows: Sequence[Bar], said: Callable[[Decimal], str], limit: Decimal | None = None
) -> Markup:
    """Return a bar chart; `limit` is the end of the scale, by default the largest value."""
    top = limit or largest([each.value for each in rows] + [each.target for each in rows])
    *starts, bottom = tops(ROW + extra(each.label, each.said) for each in rows)
    drawn = [_bar(each, y, top) for each, y in zip(rows, starts, strict=True)]
    what = described([(each.label, each.said) for each in rows])
    return drawing(name, title, what, bottom + 22, grid(4, bottom, top, said), *drawn)


def _bar(row: Bar, y: float, top: Decimal) -> Markup:
    under = y + HEAD + 5 + extra(row.label, row.said)
    made = [
        labelled(row.label, row.said, y + HEAD),
        bar(0, 100, under, THICK, "track"),
    ]
    if row.value is not None:
        made.append(bar(0, place(row.value, top), under, THICK, "bar"))
    if row.target is not None:
        spot = place(row.target, top)
        made.append(stroke(spot, under - 3, spot, under + THICK + 3, "target"))
    return Markup("").join(made)


@dataclass(frozen=True)
class RangeBar:
    """One row: a value with its bounds; without bounds only the value is drawn."""

    label: str
    value: Decimal | None
    said: str
    lower: Decimal | None = None
    upper: Decimal | None = None
    before: tuple[Decimal | None, Decimal | None, Decimal | None] | None = None
    """Its value in the period before, with its bounds."""
    peer: Decimal | None = None
    """The median of others."""


def ranges(name: str, title: str, rows: Sequence[RangeBar], said: Callable[[Decimal], str]) -> Markup:
    """Return a chart of percentages with bounds."""
    high = ROW + (8 if any(each.before for each in rows) else 0)
    *starts, bottom = tops(high + extra(each.label, each.said) for each in rows)
    drawn = [_range(each, y) for each, y in zip(rows, starts, strict=True)]
    what = described([(each.label, each.said) for each in rows])
    return drawing(name, title, what, bottom + 22, grid(4, bottom, HUNDRED, said), *drawn)


def _range(row: RangeBar, y: float) -> Markup:
    middle = y + MIDDLE + 1 + extra(row.label, row.said)
    made = [
        labelled(row.label, row.said, y + HEAD),
        stroke(0, middle, 100, middle, "thread"),
    ]
    if row.lower is not None and row.upper is not None:
        made.append(_span(place(row.lower, HUNDRED), place(row.upper, HUNDRED), middle))
    if row.before is not None:
        made.append(_earlier(*row.before, middle + 11))
    if row.peer is not None:
        spot = place(row.peer, HUNDRED)
        made.append(stroke(spot, middle - 9, spot, middle + 9, "peer"))
    if row.value is not None:
        spot = place(row.value, HUNDRED)
        made.append(element("circle", cx=at(spot), cy=f"{middle:g}", r="6", klass="dot"))
    return Markup("").join(made)


def _span(lower: Decimal, upper: Decimal, middle: float) -> Markup:
    ends = [stroke(each, middle - 7, each, middle + 7, "end") for each in (lower, upper)]
    return Markup("").join([bar(lower, upper, middle - 4, 8, "span"), *ends])


def _earlier(value: Decimal | None, lower: Decimal | None, upper: Decimal | None, y: float) -> Markup:
    made = []
    if lower is not None and upper is not None:
        made.append(stroke(place(lower, HUNDRED), y, place(upper, HUNDRED), y, "earlier"))
    if value is not None:
        made.append(element("circle", cx=at(place(value, HUNDRED)), cy=f"{y:g}", r="4", klass="before"))
    return Markup("").join(made)


@dataclass(frozen=True)
class StackedPart:
    """One part: its share of the whole in percent, and that share as text."""

    label: str
    share: Decimal
    said: str


def stacked(name: str, title: str, parts: list[StackedPart]) -> Markup:
    """Return one bar of all parts, with a numbered list under it."""
    made: list[Markup] = []
    start = Decimal(0)
    for number, part in enumerate(parts, 1):
        made.append(bar(start, start + part.share, 0, STACK, f"part part-{(number - 1) % SHADES}"))
        if part.share >= NARROW:
            shade = f"number number-{(number - 1) % SHADES}"
            made.append(text(str(number), at(start + part.share / 2), STACK / 2 + 5, shade, "middle"))
        start += part.share
    *starts, end = tops(LEGEND_LINE + extra(each.label, each.said) for each in parts)
    rows = enumerate(zip(parts, starts, strict=True), 1)
    made.extend(
        labelled(f"{number}  {part.label}", part.said, STACK + LEGEND_LINE - 2 + y) for number, (part, y) in rows
    )
    what = described([(each.label, each.said) for each in parts])
    return drawing(name, title, what, STACK + 12 + end, *made)
