"""All figures with their key, so that each can be traced to its records."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Fold, Rows, Section, Table, Text, section
from mvi_standard.publication.material import key, num

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material

Place = tuple[str, str, tuple[str, str]]


def every_figure(m: Material) -> Section:
    """Return the chapter."""
    figures = sorted(_told(m), key=lambda each: each.cell)
    folds = tuple(_fold(m, kpi, list(some)) for kpi, some in groupby(figures, key=lambda each: each.cell.kpi))
    whole = len(m.shelf.figures)
    said = "every_none" if not figures else "every_text" if len(figures) == whole else "every_silent"
    text = m.say(said, number=m.numbers.exact(len(figures)), all=m.numbers.exact(whole))
    return section("alle-cijfers", m.say("ch_every"), Text(text), *folds)


def _told(m: Material) -> list[Figure]:
    """Return the figures to list: in the report of an authority not those of which nothing is known.

    What is missing is told once, by the figure that is divided least.
    """
    least: dict[Place, int] = {}
    for each in m.shelf.figures:
        least[_place(each)] = min(least.get(_place(each), len(each.cell.group)), len(each.cell.group))
    return [each for each in m.shelf.figures if not m.name or _speaks(each, least[_place(each)])]


def _place(figure: Figure) -> Place:
    return figure.cell.kpi, figure.cell.nature, figure.cell.period


def _speaks(figure: Figure, least: int) -> bool:
    if figure.value is not None or figure.withheld:
        return True
    return len(figure.cell.group) == least and bool(figure.missing or figure.sums.excluded)


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
    none = m.say("nothing_known_short") if m.bounded(figure) and figure.value is None else none
    bounds = [none if each is None else m.measured(figure, each) for each in (figure.lower, figure.upper)]
    denominator = m.say("none") if sums.denominator is None else said.exact(sums.denominator)
    counts = (said.exact(sums.numerator), denominator, said.exact(sums.known), said.exact(sums.organisations))
    return (*head, *(num(each) for each in (*bounds, *counts)))
