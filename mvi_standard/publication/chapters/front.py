"""Page 1 of the national report: five questions, each with its answer, and one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.figure import share
from mvi_standard.publication.chapters.comparison import HIGHER, LOWER, UNSURE, compared
from mvi_standard.publication.chapters.norms import told
from mvi_standard.publication.chapters.summary import by_theme, theme_picture, themes_told
from mvi_standard.publication.document import Answers, Section, section
from mvi_standard.publication.figure_index import FigureIndex, klass, most
from mvi_standard.publication.labels import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context

LOTS, THEME = "percelen", "thema"
WITHIN = ("", "in_periode")
"""Bases of time of what was brought within the period."""
EFFECTS = 2
"""How many effects there is room for."""
NAMED = 2
"""How many themes there is room for by name."""
OTHERS = "others"
"""What is said where a difference may come from who reported."""
QUESTIONS = ("more", "themes", "effects", "sure", "norms")


def front(c: Context) -> Section:
    """Return what one minute is enough to read."""
    answered = (_more(c), _themes(c), _effects(c), _sure(c), told(c))
    answers = tuple((c.say(f"report_front.ask_{name}"), each) for name, each in zip(QUESTIONS, answered, strict=True))
    return section("in-het-kort", c.say("report_summary.ch_summary"), Answers(answers), theme_picture(c))


def _more(c: Context) -> str:
    figure = c.index.one(c.kpi("headline"), count_unit=LOTS)
    if figure is None or figure.value is None:
        return c.say("report_front.more_nothing")
    before = c.index.before(figure)
    value = c.measured(figure, figure.value)
    if before is None or before.value is None:
        return c.say("report_front.more_first", value=value)
    return c.say(
        f"report_front.more_{_change(c, figure, before)}",
        value=value,
        year=c.numbers.period(before.cell.period),
        earlier=c.measured(before, before.value),
    )


def _change(c: Context, figure: Figure, before: Figure) -> str:
    """Return whether more was done; OTHERS if that is not so of the organisations that reported in both years."""
    way, same = compared(figure, before), FigureIndex(c.same.figures)
    those = next((each for each in c.same.figures if each.cell == figure.cell), None)
    earlier = None if those is None else same.before(those)
    if those is None or earlier is None or way == UNSURE:
        return way
    return way if compared(those, earlier) == way else OTHERS


def _themes(c: Context) -> str:
    """Return which themes are asked for most and least often, and which surely changed."""
    found = by_theme(c)
    said = [*themes_told(c, found, "report_front.themes_first", "report_front.themes_last"), *_moved(c, found)]
    return " ".join(said) or c.say("report_front.themes_nothing")


def _moved(c: Context, found: list[Figure]) -> Iterator[str]:
    pairs = [(each, before) for each in found if each.value is not None and (before := c.index.before(each))]
    ways = {way: [one for one, its in pairs if compared(one, its) == way] for way in (HIGHER, LOWER, UNSURE)}
    for way, some in ways.items():
        if some and (way != UNSURE or len(some) == len(pairs)):
            names = c.listed([_theme(c, each) for each in some])
            several = c.say("report_front.themes_several", number=c.numbers.exact(len(some)))
            yield c.say(f"report_front.themes_{way}", themes=names if len(some) <= NAMED else several)


def _theme(c: Context, figure: Figure) -> str:
    return lowered(c.labels.code("theme", klass(figure, THEME)))


def _effects(c: Context) -> str:
    """Return what was brought in the period itself: what holds for a whole life is not added to it."""
    said: list[str] = []
    for kpi in c.places["main_effects"]:
        figure = most(each for each in c.index.find(kpi) if each.value is not None and _within(each))
        if figure is not None and len(said) < EFFECTS:
            said.append(
                c.counted(
                    "report_front.effect",
                    figure.sums.known,
                    kpi=lowered(c.labels.kpi(kpi)) if said else c.labels.kpi(kpi),
                    value=c.value(figure),
                )
            )
    return f"{c.listed(said)}." if said else c.say("report_front.effects_none")


def _within(figure: Figure) -> bool:
    apart = dict(figure.cell.apart)
    return apart.get("time_basis", "") in WITHIN and "maatstaf" not in apart


def _sure(c: Context) -> str:
    sent = sum(c.account.reported.values())
    expected = sum(c.account.expected.values())
    whole = c.say("report_front.sure_of", number=c.numbers.exact(expected)) if expected else ""
    said = [c.counted("report_front.sure_sent", sent, whole=whole)]
    if (part := market_share(c)) is not None:
        said.append(c.say("report_front.sure_market", part=part, market=c.numbers.amount(c.market)))
    figure = c.index.one(c.kpi("coverage"), count_unit=LOTS)
    if figure is not None and figure.value is not None:
        said.append(c.say("report_front.sure_known", value=c.measured(figure, figure.value)))
    return " ".join(said)


def market_share(c: Context) -> str | None:
    """Return which part of all public procurement the organisations that reported paid, in words."""
    paid = c.index.one(c.kpi("spending"), apart=(("maatstaf", "betaald_in_periode"),))
    if paid is None or paid.withheld or paid.sums.denominator is None or c.market is None:
        return None
    return c.numbers.percent(share(paid.sums.denominator, c.market))
