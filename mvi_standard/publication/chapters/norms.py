"""Norms in laws, decisions and covenants, and whether the figures show that they are met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.norm import MET, MISSED, UNSURE, judge_figure
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import Paragraph, Section, TableCell, key, num, section
from mvi_standard.publication.figure_index import klass, most
from mvi_standard.publication.tables import column_heads, table
from mvi_standard.tables import AT_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import Block
    from mvi_standard.tables import Norm

TYPE = "organisatietype"


NO_FIGURE = "geen_cijfer"
"""Of a norm that a figure could be held against, if there were one."""


def verdicts(c: Context) -> dict[str, str]:
    """Return by norm that holds in the period what the figures say of it: of several figures the worst.

    That is MISSED, UNSURE, MET or NO_FIGURE; norms that are compared with no figure are left out.
    """
    period = c.index.period
    found = {}
    for norm in c.norms:
        if period and norm.holds_in(period) and norm.has_line:
            judged = {judge_figure(norm, each) for each in _figures(c, norm)}
            found[norm.id] = next((each for each in (MISSED, UNSURE, MET) if each in judged), NO_FIGURE)
    return found


def norms(c: Context) -> Section:
    """Return the norms that hold in the period, beside the figures of those they bind."""
    period = c.index.period
    holding = [each for each in c.norms if period and each.holds_in(period)]
    figures = {each.id: list(_figures(c, each)) for each in holding if each.has_line}
    lines = [(each, figure) for each in holding for figure in figures.get(each.id, ())]
    blocks: list[Block] = [Paragraph(c.say("report_effects.norms_text" if lines else "report_effects.norms_none"))]
    if lines:
        columns = column_heads(c, "norm", "who", "demand", "value", "bounds", "judgement", "key")
        blocks.append(
            table("normen-tabel", c.say("report_effects.norms_table"), columns, (_row(c, *each) for each in lines))
        )
    missing = sum(not each for each in figures.values()) if lines else 0  # without any line that is said above
    counts = (("report_effects.norms_missing", missing), ("report_effects.norms_without", len(holding) - len(figures)))
    said = " ".join(c.counted(key, number) for key, number in counts if number)
    return section("normen", c.say("report_effects.norms_title"), *blocks, Paragraph(said) if said else None)


def _figures(c: Context, norm: Norm) -> Iterator[Figure]:
    """Yield the figure of each type of organisation that a norm binds; where it names none, that of all in the KPI."""
    by = [*norm.where, *([TYPE] if norm.binds else [])]
    fitting = [
        each
        for each in seen(c.index.find(norm.kpi, *by))
        if all(klass(each, name) == code for name, code in norm.where.items())
        and "maatstaf" not in dict(each.cell.apart)
    ]
    for bound in norm.binds or ("",):
        if found := most(each for each in fitting if klass(each, TYPE) == bound):
            yield found


def _row(c: Context, norm: Norm, figure: Figure) -> tuple[TableCell, ...]:
    language = c.numbers.language
    return (
        TableCell(f"{norm.text('label', language)} ({norm.kpi})"),
        TableCell(norm.text("bound", language)),
        num(
            c.say(
                "report_effects.norm_most" if norm.operator == AT_MOST else "report_effects.norm_least",
                value=c.measured(figure, norm.value),
            )
        ),
        num(c.value(figure)),
        num(c.bounds(figure)),
        TableCell(c.say(f"report_effects.norm_{judge_figure(norm, figure)}")),
        key(figure),
    )
