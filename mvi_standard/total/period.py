"""The period of a total: which submissions count in it, as a whole or as parts that fill it together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from mvi_standard.total.days import day_after
from mvi_standard.total.tables import SPANS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mvi_standard.total.days import Period

REPORTED = """
    SELECT s.submission, s.period_start, s.period_end, p.party
    FROM submissions s
    LEFT JOIN parties p ON p.submission = s.submission AND p.covered
    WHERE s.added
    ORDER BY s.submission
"""


class NothingOn(Exception):  # noqa: N818 - named for what it says of a period
    """Raised when no submission reports on a period or a part of it; `there` has the periods of most first."""

    def __init__(self, period: Period, there: Sequence[Period]) -> None:
        super().__init__(period)
        self.period, self.there = period, there


@dataclass(frozen=True)
class Span:
    """The period of one submission, the bodies that it reports on, and how it counts.

    `counted` is the period of the total in which it counts, None if in none; `series` is the number of the first of the
    submissions on the same bodies that fill it together, `part` the first day of one that is a part; empty for a whole.
    """

    submission: int
    period: Period
    bodies: frozenset[str] = frozenset()
    counted: Period | None = None
    series: int = 0
    part: str = ""


def refuse_empty(asked: Iterable[Period], told: Iterable[Period | None]) -> None:
    """Raise NothingOn for a period that was asked for and on which none of the submissions reports.

    `told` is the period that each submission names. Where none names any there is nothing to compare with.
    """
    there = Counter(each for each in told if each)
    for period in asked:
        if there and not any(_lies_in(each, period) for each in there):
            raise NothingOn(period, [each for each, _ in there.most_common()])


def chosen(
    rows: Callable[[str], Iterable[Mapping[str, Any]]], names: Mapping[str, str], periods: Sequence[Period] = ()
) -> list[Span]:
    """Return the spans that count in these periods; without periods those in the one that most bodies report on."""
    found = spans(rows, names)
    most = most_reported(found)
    return list(counted_in(periods or ([most] if most else []), found))


def spans(rows: Callable[[str], Iterable[Mapping[str, Any]]], names: Mapping[str, str]) -> list[Span]:
    """Return the spans of the submissions that were added; `names` gives the one name of each body."""
    found: dict[int, Span] = {}
    for row in rows(REPORTED):
        known = found.get(row["submission"], Span(row["submission"], (row["period_start"], row["period_end"])))
        party = row["party"] or str(row["submission"])  # a submission on nobody is on a body of its own
        body = names.get(party, party)
        found[row["submission"]] = replace(known, bodies=known.bodies | {body})
    return list(found.values())


def most_reported(found: Iterable[Span]) -> Period | None:
    """Return the period that most bodies report on; of equal ones the last, and of these the longest."""
    bodies = Counter(period for period, _ in {(each.period, body) for each in found for body in each.bodies})
    return max(bodies, key=lambda each: (bodies[each], each[1], _reversed(each[0])), default=None)


def _reversed(day: str) -> tuple[int, ...]:
    return tuple(-int(each) for each in day.split("-"))


def counted_in(periods: Iterable[Period], found: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans that count in one of these periods.

    A body counts in a period with the submission on that period. Without one it counts with those on parts of it, if
    they fill it: from the first day to the last, and no day twice.
    """
    for period in periods:
        whole = [each for each in found if each.period == period]
        yield from (replace(each, counted=period, series=each.submission) for each in whole)
        told = frozenset[str]().union(*(each.bodies for each in whole))
        inside = [each for each in found if each.period != period and _lies_in(each.period, period)]
        yield from _parts(period, [each for each in inside if told.isdisjoint(each.bodies)])


def span_table(counted: Iterable[Span]) -> pa.Table:
    """Return the spans that count as a table."""
    rows = [
        {
            "submission": each.submission,
            "period_start": each.counted[0],
            "period_end": each.counted[1],
            "series": each.series,
            "part": each.part,
        }
        for each in counted
        if each.counted
    ]
    return pa.Table.from_pylist(rows, schema=SPANS)


def _lies_in(part: Period, whole: Period) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1]


def _parts(period: Period, inside: list[Span]) -> Iterator[Span]:
    while inside != (
        filling := [each for each in inside if all(_filled(period, body, inside) for body in each.bodies)]
    ):
        inside = filling  # a submission on two bodies that falls out for one leaves a hole for the other
    first: dict[frozenset[str], int] = {}
    for each in inside:
        series = first.setdefault(each.bodies, each.submission)
        yield replace(each, counted=period, series=series, part=each.period[0])


def _filled(period: Period, body: str, inside: Iterable[Span]) -> bool:
    """Return whether the submissions on a body fill a period."""
    parts = sorted(each.period for each in inside if body in each.bodies)
    starts = [period[0], *(day_after(end) for _, end in parts)]
    return [start for start, _ in parts] == starts[:-1] and starts[-1] == day_after(period[1])
