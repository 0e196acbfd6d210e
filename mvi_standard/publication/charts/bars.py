"""Bars: one value a row, with its target where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mvi_standard.publication.charts.scale import grid, largest, place
from mvi_standard.publication.charts.svg import bar, described, drawing, short, stroke, text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

ROW, THICK, HEAD = 46, 13, 18


@dataclass(frozen=True)
class Bar:
    """One row: what it is about, its value (None draws nothing) and how that is said."""

    label: str
    value: Decimal | None
    said: str
    target: Decimal | None = None


def bars(
    name: str, title: str, rows: Sequence[Bar], said: Callable[[Decimal], str], limit: Decimal | None = None
) -> Markup:
    """Return a bar chart; `limit` is the end of the scale, without it the largest value."""
    top = limit or largest([each.value for each in rows] + [each.target for each in rows])
    bottom = ROW * len(rows)
    drawn = [_row(each, ROW * at, top) for at, each in enumerate(rows)]
    what = described([(each.label, each.said) for each in rows])
    return drawing(name, title, what, bottom + 22, grid(4, bottom, top, said), *drawn)


def _row(row: Bar, y: float, top: Decimal) -> Markup:
    under = y + HEAD + 5
    made = [
        text(short(row.label, row.said), "0%", y + HEAD, "label"),
        text(row.said, "100%", y + HEAD, "value", "end"),
        bar(0, 100, under, THICK, "track"),
    ]
    if row.value is not None:
        made.append(bar(0, place(row.value, top), under, THICK, "bar"))
    if row.target is not None:
        spot = place(row.target, top)
        made.append(stroke(spot, under - 3, spot, under + THICK + 3, "target"))
    return Markup("").join(made)
