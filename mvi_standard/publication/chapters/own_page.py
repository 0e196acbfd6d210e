"""Page 1 of the report of one organisation: three sentences, the themes, social return beside its promise, and CO2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.comparison import compared
from mvi_standard.publication.chapters.others import beside_others
from mvi_standard.publication.chapters.summary import LOTS, theme_picture
from mvi_standard.publication.charts.bars import Bar, bars
from mvi_standard.publication.document import (
    Answers,
    Chart,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Section,
    TableCell,
    key,
    num,
    section,
)
from mvi_standard.publication.figure_index import most
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.tables import column_heads, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context

SAME = "same"
QUESTIONS = ("report_own.ask_sure", "report_own.ask_money", "report_peers.ask")


def own_page(c: Context) -> Section:
    """Return what one minute is enough to read."""
    lead = (Paragraph(each, "lead") for each in (_asked(c), _social_return(c), _co2(c)))
    told = (_sure(c), _money(c), beside_others(c))
    answers = tuple((c.say(name), each) for name, each in zip(QUESTIONS, told, strict=True) if each)
    return section(
        "in-het-kort",
        c.say("report_summary.ch_summary"),
        *lead,
        Answers(answers) if answers else None,
        Paragraph(c.say("report_own.words"), "note"),
        Paragraph(c.say("report_own.source"), "note"),
        theme_picture(c),
        _delivered(c),
        _emissions(c),
    )


def _asked(c: Context) -> str:
    """Return with how many lots MVI was asked for, and whether that is more or less than last year."""
    figure = c.index.one(c.kpi("headline"), count_unit=LOTS)
    if figure is None or figure.value is None or figure.sums.denominator is None:
        return c.say("report_own.asked_nothing")
    return c.counted(
        "report_own.asked",
        int(figure.sums.denominator),
        part=c.numbers.exact(figure.sums.numerator) if figure.sums.numerator else c.say("report_figure.none"),
        percent=_percent(c, figure),
        change=_mostly_unknown(c, figure) or _change(c, figure),
    )


def _mostly_unknown(c: Context, figure: Figure) -> str:
    """Return of how many lots the answer is not known, where these are more than the others."""
    unknown = sum(figure.missing.values())
    return c.counted("report_own.mostly_unknown", unknown) if unknown > figure.sums.known else ""


def _percent(c: Context, figure: Figure) -> str:
    return "" if c.few(figure) else f" ({c.measured(figure, figure.value)})"


def _change(c: Context, figure: Figure) -> str:
    before = c.index.before(figure)
    if before is None or before.value is None:
        return ""
    way = SAME if _exactly(figure) == _exactly(before) is not None else compared(figure, before)
    return c.say(f"report_own.change_{way}", year=c.numbers.period(before.cell.period), earlier=c.value(before))


def _exactly(figure: Figure) -> object:
    """Return a value of which nothing is unknown."""
    return figure.value if figure.lower == figure.upper and not figure.unknown.undeclared else None


def _social_return(c: Context) -> str:
    """Return what was obtained of what was promised; what of these is not known is said to be unknown."""
    kept, promised, obtained = (_known(c, kpi) for kpi in c.places["social_return"])
    if kept is not None:
        return c.say("report_own.kept", percent=_percent(c, kept), **_obtained(c, kept))
    for name, figure in (("promised", promised), ("obtained", obtained)):
        if figure is not None:
            return c.say(f"report_own.{name}", value=c.value(figure))
    return c.say("report_own.social_return_nothing")


def _known(c: Context, kpi: str) -> Figure | None:
    """Return the figure of a KPI that rests on most values; not how far a result is from what was agreed."""
    return most(
        each for each in c.index.whole(kpi) if each.value is not None and "maatstaf" not in dict(each.cell.apart)
    )


def _obtained(c: Context, kept: Figure) -> dict[str, str]:
    sums = kept.sums
    return {
        "done": c.numbers.amount(sums.numerator),
        "due": c.numbers.amount(sums.denominator),
        "date": c.numbers.date(kept.cell.period[1]),
    }


def _delivered(c: Context) -> Chart | None:
    """Return social return as a bar, with a mark at what should have been obtained by then."""
    kept = _known(c, c.kpi("social_return"))
    if kept is None or kept.sums.denominator is None:
        return None
    told = _obtained(c, kept)
    title, label = c.say("report_own.kept_title", **told), c.say("report_own.kept_label")
    bar = Bar(label, kept.sums.numerator, c.say("report_own.kept_value", **told), kept.sums.denominator)
    drawing = bars("social-return-svg", title, [bar], c.numbers.amount)
    columns = column_heads(c, "about", "value", "share", "known", "key")
    row = (TableCell(label), num(bar.said), num(c.measured(kept, kept.value)), num(c.known(kept)), key(kept))
    return Chart("social-return", title, drawing, table("social-return-table", title, columns, [row]))


def _co2(c: Context) -> str:
    said = []
    for kpi, name in zip(c.places["co2"], ("avoided", "emitted"), strict=True):
        figure = _known(c, kpi)
        if figure is not None and figure.value is not None:
            basis = dict(figure.cell.apart).get("time_basis", "")
            when = f" ({lowered(c.labels.code('time_basis', basis))})" if basis else ""
            what = "worse" if name == "avoided" and figure.value < 0 else name
            said.append(c.say(f"report_own.co2_{what}", value=_sized(c, figure), when=when))
    return c.say("report_own.co2", parts=c.listed(said)) if said else c.say("report_own.co2_nothing")


def _sized(c: Context, figure: Figure) -> str:
    """Return a value without its sign, where the words tell what a negative one means."""
    negative = figure.value is not None and figure.value < 0
    return c.measured(figure, -figure.value) if negative and figure.value is not None else c.value(figure)


def _emissions(c: Context) -> KeyFigures:
    """Return what is known of CO2 avoided and emitted, each with what it rests on."""
    titles = (c.say(f"report_own.{name}_title") for name in ("avoided", "emitted"))
    return KeyFigures(tuple(_emission(c, kpi, title) for kpi, title in zip(c.places["co2"], titles, strict=True)))


def _emission(c: Context, kpi: str, title: str) -> KeyFigure:
    found = c.index.whole(kpi)
    figure = _known(c, kpi)
    absent = sum(sum(each.missing.values()) for each in found)
    missing = [c.counted("report_own.co2_missing", absent)] if absent else []
    if figure is None:
        return KeyFigure(title, c.numbers.unknown, "; ".join(missing))
    others = len([each for each in found if each.value is not None]) - 1
    rests = [c.apart(figure)] if figure.cell.apart else []
    rests.append(c.counted("report_summary.main_known", figure.sums.known))
    more = [c.counted("report_own.co2_others", others)] if others else []
    return KeyFigure(title, c.value(figure), "; ".join([*rests, *more, *missing]))


def _sure(c: Context) -> str:
    """Return of how many lots the answer is not known, and how far that can move the share."""
    figure = c.index.one(c.kpi("headline"), count_unit=LOTS)
    if figure is None or figure.value is None:
        return ""
    return " ".join(_doubts(c, figure))


def _doubts(c: Context, figure: Figure) -> Iterator[str]:
    unknown = sum(figure.missing.values())
    if figure.lower is None or figure.upper is None:
        yield c.say("report_summary.short_no_bounds")
    elif unknown:
        lower, upper = c.measured(figure, figure.lower), c.measured(figure, figure.upper)
        yield c.counted("report_own.sure_bounds", unknown, lower=lower, upper=upper)
    else:
        yield c.say("report_own.sure_all")
    if figure.unknown.undeclared:
        yield c.say("report_own.undeclared")
    if c.few(figure):
        yield c.say("report_own.few")
    kept = c.index.one(c.kpi("social_return"))
    if kept is not None and (absent := sum(kept.missing.values())):
        yield c.counted("report_own.sure_social_return", absent)
    if c.index.before(figure) is None:
        yield c.say("report_own.no_last_year")


def _money(c: Context) -> str:
    """Return how large the lots with MVI are together; a lot counts for all of its value."""
    figure = _known(c, c.kpi("applied_by_value"))
    if figure is None:
        return ""
    done, due = (c.numbers.amount(each) for each in (figure.sums.numerator, figure.sums.denominator))
    return c.say("report_own.money", done=done, due=due, percent=_percent(c, figure), bounds=c.bounds(figure))
