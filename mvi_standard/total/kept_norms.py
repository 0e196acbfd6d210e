"""How many of the organisations that a norm binds one by one meet it: their total does not show that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.counting.norm import UNSURE, judge_figure
from mvi_standard.total.accounting import PARTIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.tables import Norm
    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.days import Period

EACH = "organisatie"
"""What a norm is for that each organisation has to meet."""


def kept_norms(ledger: Ledger, periods: Sequence[Period], norms: Sequence[Norm]) -> dict[str, Mapping[str, int]]:
    """Return by norm, of the organisations it binds that reported in the last period, how many each verdict holds for.

    Only norms that name whom they bind, on the whole of a KPI that protects nobody.
    """
    if not periods:
        return {}
    period = periods[-1]
    kinds = {each["party"]: each["organisation_type"] for each in ledger.rows(PARTIES, *period)}
    asked = [each for each in norms if _of_each(each) and each.holds_in(period)]
    bound = {norm.id: [party for party, kind in kinds.items() if kind in norm.binds] for norm in asked}
    figures = dict(ledger.of_these(sorted({party for its in bound.values() for party in its})))
    return {
        norm.id: dict(Counter(_verdict(norm, figures.get(party, []), period) for party in bound[norm.id]))
        for norm in asked
        if bound[norm.id]
    }


def _of_each(norm: Norm) -> bool:
    return norm.has_line and norm.per == EACH and bool(norm.binds) and not norm.where


def _verdict(norm: Norm, figures: Sequence[Figure], period: Period) -> str:
    its = [each for each in figures if each.cell.kpi == norm.kpi and each.cell.period == period and not each.cell.apart]
    return judge_figure(norm, its[0]) if len(its) == 1 else UNSURE
