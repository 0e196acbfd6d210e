"""Mergers: a predecessor and its successor that both report one period do not both count."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from mvi_standard.total.notes import PREDECESSOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Row = dict[str, Any]
Mergers = dict[str, dict[str, str]]
"""By organisation the one into which it merged, with the first day of the earliest file that says so."""
MERGERS = f"""
    SELECT n.record, n.values, MIN(s.period_start) AS since
    FROM notes n
    JOIN submissions s ON s.submission = n.submission
    WHERE n.kind = '{PREDECESSOR}'
    GROUP BY ALL
    ORDER BY ALL
"""  # noqa: S608 - our own word
COVERED = """
    SELECT DISTINCT
        p.submission, p.party, s.period_start, s.period_end, i.period_start AS total_start, i.period_end AS total_end
    FROM parties p
    JOIN submissions s ON s.submission = p.submission
    JOIN spans i ON i.submission = p.submission
    WHERE p.covered
"""


class _Cover(NamedTuple):
    """What one submission reports on: an organisation in a period, that counts in a period of the total."""

    submission: int
    body: str
    start: str
    end: str
    total_start: str
    total_end: str


def superseded(ask: Callable[[str], Iterable[Row]], names: Mapping[str, str]) -> Iterator[Row]:
    """Yield each organisation that a submission reports on while a successor of it reports that period elsewhere.

    Only submissions that count in one period of the total are compared: what is left out takes nobody's place.

    Where the successor's file reports on the predecessor apart, both count: then the one is no part of the other. A
    merger changes nothing in a period that was over before the first file that tells of it.
    """
    later: Mergers = defaultdict(dict)
    for row in ask(MERGERS):
        before = msgspec.json.decode(row["values"])["predecessor"]
        before, after = (names.get(each, each) for each in (before, row["record"]))
        later[before][after] = min(row["since"], later[before].get(after, row["since"]))
    if not later:
        return
    covers = [_Cover(*row.values()) for row in ask(COVERED)]
    covers = [each._replace(body=names.get(each.body, each.body)) for each in covers]
    by_body: dict[str, list[_Cover]] = defaultdict(list)
    for each in covers:
        by_body[each.body].append(each)
    apart = {(each.submission, each.body) for each in covers}
    for each in covers:
        for body in sorted(_all_later(each.body, each.end, later)):
            if any(_holds(other, each) and (other.submission, each.body) not in apart for other in by_body[body]):
                yield {"submission": each.submission, "organisation": each.body, "successor": body}
                break


def _all_later(body: str, end: str, later: Mergers) -> set[str]:
    """Return every organisation into which this one merged by a day, directly or not; a circle leads to itself."""
    found: set[str] = set()
    waiting = [body]
    while waiting:
        new = {after for after, since in later.get(waiting.pop(), {}).items() if since <= end} - found
        found |= new
        waiting.extend(new)
    return found - {body}


def _holds(whole: _Cover, part: _Cover) -> bool:
    together = (whole.total_start, whole.total_end) == (part.total_start, part.total_end)
    return together and whole.start <= part.start and part.end <= whole.end
