"""Line charts over the years, with a point for each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from mvi_standard.publication.charts.svg import at, described, drawing, element, largest, stroke, text

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT, HEAD, FOOT, MARGIN = 150, 26, 24, 12


@dataclass(frozen=True)
class Point:
    """The value of one period; without a value the line is interrupted."""

    label: str
    value: Decimal | None
    said: str


def lines(name: str, title: str, points: Sequence[Point], limit: Decimal | None = None) -> Markup:
    """Return a line chart from 0 to `limit`, by default the largest value."""
    top = limit or largest(each.value for each in points)
    spots = [(_x(index, len(points)), _y(each.value, top), each) for index, each in enumerate(points)]
    base = HEAD + HEIGHT
    made = [stroke(0, base, 100, base, "axis"), stroke(0, HEAD, 100, HEAD, "grid")]
    made.extend(
        stroke(x1, y1, x2, y2, "line")
        for (x1, y1, _), (x2, y2, _) in pairwise(spots)
        if y1 is not None and y2 is not None
    )
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


def _y(value: Decimal | None, top: Decimal) -> float | None:
    return (
        None if value is None else round(HEAD + HEIGHT * (1 - float(min(max(value / top, Decimal(0)), Decimal(1)))), 1)
    )
