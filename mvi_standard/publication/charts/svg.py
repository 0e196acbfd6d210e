"""Elements and scales of the charts."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from textwrap import wrap
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LINE_WIDTH = 44
"""Characters that fit on one line on a phone."""
LEADING = 17
"""From one line of text to the next."""
HUNDRED = Decimal(100)
QUARTERS = (0, 25, 50, 75, 100)


def element(tag: str, *children: str, **attributes: object) -> Markup:
    """Return an element; `klass` is its class, and an underscore in a name stands for a hyphen."""
    named = {("class" if name == "klass" else name.replace("_", "-")): value for name, value in attributes.items()}
    said = Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in named.items())
    inner = Markup("").join(escape(each) for each in children)
    return Markup("<{tag}{said}>{inner}</{tag}>").format(tag=Markup(tag), said=said, inner=inner)  # noqa: S704 - our own tags


def text(content: str, x: str, y: float, klass: str = "", anchor: str = "start") -> Markup:
    """Return a line of text."""
    return element("text", content, x=x, y=f"{y:g}", text_anchor=anchor, **({"klass": klass} if klass else {}))


def bar(start: Decimal | float, end: Decimal | float, y: float, height: float, klass: str) -> Markup:
    """Return a bar from one percentage of the width to another."""
    width = max(float(end) - float(start), 0.0)
    return element("rect", x=at(start), y=f"{y:g}", width=at(width), height=f"{height:g}", klass=klass)


def stroke(x1: Decimal | float, y1: float, x2: Decimal | float, y2: float, klass: str) -> Markup:
    """Return a line between two points."""
    return element("line", x1=at(x1), y1=f"{y1:g}", x2=at(x2), y2=f"{y2:g}", klass=klass)


def at(percentage: Decimal | float) -> str:
    """Return a horizontal position in the drawing."""
    return f"{float(percentage):.2f}".rstrip("0").rstrip(".") + "%"


def broken(label: str, beside: str) -> list[str]:
    """Return the lines of a label, that fit on a phone with the text beside the first of them."""
    return wrap(label, max(LINE_WIDTH - len(beside), LINE_WIDTH // 4)) or [""]


def labelled(label: str, said: str, y: float) -> Markup:
    """Return a label with its value at the other end of its first line."""
    made = [text(each, "0%", y + LEADING * at, "label") for at, each in enumerate(broken(label, said))]
    return Markup("").join([*made, text(said, "100%", y, "value", "end")])


def extra(label: str, said: str) -> int:
    """Return the height that the lines of a label take after the first."""
    return LEADING * (len(broken(label, said)) - 1)


def tops(heights: Iterable[float]) -> list[float]:
    """Return where each of some rows begins, and at last where they end."""
    return list(accumulate(heights, initial=0))


def drawing(name: str, title: str, description: str, height: float, *children: Markup) -> Markup:
    """Return a whole drawing, with a name and a description for those who cannot see it."""
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", description, id=f"{name}-desc"),
        *children,
        role="img",
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-desc",
        width="100%",
        height=f"{height:g}",
        klass="drawing",
    )


def described(pairs: list[tuple[str, str]]) -> str:
    """Return a description of a drawing in one sentence."""
    return "; ".join(f"{label}: {value}" for label, value in pairs) + "."


def place(value: Decimal, top: Decimal) -> Decimal:
    """Return the position of a value on a scale up to `top`, in percent of its width."""
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
