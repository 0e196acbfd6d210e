"""Norms of laws, decisions and covenants, and whether the figures show that they are met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.norm import judgement
from mvi_standard.publication.document import Field, Section, Text, section
from mvi_standard.publication.material import key, num, seen
from mvi_standard.publication.selection import klass, most
from mvi_standard.publication.tables import table
from mvi_standard.tables import AT_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.document import Block
    from mvi_standard.publication.material import Material
    from mvi_standard.tables import Norm

TYPE = "organisatietype"


def norms(m: Material) -> Section:
    """Return the norms that hold in the period, beside the figures of whom they bind."""
    period = m.shelf.period
    holding = [each for each in m.norms if period and each.holds_in(period)]
    figures = {each.id: list(_figures(m, each)) for each in holding if each.has_line}
    lines = [(each, figure) for each in holding for figure in figures.get(each.id, ())]
    blocks: list[Block] = [Text(m.say("norms_text" if lines else "norms_none"))]
    if lines:
        columns = m.columns("norm", "who", "demand", "value", "bounds", "judgement", "key")
        blocks.append(table("normen-tabel", m.say("norms_table"), columns, (_row(m, *each) for each in lines)))
    missing = sum(not each for each in figures.values()) if lines else 0  # without any line that is said above
    counts = (("norms_missing", missing), ("norms_without", len(holding) - len(figures)))
    said = " ".join(m.counted(phrase, number) for phrase, number in counts if number)
    return section("normen", m.say("norms_title"), *blocks, Text(said) if said else None)


def _figures(m: Material, norm: Norm) -> Iterator[Figure]:
    """Give the figure of each type of organisation that a norm binds; where it names none, that of all in the KPI."""
    by = [*norm.where, *([TYPE] if norm.binds else [])]
    fitting = [
        each
        for each in seen(m.shelf.find(norm.kpi, *by))
        if all(klass(each, name) == code for name, code in norm.where.items())
        and "maatstaf" not in dict(each.cell.apart)
    ]
    for bound in norm.binds or ("",):
        if found := most(each for each in fitting if klass(each, TYPE) == bound):
            yield found


def _row(m: Material, norm: Norm, figure: Figure) -> tuple[Field, ...]:
    language = m.numbers.language
    return (
        Field(f"{norm.said('label', language)} ({norm.kpi})"),
        Field(norm.said("bound", language)),
        num(m.say("norm_most" if norm.operator == AT_MOST else "norm_least", value=m.measured(figure, norm.value))),
        num(m.value(figure)),
        num(m.bounds(figure)),
        Field(m.say(f"norm_{judgement(norm, figure)}")),
        key(figure),
    )
