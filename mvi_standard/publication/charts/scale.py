"""The scale under a drawing: percentages from 0 to 100, or from 0 to the largest value."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from mvi_standard.publication.charts.svg import stroke, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

HUNDRED = Decimal(100)
QUARTERS = (0, 25, 50, 75, 100)


def place(value: Decimal, top: Decimal) -> Decimal:
    """Return where a value lies on a scale up to `top`, in percent of its width."""
    return min(max(value * 100 / top, Decimal(0)), HUNDRED) if top > 0 else Decimal(0)


def largest(values: Iterable[Decimal | None]) -> Decimal:
    """Return the top of a scale on which all values fit."""
    return max([each for each in values if each is not None and each > 0], default=HUNDRED)


def grid(top: float, bottom: float, limit: Decimal, said: Callable[[Decimal], str]) -> Markup:
    """Return thin lines at the quarters of a scale, with their values under them."""
    made = []
    for quarter in QUARTERS:
        made.append(stroke(quarter, top, quarter, bottom, "grid"))
        anchor = {0: "start", 100: "end"}.get(quarter, "middle")
        if quarter % 50 == 0:
            made.append(text(said(limit * quarter / 100), f"{quarter}%", bottom + 15, "tick", anchor))
    return Markup("").join(made)
