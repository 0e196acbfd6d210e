"""Totals of buyer groups compared with what their members report."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.total.notes import CALL_OFF, GROUP, period_of, read_notes, thing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.notes import SubmissionNote

OBSERVED = """
    SELECT
        n.thing, s.kpi, s.measure_unit, s.count_unit, s.apart, n.period_start, n.period_end,
        SUM(e.numerator) AS numerator
    FROM entries e
    JOIN named n ON n.unit = e.unit
    JOIN slots s ON s.slot = e.slot
    LEFT JOIN winners w ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
    WHERE s.state = 'counted' AND s.dimension = '' AND s.nature = 'gerealiseerd' AND n.kind = 'contract'
        AND s.apart NOT LIKE '%maatstaf%' AND n.cls = 'Observation' AND (w.winner IS NULL OR w.winner = n.series)
    GROUP BY ALL
"""


@dataclass(frozen=True)
class Gap:
    """A total of a buyer group and that of its members: for tracing, not for publication."""

    source: str
    record: str
    kpi: str
    unit: str
    whole: Decimal
    members: Decimal


def gaps(ledger: Ledger) -> list[Gap]:
    """Return the totals of buyer groups that differ from the sum of what their members report."""
    return list(_gaps(ledger, read_notes(ledger)))


def _gaps(ledger: Ledger, notes: Sequence[SubmissionNote]) -> Iterator[Gap]:
    """Yield the totals of buyer groups that differ from the sum of what their members report.

    Only like is held against like: the same KPI, unit, period, and all that is kept apart.
    """
    groups = [each for each in notes if each.kind == GROUP]
    if not groups:
        return
    under: dict[str, set[str]] = defaultdict(set)
    for each in notes:
        if each.kind == CALL_OFF:
            under[thing_of(each.values["above"], ledger)].add(thing_of(each.values["self"], ledger))
    observed: dict[tuple[Any, ...], Decimal] = defaultdict(Decimal)
    for row in ledger.rows(OBSERVED):
        same = (row["kpi"], row["measure_unit"], row["count_unit"], _pairs(msgspec.json.decode(row["apart"])))
        observed[row["thing"], *same, period_of(row)] += row["numerator"]
    for each in groups:
        values = each.values
        frameworks = {thing_of(one, ledger) for one in values["frameworks"]}
        same = (values["kpi"], values["unit"], values["count_unit"], _pairs(values["apart"]))
        keys = [(one, *same, each.period) for one in frameworks.union(*(under[one] for one in frameworks))]
        found = [observed[key] for key in keys if key in observed]
        whole, members = Decimal(values["number"]), sum(found, Decimal(0))
        if found and whole != members:
            yield Gap(each.source, each.record, values["kpi"], values["unit"], whole, members)


def _pairs(found: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in found)
