"""What a law, decision or covenant asks of a KPI, and whether figures show that it is met."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure

MET, MISSED, UNSURE = "gehaald", "gemist", "niet_te_zeggen"
AT_LEAST, AT_MOST = "minstens", "hooguit"
IN_FORCE = "van_kracht"
ALL = Decimal(100)


@dataclass(frozen=True)
class Norm:
    """A norm or target: `where` limits the KPI to a class of a dimension, `per` says for what each time it holds.

    `binds` are types of organisations; empty where it binds whoever the KPI counts. `no_line` says in both languages
    why no figure is held against it; a norm without it has a line.
    """

    id: str
    label_nl: str
    label_en: str
    per: str
    bound_nl: str
    bound_en: str
    status: str
    source: str
    kpi: str = ""
    operator: str = AT_LEAST
    value: Decimal | None = None
    where: dict[str, str] = field(default_factory=dict)
    binds: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    remark_nl: str = ""
    remark_en: str = ""
    no_line_nl: str = ""
    no_line_en: str = ""

    @property
    def has_line(self) -> bool:
        """Tell whether a figure can be held against it."""
        return not self.no_line_nl

    def said(self, part: str, language: str) -> str:
        """Return its `label`, `bound`, `remark` or `no_line` in one language."""
        return str(getattr(self, f"{part}_{language}"))

    def holds_in(self, period: tuple[str, str]) -> bool:
        """Tell whether it holds on a day of the period."""
        return self.since <= period[1] and (not self.until or self.until >= period[0])


def judged(norm: Norm, lower: Decimal | None, upper: Decimal | None) -> str:
    """Return whether a norm is met by whatever lies between the bounds: it is, it is not, or that cannot be said."""
    if norm.value is None:
        return UNSURE
    at_most = norm.operator == AT_MOST
    sure, best = (upper, lower) if at_most else (lower, upper)
    if sure is not None and (sure <= norm.value if at_most else sure >= norm.value):
        return MET
    if best is not None and (best > norm.value if at_most else best < norm.value):
        return MISSED
    return UNSURE


def judgement(norm: Norm, figure: Figure) -> str:
    """Return whether a figure shows that a norm is met.

    Of a norm for all, one that is known not to meet it is enough: whatever is unknown cannot make that good.
    """
    sums = figure.sums
    if figure.withheld or figure.value is None:
        return UNSURE
    falls_short = None not in {sums.numerator, sums.denominator} and sums.numerator < sums.denominator  # type: ignore[operator] # neither is None
    if norm.value == ALL and norm.operator == AT_LEAST and falls_short:
        return MISSED
    return judged(norm, figure.lower, figure.upper)
