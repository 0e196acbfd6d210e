"""Context of a report: its figures, account and texts, and phrases for one figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.figure import MEASURED, share
from mvi_standard.kpi import in_money
from mvi_standard.publication.labels import lowered, phrase
from mvi_standard.publication.numbers import USUAL, Rounding
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import has_text
from mvi_standard.total.account import PROVISIONAL, REFUSED
from mvi_standard.total.same_bodies import NO_BODIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.figure_index import FigureIndex
    from mvi_standard.publication.labels import Labels
    from mvi_standard.publication.numbers import Numbers
    from mvi_standard.publication.peers import Median, Peers
    from mvi_standard.tables import Norm
    from mvi_standard.total.account import Account
    from mvi_standard.total.provinces import Province
    from mvi_standard.total.same_bodies import SameBodies

MEASURE = "maatstaf"
"""A measure other than the KPI itself; a figure without it lacks nothing."""
FEW = 10
"""Of fewer values than this one of them moves a percentage by more than ten points: a number of a number says more."""

PERCENT = "procent"
ROUGH = 2
"""Digits of what is estimated, or of which much is unknown."""
MANY = 1000
"""Of fewer values than this one of them changes a percentage by more than a tenth."""


@dataclass(frozen=True)
class Context:
    """The figures, the account and the texts in one language; `name` is the authority, empty for the nation."""

    index: FigureIndex
    account: Account
    catalogue: Mapping[str, Any]
    labels: Labels
    numbers: Numbers
    places: Mapping[str, Sequence[str]]
    name: str = ""
    norms: Sequence[Norm] = ()
    sums: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By dimension, the code that is the sum of several others: single code -> that code."""
    market: Decimal | None = None
    """What public bodies together pay for goods, works and services in a year, in euro."""
    market_source: str = ""
    """The address of who says so."""
    same: SameBodies = NO_BODIES
    provinces: Sequence[Province] = ()
    peers: Peers | None = None
    """Others with whom an authority is compared."""

    def kpi(self, place: str) -> str:
        """Return the first KPI in a place of the report."""
        return self.places[place][0]

    def say(self, key: str, default: str | None = None, **values: object) -> str:
        """Return a phrase of the report; that of one authority prefers the wording with `_own`, if any."""
        own = f"{key}_own"
        chosen = own if self.name and has_text(own) else key
        return phrase(chosen, self.numbers.language, default, **{"name": self.authority} | values)

    @cached_property
    def authority(self) -> str:
        """The name of the authority as it is shown; empty for the nation."""
        return self.shown(self.name)

    def shown(self, text: str) -> str:
        """Return text of others on one line, without invisible characters."""
        return safe(" ".join(text.split()), None)

    def titled(self, kpi: str) -> str:
        """Return the id and the name of a KPI."""
        return f"{kpi} {self.labels.kpi(kpi)}"

    def value(self, figure: Figure | None) -> str:
        """Return the value of a figure with its unit, or why there is none."""
        if figure is None:
            return self.numbers.unknown
        if figure.withheld:
            return self.withheld(figure)
        said = self.small(figure, self.measured(figure, figure.value))
        return self.say("report_figure.at_least", value=said) if at_least(figure) else said

    def small(self, figure: Figure, said: str) -> str:
        """Return a value in words; in the report of an authority a share of few as a number of a number.

        What is no count, such as a share of money, keeps its percentage and says how many it rests on.
        """
        if not self.name or not self.few(figure):
            return said
        sums = figure.sums
        if self._counted(figure):
            part, whole = (self.numbers.exact(each) for each in (sums.numerator, sums.denominator))
            return self.say("report_figure.of", part=part, whole=whole)
        return self.say("report_figure.over", value=said, known=self.counted("report_summary.main_known", sums.known))

    def few(self, figure: Figure) -> bool:
        """Return whether a percentage rests on so few values that one of them moves it by more than a tenth.

        Few known values out of a declared whole do not make that whole small.
        """
        kpi = self.catalogue.get(figure.cell.kpi, {})
        sums = figure.sums
        percent = (figure.cell.unit or kpi.get("canonical_unit")) == PERCENT
        if not percent or sums.denominator is None or "share_of" in kpi:
            return False
        return 0 < (max(sums.known, int(sums.denominator)) if self._counted(figure) else sums.known) < FEW

    def beside(self, figure: Figure) -> Median | None:
        """Return the median of a share over those who are most alike, where there are enough."""
        percent = (figure.cell.unit or self.catalogue.get(figure.cell.kpi, {}).get("canonical_unit")) == PERCENT
        return self.peers.closest(figure.cell.key) if self.peers and percent else None

    def _counted(self, figure: Figure) -> bool:
        """Return whether a share is one of things that are counted."""
        kpi, part = self.catalogue.get(figure.cell.kpi, {}), figure.sums.numerator
        return bool(figure.cell.count_unit) and not in_money(kpi) and part is not None and part == int(part)

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """Return why the file of an authority does not count in a total: it is provisional, or does not conform."""
        if not self.name:
            return ()
        found = []
        if any(each.state == PROVISIONAL for each in self.account.sources):
            found.append(self.say("report_frame.notice_provisional"))
        departing = [each for each in self.account.sources if each.forced or each.codes or each.state == REFUSED]
        if departing:
            codes = sorted({self.shown(code) for each in departing for code in each.codes})
            found.append(self.say("report_frame.notice_departs", codes=", ".join(codes) or self.numbers.unknown))
        return tuple(found)

    def counted(self, key: str, number: int, **values: object) -> str:
        """Return a phrase about a number, in the singular for 1 if the phrase has such a form."""
        return self.say(key, None, n=number, number=self.numbers.exact(number), **values)

    def measured(self, figure: Figure, value: Decimal | None) -> str:
        """Return a number in the unit of a figure, with no more digits than it carries."""
        unit = figure.cell.unit or self.catalogue.get(figure.cell.kpi, {}).get("canonical_unit") or ""
        if unit == PERCENT:
            return self.numbers.percent(value, precise(figure))
        ratio = figure.sums.denominator is not None
        return self.numbers.measured(value, unit, "" if ratio else figure.cell.count_unit, rounding(figure))

    def portion(self, part: Decimal | int, whole: Decimal | int) -> str:
        """Return a part of a number of things in percent, with a decimal only if one of them changes no more."""
        return self.numbers.percent(share(part, whole), 0 if whole < MANY else 1)

    def withheld(self, figure: Figure) -> str:
        """Return the text that a figure is withheld, and why."""
        return self.say("report_figure.withheld", reason=self.because(figure.withheld))

    def because(self, reason: str) -> str:
        """Return the reason why a figure is withheld, in words."""
        return lowered(self.labels.code("withheld_reason", reason))

    def bounds(self, figure: Figure | None) -> str:
        """Return the bounds of a figure, in words."""
        if figure is None or figure.withheld:
            return self.say("report_figure.no_bounds")
        if figure.value is None:
            return self.say("report_figure.nothing_known_short")
        if figure.lower is None:
            return self.say("report_figure.no_bounds" if incomplete(figure) else "report_figure.without_bounds")
        lower = self.measured(figure, figure.lower)
        if figure.upper is None:
            return self.say("report_figure.at_least", value=lower)
        upper = self.measured(figure, figure.upper)
        if lower == upper:
            return self.say(
                "report_figure.exactly" if figure.lower == figure.upper else "report_figure.about", value=lower
            )
        return self.say("report_figure.between", lower=lower, upper=upper)

    def known(self, figure: Figure | None) -> str:
        """Return the number of answers behind a figure, in words."""
        if figure is None or figure.withheld:
            return self.numbers.unknown
        return self.numbers.exact(figure.sums.known)

    def coverage(self, figure: Figure) -> str:
        """Return the share of the declared number and money in a figure, in words."""
        money = figure.coverage_euro if figure.sums.euro else None  # no amount known is not an amount of zero
        if figure.coverage_count is None and money is None:
            return self.numbers.unknown
        count, euro = (self.numbers.percent(each) for each in (figure.coverage_count, money))
        return self.say("report_figure.coverage", count=count, euro=euro)

    def apart(self, figure: Figure) -> str:
        """Return, in words, what separates a figure from other figures of its KPI."""
        return "; ".join(self.labels.apart(name, value) for name, value in figure.cell.apart)

    def about(self, figure: Figure) -> str:
        """Return, in words, the subject of a figure besides its KPI and period."""
        cell = figure.cell
        said = [self.labels.code("nature", cell.nature)] if cell.nature != "gerealiseerd" else []
        if cell.count_unit:
            said.append(self.say(f"report_count.{cell.count_unit}"))
        said.extend(
            self.say(
                "report_figure.dimension_class",
                dimension=self.labels.dimension(each[0]),
                value=self.labels.klass(*each),
            )
            for each in cell.group
        )
        if cell.part:
            said.append(self.labels.part(cell.kpi, cell.part))
        return "; ".join([*said, *([self.apart(figure)] if cell.apart else [])]) or self.unstated(figure)

    def unstated(self, figure: Figure) -> str:
        """Return `all together` for a figure that stands alone, else what it leaves unstated: it is not their total."""
        cell = figure.cell
        by = [name for name, _ in cell.group]
        alike = self.index.find(cell.kpi, *by, nature=cell.nature, period=cell.period, apart=cell.apart)
        beside = [dict(each.cell.apart) for each in alike if each.cell.count_unit == cell.count_unit]
        own = dict(cell.apart)
        names = {name for each in beside if each.get(MEASURE) == own.get(MEASURE) for name in each} - own.keys()
        if names:
            kinds = dict.fromkeys(each.partition(".")[0] for each in sorted(names))
            said = [self.say(f"report_figure.absent_{each}", default=each) for each in kinds]
            return self.say("report_figure.not_stated", names=self.listed(said, "report_figure.either"))
        return self.say(
            "report_figure.own_measure"
            if any(each.keys() > own.keys() for each in beside)
            else "report_figure.everything"
        )

    def organisations(self, figure: Figure) -> str:
        """Return the number of organisations behind a figure, in words; not for a withheld one."""
        return self.numbers.unknown if figure.withheld else self.numbers.exact(figure.sums.organisations)

    def listed(self, words: Sequence[str], link: str = "report_figure.both") -> str:
        """Return a list in words, with `and` or `or` before the last item."""
        *some, last = words
        return self.say(link, first=", ".join(some), last=last) if some else last


