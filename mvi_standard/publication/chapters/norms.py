"""Norms in laws, decisions and covenants, and whether the figures show that they are met."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.counting.norm import MET, MISSED, UNSURE, judge_figure
from mvi_standard.publication.context import seen
from mvi_standard.publication.document import (
    DataTable,
    Items,
    Paragraph,
    Section,
    TableCell,
    apart,
    key,
    num,
    plain,
    section,
)
from mvi_standard.publication.figure_index import klass, most
from mvi_standard.publication.tables import column_heads, table
from mvi_standard.tables import AT_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.tables import Norm

    Line = tuple[Norm, list[Figure]]

TYPE = "organisatietype"
NO_FIGURE = "geen_cijfer"
"""Of a norm that a figure could be held against, if there were one."""
VERDICTS = (MISSED, UNSURE, MET)
"""Of several figures the first of these that one of them shows is the verdict."""


def verdicts(c: Context) -> dict[str, str]:
    """Return by norm that holds in the period what the figures say of it: of several figures the worst.

    That is MISSED, UNSURE, MET or NO_FIGURE; norms that are compared with no figure are left out.
    """
    return {
        norm.id: next((each for each in VERDICTS if each in {judge_figure(norm, some) for some in found}), NO_FIGURE)
        for norm, found in _lines(c)
    }


def told(c: Context) -> str:
    """Return how many norms are met, missed and unclear, in words."""
    found = Counter(verdicts(c).values())
    if not found:
        return c.say("report_front.norms_nothing")
    counts = {name: c.numbers.exact(found[name]) for name in (*VERDICTS, NO_FIGURE)}
    return c.counted("report_front.norms", sum(found.values()), **counts)


def norms(c: Context) -> Section:
    """Return the norms that hold in the period, beside the figures of those they bind."""
    title = c.say("report_targets.norms_title")
    if not _holding(c):
        return Section("normen", title)
    lines = _lines(c)
    one_by_one = tuple(_one_by_one(c, each) for each, _ in lines if each.id in c.account.norms)
    return section(
        "normen",
        title,
        Paragraph(told(c)),
        Paragraph(c.say("report_targets.norms_text")) if lines else None,
        _table(c, lines) if lines else None,
        Paragraph(c.say("report_targets.one_by_one")) if one_by_one else None,
        Items(one_by_one) if one_by_one else None,
        sections=(_without_line(c),),
    )


def _holding(c: Context) -> list[Norm]:
    """Return the norms that hold in the period; in the report of an authority those that bind its type, or everyone."""
    period, kinds = c.index.period, set(c.account.reported)
    holding = [each for each in c.norms if period and each.holds_in(period)]
    return [each for each in holding if not (c.name and each.binds) or kinds & set(each.binds)]


def _lines(c: Context) -> list[Line]:
    """Return each norm that figures can be held against, with the figures of those it binds."""
    return [(each, list(_figures(c, each))) for each in _holding(c) if each.has_line]


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


def _table(c: Context, lines: list[Line]) -> DataTable:
    columns = column_heads(c, "norm", "who", "demand", "value", "bounds", "judgement", "key")
    rows = (_row(c, norm, each) for norm, found in lines for each in found or (None,))
    return table("normen-tabel", c.say("report_targets.norms_table"), columns, rows)


def _row(c: Context, norm: Norm, figure: Figure | None) -> tuple[TableCell, ...]:
    verdict = NO_FIGURE if figure is None else judge_figure(norm, figure)
    unit = c.catalogue.get(norm.kpi, {}).get("canonical_unit") or ""
    operator = "norm_most" if norm.operator == AT_MOST else "norm_least"
    return (
        TableCell(f"{norm.text('label', c.numbers.language)} ({norm.kpi})"),
        TableCell(norm.text("bound", c.numbers.language)),
        num(c.say(f"report_targets.{operator}", value=c.numbers.asked(norm.value, unit))),
        num(c.value(figure)),
        num(c.bounds(figure)),
        TableCell(c.say(f"report_targets.norm_{verdict}")),
        TableCell("") if figure is None else key(figure),
    )


def _one_by_one(c: Context, norm: Norm) -> str:
    """Return how many of the organisations that a norm binds one by one meet it."""
    found = c.account.norms[norm.id]
    counts = {each: c.numbers.exact(found.get(each, 0)) for each in VERDICTS}
    return c.say("report_targets.each", norm=norm.text("label", c.numbers.language), **counts)


def _without_line(c: Context) -> Section | None:
    """Return the norms that are compared with no figure, each with the reason."""
    language, rest = c.numbers.language, [each for each in _holding(c) if not each.has_line]
    if not rest:
        return None
    rows = (plain(*(each.text(part, language) for part in ("label", "bound", "no_line"))) for each in rest)
    title = c.counted("report_targets.norms_without", len(rest))
    caption = c.say("report_targets.norms_without_table")
    made = table("normen-zonder-regel-tabel", caption, column_heads(c, "norm", "who", "reason"), rows)
    return apart("normen-zonder-regel", title, made)
