"""What absent organisations may have: as much as those of their type that reported, and not one known answer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.bounds import NO_LIMIT, NOTHING_UNKNOWN, Unknown, counted
from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.total.guarding import NOBODY as OPEN_TO_ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.counting.figure import Cell, Sums
    from mvi_standard.total.days import Period

BY_TYPE = "organisatietype"
ALL = "*"
OF_ORGANISATIONS = "organisaties"
NOBODY, ONE = Decimal(0), Decimal(1)
REPORTED = """
    SELECT period_start, period_end, organisation_type, COUNT(*) AS organisations
    FROM (
        SELECT
            s.period_start, s.period_end, COALESCE(a.name, p.party) AS party,
            MIN(NULLIF(p.organisation_type, '')) AS organisation_type
        FROM parties p
        JOIN spans s ON s.submission = p.submission
        LEFT JOIN aliases a ON a.alias = p.party
        LEFT JOIN superseded x ON x.submission = p.submission AND x.organisation = COALESCE(a.name, p.party)
        WHERE p.covered AND x.submission IS NULL
        GROUP BY s.period_start, s.period_end, COALESCE(a.name, p.party)
    ) AS bodies
    GROUP BY period_start, period_end, organisation_type
"""
"""How many organisations of each type report in a period."""
Absence = dict[tuple["Period", str], Decimal]


def absence(rows: Callable[[str], Iterable[Mapping[str, Any]]], expected: Mapping[str, int]) -> Absence:
    """Return by period and type how many organisations are absent for each that reported; infinite where none did.

    The type `ALL` has how many are absent of all types together.
    """
    reported: dict[Period, dict[str, int]] = {}
    for row in rows(REPORTED) if expected else ():
        period = (row["period_start"], row["period_end"])
        reported.setdefault(period, {})[row["organisation_type"] or ""] = row["organisations"]
    rates: Absence = {}
    for period, there in reported.items():
        for kind, number in expected.items():
            absent = max(number - there.get(kind, 0), 0)
            rates[period, kind] = Decimal(absent) / there[kind] if kind in there else NO_LIMIT if absent else NOBODY
        lacking = sum(max(number - there.get(kind, 0), 0) for kind, number in expected.items())
        present = sum(there.get(kind, 0) for kind in expected)
        limited = present and all(rates[period, kind] != NO_LIMIT for kind in expected)
        rates[period, ALL] = Decimal(lacking) / present if limited else NO_LIMIT if lacking else NOBODY
    return rates


def with_absent(
    about: Cell, sums: Mapping[Cell, Sums], unknown: Mapping[Cell, Unknown], kpi: Mapping[str, Any], rates: Absence
) -> Unknown:
    """Return what is not known of a cell with what absent organisations have, in a cell of all or of one type."""
    own = unknown[about]
    unanswered = {} if "share_of" in kpi else unknown  # there what was declared is the whole, whatever is missing in it
    names = {name: code for name, code in about.group if name in ATTRIBUTES}
    kinds = {kind: rate for (period, kind), rate in rates.items() if period == about.period and kind != ALL}
    if not kinds or names.keys() - {BY_TYPE}:
        return own
    if names:
        kinds = {kind: rate for kind, rate in kinds.items() if kind == names[BY_TYPE]}
    if kpi.get("count_unit") == OF_ORGANISATIONS and kpi["kind"] == "proces" and kinds:
        own = replace(own, undeclared=0)  # who is expected is all there is
    if sums[about].denominator is None or not counted(kpi, about.apart):
        return replace(own, absent=ONE if any(kinds.values()) else NOBODY)  # some, of an amount that nobody knows
    if not names and kpi["protects"] != OPEN_TO_ALL:  # by type, bounds would tell how much each type has
        return replace(own, absent=_of_type(about, rates[about.period, ALL], sums, unanswered))
    parts = ((about if names else about.limited(BY_TYPE, kind), rate) for kind, rate in kinds.items())
    return replace(own, absent=sum((_of_type(cell, rate, sums, unanswered) for cell, rate in parts), NOBODY))


def _of_type(cell: Cell, rate: Decimal, sums: Mapping[Cell, Sums], unknown: Mapping[Cell, Unknown]) -> Decimal:
    """Return what the absent of one type have, if they have as much as those that reported."""
    if rate == NO_LIMIT:
        return NO_LIMIT
    known = sums[cell].denominator or NOBODY if cell in sums else NOBODY
    return rate * (known + unknown.get(cell, NOTHING_UNKNOWN).units)