def incomplete(figure: Figure) -> bool:
    """Return whether it is known that something is missing from a figure."""
    return bool(figure.missing or figure.unknown.units or figure.unknown.absent)


def precise(figure: Figure) -> int:
    """Return how many decimals a percentage carries: one if a single answer, and what is unknown, change no more."""
    wide = figure.lower is None or figure.upper is None or figure.upper - figure.lower > 1
    return 0 if wide or figure.sums.known < MANY else 1


def rounding(figure: Figure) -> Rounding:
    """Return how a number is written that is no percentage: with a digit less if it is mostly estimated, or unsure."""
    told = figure.sums.determinations
    estimated = sum(told.values()) > 2 * sum(told.get(each, 0) for each in MEASURED)
    unsure = figure.sums.denominator is not None and not precise(figure)
    return Rounding(ROUGH if unsure or estimated else USUAL.digits, at_least(figure))


def bounded(figure: Figure) -> bool:
    """Return whether there is something to say of the bounds of a figure."""
    return figure.lower is not None or incomplete(figure)


def at_least(figure: Figure) -> bool:
    """Return whether a value is only known to be a lower bound."""
    return figure.value is not None and figure.lower == figure.value and figure.upper is None


def seen(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that have something to say: a value, or a reason why it is withheld."""
    return [each for each in figures if each.value is not None or each.withheld]
