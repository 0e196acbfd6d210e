"""A stacked bar: the parts of a whole, numbered so that nobody needs the shades."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.publication.charts.svg import at, bar, described, drawing, short, text

if TYPE_CHECKING:
    from markupsafe import Markup

THICK, LINE, NARROW = 34, 26, 5
SHADES = 6


@dataclass(frozen=True)
class Part:
    """One part: its share of the whole in percent, and how it is said."""

    label: str
    share: Decimal
    said: str


def stacked(name: str, title: str, parts: list[Part]) -> Markup:
    """Return one bar of all parts, with a numbered list under it."""
    made: list[Markup] = []
    start = Decimal(0)
    for number, part in enumerate(parts, 1):
        made.append(bar(start, start + part.share, 0, THICK, f"part part-{(number - 1) % SHADES}"))
        if part.share >= NARROW:
            shade = f"number number-{(number - 1) % SHADES}"
            made.append(text(str(number), at(start + part.share / 2), THICK / 2 + 5, shade, "middle"))
        start += part.share
    made.extend(_legend(parts))
    what = described([(each.label, each.said) for each in parts])
    return drawing(name, title, what, THICK + 12 + LINE * len(parts), *made)


def _legend(parts: list[Part]) -> list[Markup]:
    made = []
    for number, part in enumerate(parts, 1):
        y = THICK + 4 + LINE * number - 6
        made.append(text(short(f"{number}  {part.label}", part.said), "0%", y, "label"))
        made.append(text(part.said, "100%", y, "value", "end"))
    return made
