"""The figures of the organisations that reported in two years: what changes in these is not who reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.days import Period

TWO = 2


@dataclass(frozen=True)
class SameBodies:
    """How many `organisations` reported in the last two periods, and the figures of these together in each of them.

    `now` and `before` are how many reported in the last period, and in the one before it.
    Only KPIs that protect nobody: the figures of each of these organisations are public too.
    """

    organisations: int = 0
    now: int = 0
    before: int = 0
    figures: tuple[Figure, ...] = ()


NO_BODIES = SameBodies()


def same_bodies(
    ledger: Ledger, periods: Sequence[Period], published: Iterable[Figure], kpis: Collection[str]
) -> SameBodies:
    """Return the undivided figures on `kpis` of who reported in the last two periods.

    Left out are organisations that merged, and figures that are no sum over organisations: those of which all
    organisations together do not give what was `published`.
    """
    from mvi_standard.total.accounting import PARTIES  # noqa: PLC0415 - a report of one organisation does not add up
    from mvi_standard.total.last_year import MERGERS  # noqa: PLC0415 - idem

    if len(periods) < TWO:
        return NO_BODIES
    before, now = ({row["party"] for row in ledger.rows(PARTIES, *each)} for each in periods[-TWO:])
    merged = {ledger.names.get(row["record"], row["record"]) for row in ledger.rows(MERGERS)}
    both = (now & before) - merged
    told = (each for each in published if each.cell.kpi in kpis and not each.cell.group)
    whole = {each.cell: each for each in told if each.cell.period in periods[-TWO:]}
    every = ledger.of_all(sorted(now | before))
    sums = {each.cell for each in every if each.cell in whole and _same(each, whole[each.cell])}
    found = [each for each in ledger.of_all(sorted(both)) if each.cell in sums]
    return SameBodies(len(both), len(now), len(before), tuple(found))


def _same(figure: Figure, published: Figure) -> bool:
    ours, theirs = figure.sums, published.sums
    return (ours.numerator, ours.denominator, ours.known) == (theirs.numerator, theirs.denominator, theirs.known)
