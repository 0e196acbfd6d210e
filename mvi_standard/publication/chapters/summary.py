"""Summary: the main figures, and what was added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.figure import share
from mvi_standard.publication.chapters.comparison import change_chart
from mvi_standard.publication.document import (
    DataTable,
    Fold,
    Items,
    TableCell,
    num,
)
from mvi_standard.publication.figure_index import klass
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.tables import column_heads, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import Block, Chart

LOTS = "percelen"
UNKNOWN = "onbekend"
SEVERAL = 2
"""Of how many themes something must be known to say which is applied most often."""


def theme_picture(c: Context) -> Chart | None:
    """Return the share of lots with each theme and with any, in this period and the one before."""
    headline = c.index.one(c.kpi("headline"), count_unit=LOTS)
    rows = [] if headline is None else [(c.say("report_front.any_theme"), headline)]
    rows.extend((c.labels.code("theme", klass(each, "thema")), each) for each in by_theme(c))
    return change_chart(c, "in-beeld", "theme", ("report_front.picture", "report_front.picture_change"), rows)


def by_theme(c: Context) -> list[Figure]:
    """Return how often each theme is applied, in the order of the themes."""
    order = {code: at for at, code in enumerate(c.labels.codes("theme"))}
    found = c.index.find(c.kpi("themes"), "thema", count_unit=LOTS)
    return sorted(found, key=lambda each: order.get(klass(each, "thema"), len(order)))


def lead(c: Context) -> str:
    """Return in how many lots MVI is applied, over whose lots that is, and of how many it is known."""
    applied = c.index.one(c.kpi("headline"), count_unit=LOTS)
    return " ".join(each for each in (_applied(c, applied), _coverage(c)) if each)


def reported(c: Context) -> tuple[Block, ...]:
    """Return how many organisations of each type reported, and who was expected and did not."""
    found = (_reported(c), _absent(c))
    return tuple(each for each in found if each is not None)


def _applied(c: Context, figure: Figure | None) -> str:
    if figure is not None and figure.withheld:
        return c.say("report_summary.short_withheld", reason=c.because(figure.withheld))
    if figure is None or figure.value is None:
        return c.say("report_summary.short_none")
    lots = c.counted("report_summary.awarded_lots", figure.sums.known)
    first = c.say("report_summary.short_applied", value=c.measured(figure, figure.value), lots=lots)
    if figure.lower is None or figure.upper is None:
        return f"{first} {c.say('report_summary.short_no_bounds')}"
    return f"{first} {_bounds(c, figure)}"


def _bounds(c: Context, figure: Figure) -> str:
    """Return the bounds, and over the lots of whom they are."""
    lower, upper = c.measured(figure, figure.lower), c.measured(figure, figure.upper)
    bodies = c.counted("report_summary.bodies", sum(c.account.reported.values()))
    kind = "expected" if figure.unknown.absent else "same" if lower == upper else ""
    said = c.say(
        f"report_summary.short_bounds_{kind}" if kind else "report_summary.short_bounds",
        lower=lower,
        upper=upper,
        bodies=bodies,
        absent=c.numbers.exact(_absentees(c)),
    )
    undeclared = figure.unknown.undeclared
    return f"{said} {c.counted('report_summary.short_undeclared', undeclared)}" if undeclared else said


def _absentees(c: Context) -> int:
    """Return how many organisations of the types that are expected sent nothing in."""
    return sum(max(number - c.account.reported.get(kind, 0), 0) for kind, number in c.account.expected.items())


def _coverage(c: Context) -> str:
    figure = c.index.one(c.kpi("coverage"), count_unit=LOTS)
    if figure is None or figure.value is None:
        return ""
    return c.say("report_summary.short_coverage", value=c.value(figure))


def themes_told(c: Context, figures: Sequence[Figure], most: str, least: str) -> Iterator[str]:
    """Yield which theme is applied most and which least often, where one theme is; a withheld one may be either."""
    values = [each.value for each in figures if each.value is not None]
    if (
        any(each.withheld for each in figures)
        or len({c.value(each) for each in figures if each.value is not None}) < SEVERAL
    ):
        return
    for key, value in ((most, max(values)), (least, min(values))):
        for each in figures:
            if each.value == value and values.count(value) == 1:
                yield c.say(key, theme=_theme(c, each), value=c.measured(each, each.value))


def _theme(c: Context, figure: Figure) -> str:
    return lowered(c.labels.code("theme", klass(figure, "thema")))


def _whole(c: Context) -> int | None:
    """Return how many organisations are expected; None when that is not known of a type that reported."""
    reported, expected = c.account.reported, c.account.expected
    return sum(expected.values()) if expected and reported.keys() <= expected.keys() else None


def _reported(c: Context) -> DataTable:
    reported, expected = c.account.reported, c.account.expected
    codes = [*c.labels.codes("organisation_type"), *sorted({*reported, *expected})]
    rows = [_type(c, each) for each in dict.fromkeys(codes) if each in reported or each in expected]
    whole = _whole(c)
    part = c.numbers.percent(share(sum(reported.values()), whole) if whole else None)
    total = (TableCell(c.say("report_figure.total")), num(c.numbers.tally(reported)), _total(c, whole))
    columns = column_heads(c, "type", "reported", "expected", "share")
    return table("opgeteld-table", c.say("report_summary.added_caption"), columns, [*rows, (*total, num(part))])


def _absent(c: Context) -> Fold | None:
    """Return the names of the expected organisations that sent nothing in."""
    names = c.account.absent
    if not names:
        return None
    title = c.counted("report_summary.absent", len(names))
    return Fold(title, (Items(tuple(c.shown(each) for each in names)),))


def _type(c: Context, code: str) -> tuple[TableCell, ...]:
    has, should = c.account.reported.get(code, 0), c.account.expected.get(code)
    label = c.labels.code("organisation_type", code) if code else c.say("report_figure.type_unknown")
    part = num(c.numbers.percent(None if should is None else share(has, should)))
    return (TableCell(label), num(c.numbers.exact(has)), *_expected(c, should), part)


def _total(c: Context, whole: int | None) -> TableCell:
    """Return how many are expected in all; else of which types that was not given, where it was of others."""
    reported, expected = c.account.reported, c.account.expected
    if whole is not None or not expected:
        return num(c.numbers.exact(whole))
    order = [*c.labels.codes("organisation_type"), *sorted(reported)]
    lacking = [each for each in dict.fromkeys(order) if each in reported and each not in expected]
    types = (
        c.labels.code("organisation_type", each) if each else c.say("report_figure.type_unknown") for each in lacking
    )
    return num(c.say("report_figure.expected_lacks", types="; ".join(types)))


def _expected(c: Context, number: int | None) -> tuple[TableCell]:
    return (num(c.numbers.exact(number)),)
