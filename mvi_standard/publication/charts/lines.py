"""Line charts over the years, with a point for each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from mvi_standard.publication.charts.svg import at, described, drawing, element, largest, stroke, text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HEIGHT, HEAD, FOOT, MARGIN = 150, 26, 24, 12


@dataclass(frozen=True)
class Point:
    """The value of one period; without a value the line is interrupted."""

    label: str
    value: Decimal | None
    said: str
    lower: Decimal | None = None
    upper: Decimal | None = None


def lines(
    name: str, title: str, points: Sequence[Point], said: Callable[[Decimal], str], limit: Decimal | None = None
) -> Markup:
    """Return a line chart with bounds, on an axis from 0 to `limit`, by default the largest value."""
    top = limit or largest(some for each in points for some in (each.value, each.upper))
    spots = [
        (_x(index, len(points)), None if each.value is None else _y(each.value, top), each)
        for index, each in enumerate(points)
    ]
    base = HEAD + HEIGHT
    made = []
    for part in (Decimal(0), top / 2, top):
        height = _y(part, top)
        made.append(stroke(0, height, 100, height, "grid" if part else "axis"))
        made.append(text(said(part), "0%", height - 3, "tick"))
    made.extend(
        stroke(x1, y1, x2, y2, "line")
        for (x1, y1, _), (x2, y2, _) in pairwise(spots)
        if y1 is not None and y2 is not None
    )
    made.extend(_reach(x, each, top) for x, _, each in spots)
    made.extend(_point(x, y, each) for x, y, each in spots)
    what = described([(each.label, each.said) for each in points])
    return drawing(name, title, what, base + FOOT, *made)


def _point(x: float, y: float | None, point: Point) -> Markup:
    made = [text(point.label, at(x), HEAD + HEIGHT + 17, "tick", "middle")]
    if y is None:
        made.append(text(point.said, at(x), HEAD + HEIGHT - 8, "tick", "middle"))
    else:
        made.append(element("circle", cx=at(x), cy=f"{y:g}", r="5", klass="dot"))
        made.append(text(point.said, at(x), y - 11, "value", "middle"))
    return Markup("").join(made)


def _x(index: int, count: int) -> float:
    return MARGIN + (100 - 2 * MARGIN) * index / max(count - 1, 1)


def _y(value: Decimal, top: Decimal) -> float:
    return round(HEAD + HEIGHT * (1 - float(min(max(value / top, Decimal(0)), Decimal(1)))), 1)


def _reach(x: float, point: Point, top: Decimal) -> Markup:
    """Return a line between the bounds of a point."""
    if point.lower is None or point.upper is None:
        return Markup("")
    return stroke(x, _y(point.lower, top), x, _y(point.upper, top), "reach")
