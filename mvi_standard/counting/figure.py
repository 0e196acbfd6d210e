"""One figure: what it is about, the sums behind it, and what follows from them. The only place that divides."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cached_property
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.bounds import NO_LIMIT, NOTHING_UNKNOWN, Unknown, counted, of_share
from mvi_standard.kpi import in_money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.kpi import Pairs

PLACES = Decimal("0.000001")
"""To how many decimals a quotient is given; sums are exact."""
PRECISE = Context(prec=60)
BASIS = "waardebasis"
"""What values are kept apart by: with options, without, or a year."""
MEASURED = ("gemeten", "geteld", "berekend")
"""Ways in which a value was determined without estimating."""
UNREPORTED = "niet_geleverd"
"""Why the rest of a declared population is missing."""
RECORDED = "uit_registratie"
"""How a KPI is derived that follows from the records themselves."""
WAITING = "wacht_op_uitleg"
"""Why a value is missing that stands out, changes its figure and is not explained: nobody knows what it should be."""


@dataclass(frozen=True, order=True)
class Cell:
    """Subject of a figure: the KPI, the period and all that limits it.

    `apart` holds what is never added over (time basis, boundary, method, value basis), `part` the code within a
    distribution, `group` the classes to which the figure is limited: empty for all together.
    """

    kpi: str
    period: tuple[str, str]
    nature: str = "gerealiseerd"
    count_unit: str = ""
    unit: str = ""
    apart: Pairs = ()
    part: str = ""
    group: Pairs = ()
    kpi_version: str = "1.0"

    @cached_property
    def key(self) -> str:
        """Return a short, stable name for this figure, such as `PRO-05-3f9a01bc`."""
        return self._named(self.period)

    @cached_property
    def series(self) -> str:
        """Return the name that this figure has in every period, such as `PRO-05-0c52e7ab`.

        Another version of a KPI may count otherwise, and is another series.
        """
        return self._named(())

    def _named(self, period: tuple[str, ...]) -> str:
        meaning = [self.kpi, *period, self.nature, self.count_unit, self.unit, self.part, self.kpi_version]
        pairs = [f"{name}={value}" for name, value in (*self.apart, ("/", ""), *self.group)]
        return f"{self.kpi}-{sha256(chr(31).join([*meaning, *pairs]).encode()).hexdigest()[:8]}"

    def without(self, dimension: str) -> Cell:
        """Return the cell of which this one is a part by this dimension."""
        return replace(self, group=tuple(each for each in self.group if each[0] != dimension))

    def limited(self, dimension: str, code: str) -> Cell:
        """Return the part of this cell that is limited to one class of one dimension."""
        return replace(self, group=tuple(sorted((*self.group, (dimension, code)))))


IN_ORDER = attrgetter(*(each.name for each in fields(Cell)))
"""The key by which cells are sorted as they are, but without a comparison in Python for each pair."""


@dataclass(frozen=True)
class Sums:
    """Sums over records that may be added over organisations too: none of them is a percentage.

    `numerator` and `denominator` are None when no record counts; `known` counts the values, `subjects` the contracts,
    lots or organisations that they are about, `euro` the money in these. `missing` and `excluded` count by reason;
    `unknown_persons` counts values about an unstated number of persons. `organisations` counts those with a value;
    `seen` is the lowest number of those with a value or a missing one.
    """

    numerator: Decimal | None = None
    denominator: Decimal | None = None
    known: int = 0
    subjects: int = 0
    euro: Decimal = Decimal(0)
    missing: Mapping[str, int] = field(default_factory=dict)
    excluded: Mapping[str, int] = field(default_factory=dict)
    determinations: Mapping[str, int] = field(default_factory=dict)
    verified: int = 0
    persons: int = 0
    unknown_persons: int = 0
    lower_bounds: int = 0
    organisations: int = 0
    seen: int = 0


@dataclass(frozen=True)
class Declared:
    """Declared totals of all procurement by the organisations of a figure; None when not all of them declared it.

    `count` is a number of lots, procedures or contracts; `euro` the awarded value (on the basis of the figure) or what
    was paid.
    """

    count: Decimal | None = None
    euro: Decimal | None = None


NOTHING_DECLARED = Declared()


@dataclass(frozen=True)
class Figure:
    """One figure of a KPI, with everything needed to account for it.

    `value` is in the unit of the cell (percentages 0-100) and None when nothing is known; `lower` and `upper`
    bound it for what is `unknown`; `expected` is how many organisations should be behind it, and then the bounds hold
    those that are absent too. `withheld` says why it must not be shown (`personen`, `organisaties`, `herleidbaar`),
    empty when it may.
    """

    cell: Cell
    sums: Sums
    declared: Declared = NOTHING_DECLARED
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    missing: Mapping[str, int] = field(default_factory=dict)
    expected: int | None = None
    withheld: str = ""
    unknown: Unknown = NOTHING_UNKNOWN

    @property
    def coverage_count(self) -> Decimal | None:
        """Return the share of the declared number that is in the figure, in percent (0-100)."""
        return share(self.sums.subjects, self.declared.count)

    @property
    def coverage_euro(self) -> Decimal | None:
        """Return the share of the declared money that is in the figure, in percent (0-100)."""
        divided = BASIS in dict(self.cell.apart) and self.sums.denominator is not None
        euro = self.sums.denominator if divided else self.sums.euro
        return None if euro is None else share(euro, self.declared.euro)


def figure(  # noqa: PLR0913, PLR0917 - what a figure is about, what is behind it, and what is not
    cell: Cell,
    sums: Sums,
    kpi: Mapping[str, Any],
    declared: Declared = NOTHING_DECLARED,
    expected: int | None = None,
    unknown: Unknown | None = None,
) -> Figure:
    """Compute a figure from sums, by the aggregation that the KPI names.

    A sum or a part of a distribution is its numerator; any ratio is divided here, from the sums. Without `unknown` what
    is not known are the missing answers alone.
    """
    unknown = unknown or Unknown(Decimal(sum(sums.missing.values())))
    value, lower, upper = _valued(cell, sums, kpi, unknown)
    return Figure(cell, sums, declared, value, lower, upper, _missing(sums, unknown, kpi), expected, unknown=unknown)


def _valued(cell: Cell, sums: Sums, kpi: Mapping[str, Any], unknown: Unknown) -> tuple[Decimal | None, ...]:
    """Return the value of a figure with its bounds, each None where nothing can be said."""
    if sums.numerator is None:
        return None, None, None
    if sums.denominator is None:
        return sums.numerator, _at_least(sums, unknown, kpi), None
    factor = 100 if kpi.get("canonical_unit") == "procent" else 1
    value = _divide(sums.numerator * factor, sums.denominator)
    if sums.missing and not unknown.units and BASIS not in dict(cell.apart):  # a missing amount is not nothing
        unknown = replace(unknown, absent=NO_LIMIT)
    found = of_share(sums.numerator, sums.denominator, unknown, kpi, cell.apart)
    lower, upper = (None if each is None else _divide(each[0] * factor, each[1]) for each in found)
    if sums.lower_bounds and not counted(kpi):  # a part is more than it says, so there is no highest value
        lower, upper = (value if lower is None else lower), None
    return value, lower, upper


def _at_least(sums: Sums, unknown: Unknown, kpi: Mapping[str, Any]) -> Decimal | None:
    """Return a sum as its lower bound, where more could only add to it: a value that records tell is never negative."""
    grows = kpi.get("derivation") == RECORDED and (unknown.units or unknown.absent)
    bounded = sums.lower_bounds and not unknown.units and not unknown.absent
    return sums.numerator if bounded or grows else None


def _missing(sums: Sums, unknown: Unknown, kpi: Mapping[str, Any]) -> Mapping[str, int]:
    """Return what is missing by reason, with the part of the declared population of which there is no record."""
    missing = dict(sums.missing)
    rest = 0 if in_money(kpi) else int(unknown.units) - sum(missing.values())
    if rest > 0:
        missing[UNREPORTED] = missing.get(UNREPORTED, 0) + rest
    return missing


def share(part: Decimal | int, whole: Decimal | int | None) -> Decimal | None:
    """Return a part of a whole in percent (0-100); None when the whole is zero or unknown."""
    return None if whole is None else _divide(Decimal(part) * 100, Decimal(whole))


def _divide(numerator: Decimal, denominator: Decimal) -> Decimal | None:
    return PRECISE.divide(numerator, denominator).quantize(PLACES, ROUND_HALF_UP, PRECISE) if denominator else None
