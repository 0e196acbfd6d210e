"""Method: how we counted, from which files, and every figure with the key that traces it to its records."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.publication.context import bounded
from mvi_standard.publication.document import (
    DataTable,
    Fold,
    Items,
    Paragraph,
    RowGroup,
    Section,
    TableCell,
    key,
    num,
    plain,
    section,
)
from mvi_standard.publication.tables import column_heads, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.total.account import SubmissionSource

METHOD = ("flow", "stock", "known", "bounds", "mean", "apart", "nature", "missing", "double")
REFUSED = "afgekeurd"
Place = tuple[str, str, tuple[str, str]]


def method(c: Context) -> Section:
    """Return the chapter without the table of all figures."""
    words = Items(
        tuple(c.say(f"report_method.rule_{each}", limits=c.say("report_limits.ch_limits")) for each in METHOD)
    )
    parts = (
        section("telwijze", c.say("report_method.title"), words, Paragraph(c.say("report_method.more"))),
        section("herkomst", c.say("report_method.provenance_title"), _provenance(c), *_refused(c)),
    )
    return section("methode", c.say("report_method.ch_method"), Paragraph(c.say("report_method.text")), sections=parts)


def _provenance(c: Context) -> DataTable:
    account = c.account
    rows = (
        (c.say("report_method.prov_edition"), c.shown(account.edition)),
        (c.say("report_method.prov_tool"), c.shown(account.tool) or c.numbers.unknown),
        (c.say("report_method.prov_date"), c.numbers.date(account.made_on)),
        (c.say("report_method.prov_files"), c.numbers.exact(len({each.name for each in account.sources}))),
        (c.say("report_method.prov_persons"), c.numbers.exact(account.limits.persons)),
        (c.say("report_method.prov_suppliers"), c.numbers.exact(account.limits.suppliers)),
        (c.say("report_method.prov_figures"), c.numbers.exact(len(c.index.figures))),
    )
    return table(
        "herkomst-verslag",
        c.say("report_method.provenance_caption"),
        column_heads(c, "property", "what"),
        (plain(*each) for each in rows),
    )


def _refused(c: Context) -> tuple[Paragraph | None, DataTable | None]:
    """List what was found in files that were not added up; in the report of the nation without their names."""
    found = [each for each in c.account.sources if each.state == REFUSED or (c.name and each.codes)]
    found = sorted(found, key=lambda each: each.name)
    if not found:
        return (None if c.name else Paragraph(c.say("report_method.refused_none"))), None
    if not c.name:
        return Paragraph(c.counted("report_method.refused", len(found))), _reasons(c, found)
    rows = [
        (TableCell(c.shown(each.name)), TableCell(_findings(c, each)), num(c.numbers.tally(each.codes)))
        for each in found
    ]
    columns = column_heads(c, "file", "codes", "number")
    caption = c.say("report_method.departs_caption")
    return Paragraph(c.say("report_method.departs_text")), table("afgekeurd-table", caption, columns, rows)


def _reasons(c: Context, found: Sequence[SubmissionSource]) -> DataTable:
    """Return in how many files each reason was found; a file can have several."""
    counts = Counter(why for each in found for why in _why(c, each))
    rows = ((TableCell(why), num(c.numbers.exact(number))) for why, number in sorted(counts.items()))
    columns = column_heads(c, "codes", "number")
    return table("afgekeurd-table", c.say("report_method.refused_caption"), columns, rows)


def _why(c: Context, source: SubmissionSource) -> list[str]:
    if source.reason or not source.codes:
        return [_findings(c, source)]
    return [c.shown(code) for code in source.codes]


def _findings(c: Context, source: SubmissionSource) -> str:
    if source.reason:
        return c.say(f"report_method.refused_{source.reason}", default=c.shown(source.reason))
    said = [
        c.say("report_governance.times", code=c.shown(code), number=c.numbers.exact(number))
        for code, number in sorted(source.codes.items())
    ]
    return ", ".join(said) or c.numbers.unknown


def every_figure(c: Context) -> Section:
    """Return the chapter."""
    figures = sorted(_told(c), key=lambda each: each.cell)
    folds = tuple(_fold(c, kpi, list(some)) for kpi, some in groupby(figures, key=lambda each: each.cell.kpi))
    whole = len(c.index.figures)
    said = (
        "report_method.every_none"
        if not figures
        else "report_method.every_text"
        if len(figures) == whole
        else "report_method.every_silent"
    )
    text = c.say(said, number=c.numbers.exact(len(figures)), all=c.numbers.exact(whole))
    return section("alle-cijfers", c.say("report_method.ch_every"), Paragraph(text), *folds)


def _told(c: Context) -> list[Figure]:
    """Return the figures to list: in the report of an authority not those of which nothing is known.

    What is missing is told once, by the figure that is divided least.
    """
    least: dict[Place, int] = {}
    for each in c.index.figures:
        least[_place(each)] = min(least.get(_place(each), len(each.cell.group)), len(each.cell.group))
    return [each for each in c.index.figures if not c.name or _speaks(each, least[_place(each)])]


def _place(figure: Figure) -> Place:
    return figure.cell.kpi, figure.cell.nature, figure.cell.period


def _speaks(figure: Figure, least: int) -> bool:
    if figure.value is not None or figure.withheld:
        return True
    return len(figure.cell.group) == least and bool(figure.missing or figure.sums.excluded)


def _fold(c: Context, kpi: str, figures: list[Figure]) -> Fold:
    return Fold(
        c.say("report_method.every_fold", kpi=c.titled(kpi), number=c.numbers.exact(len(figures))),
        (_table(c, kpi, figures),),
    )


def _table(c: Context, kpi: str, figures: Iterable[Figure]) -> DataTable:
    columns = column_heads(
        c, "key", "period", "about", "value", "lower", "upper", "numerator", "denominator", "known", "organisations"
    )
    rows = RowGroup(tuple(_row(c, each) for each in figures))
    return DataTable(f"cijfers-{kpi}", c.titled(kpi), columns, (rows,), source=True)


def _row(c: Context, figure: Figure) -> tuple[TableCell, ...]:
    sums, said = figure.sums, c.numbers
    head = (key(figure), TableCell(said.period(figure.cell.period)), TableCell(c.about(figure)), num(c.value(figure)))
    if figure.withheld:
        return (*head, *(num(c.say("report_figure.withheld_short")) for _ in range(6)))
    none = c.say("report_figure.no_bounds" if bounded(figure) else "report_figure.without_bounds")
    none = c.say("report_figure.nothing_known_short") if figure.value is None else none
    bounds = [none if each is None else c.measured(figure, each) for each in (figure.lower, figure.upper)]
    denominator = c.say("report_figure.none") if sums.denominator is None else said.exact(sums.denominator)
    counts = (said.exact(sums.numerator), denominator, said.exact(sums.known), said.exact(sums.organisations))
    return (*head, *(num(each) for each in (*bounds, *counts)))
