"""A figure beside the same one of another period: only bounds that lie apart show a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.charts.bars import RangeBar, ranges
from mvi_standard.publication.document import Chart, TableCell, num
from mvi_standard.publication.tables import column_heads, drawn, reach, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.tables import Labelled

HIGHER, LOWER, UNSURE = "higher", "lower", "unsure"


def compared(figure: Figure, before: Figure) -> str:
    """Return whether a figure is surely HIGHER or LOWER than before, whatever is not known; else UNSURE.

    Bounds that hold the recorded answers alone, of an organisation that declared no total, show nothing.
    """
    if any(each.withheld or each.unknown.undeclared for each in (figure, before)):
        return UNSURE
    if figure.lower is not None and before.upper is not None and figure.lower > before.upper:
        return HIGHER
    if figure.upper is not None and before.lower is not None and figure.upper < before.lower:
        return LOWER
    return UNSURE


def change_chart(c: Context, name: str, head: str, titles: tuple[str, str], rows: Sequence[Labelled]) -> Chart | None:
    """Return percentages with their bounds beside those of the period before and the median of others, also in a table.

    `head` is above the labels; `titles` are the keys of what is said of one period, and of two.
    """
    if not rows:
        return None
    pairs = [(label, each, c.index.before(each)) for label, each in rows]
    now, before = rows[0][1].cell.period, next((each.cell.period for _, _, each in pairs if each is not None), None)
    said = c.say(
        titles[bool(before)],
        period=c.numbers.period(now),
        before=c.numbers.period(before) if before else "",
    )
    medians = [c.beside(each) for _, each in rows]
    others = any(medians)
    said = f"{said} {c.say('report_peers.mark')}" if others else said
    bars = [
        RangeBar(
            label,
            *drawn(c, each),
            *reach(each),
            None if its is None else (drawn(c, its)[0], *reach(its)),
            None if median is None else median.value,
        )
        for (label, each, its), median in zip(pairs, medians, strict=True)
    ]
    heads = [
        *column_heads(c, head),
        *(head for each in (now, before) if each for head in (num(c.numbers.period(each)), *column_heads(c, "bounds"))),
        *(column_heads(c, "peer") if others else ()),
    ]
    cells = (
        (
            TableCell(label),
            *(cell for its in (each, earlier)[: 1 + bool(before)] for cell in _cells(c, its)),
            *([num(c.numbers.percent(median and median.value, 0))] if others else []),
        )
        for (label, each, earlier), median in zip(pairs, medians, strict=True)
    )
    svg = ranges(f"{name}-svg", said, bars, c.numbers.tick)
    return Chart(name, said, svg, table(f"{name}-table", said, tuple(heads), cells))


def _cells(c: Context, figure: Figure | None) -> tuple[TableCell, ...]:
    return num(c.numbers.unknown if figure is None else drawn(c, figure)[1]), num(c.bounds(figure))
