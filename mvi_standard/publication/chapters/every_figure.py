"""All figures with their key, so that each can be traced to its records."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Fold, Rows, Section, Table, Text, section
from mvi_standard.publication.material import key, num

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.figure import Figure
    from mvi_standard.publication.material import Material


def every_figure(m: Material) -> Section:
    """Return the chapter."""
    figures = sorted(m.shelf.figures, key=lambda each: each.cell)
    folds = tuple(_fold(m, kpi, list(some)) for kpi, some in groupby(figures, key=lambda each: each.cell.kpi))
    text = m.say("every_text", number=m.numbers.exact(len(figures)))
    return section("alle-cijfers", m.say("ch_every"), Text(text), *folds)


def _fold(m: Material, kpi: str, figures: list[Figure]) -> Fold:
    return Fold(
        m.say("every_fold", kpi=m.titled(kpi), number=m.numbers.exact(len(figures))), (_table(m, kpi, figures),)
    )


def _table(m: Material, kpi: str, figures: Iterable[Figure]) -> Table:
    columns = m.columns(
        "key", "period", "about", "value", "lower", "upper", "numerator", "denominator", "known", "organisations"
    )
    rows = Rows(tuple(_row(m, each) for each in figures))
    return Table(f"cijfers-{kpi}", m.titled(kpi), columns, (rows,), source=True)


def _row(m: Material, figure: Figure) -> tuple[Field, ...]:
    sums, said = figure.sums, m.numbers
    head = (key(figure), Field(said.period(figure.cell.period)), Field(m.about(figure)), num(m.value(figure)))
    if figure.withheld:
        return (*head, *(num(m.say("withheld_short")) for _ in range(6)))
    none = m.say("no_bounds" if m.bounded(figure) else "without_bounds")
    bounds = [none if each is None else m.measured(figure, each) for each in (figure.lower, figure.upper)]
    denominator = m.say("none") if sums.denominator is None else said.exact(sums.denominator)
    counts = (said.exact(sums.numerator), denominator, said.exact(sums.known), said.exact(sums.organisations))
    return (*head, *(num(each) for each in (*bounds, *counts)))
