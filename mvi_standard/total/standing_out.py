"""The effects in one file that stand out beside those of the country: for its submitter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import floor, log10
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from mvi_standard.render.where import spoken
from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.rereading import place_in, reread

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from mvi_standard.total.add_up import Ledger

STEPS = ("0.5", "1", "2", "5", "10")
"""The limits that are shown, up to a power of ten: they follow from what others reported, so they are coarse."""
OF_FILES = """
    SELECT
        w.submission, w.record, w.kpi, w.numerator AS value, w.measure_unit AS unit, w.rate, w.low, w.high, w.explained,
        w.waits, u.place, f.name, f.sha256
    FROM weighed w
    JOIN units u ON u.unit = w.unit
    JOIN submissions f ON f.submission = w.submission
    WHERE list_contains(?, w.submission) AND w.verdict IN ('hoog', 'laag')
    ORDER BY w.submission, w.rate DESC, w.record, w.slot
"""


@dataclass(frozen=True)
class StandsOut:
    """A value that is far higher or lower per euro of its contract or lot than is usual, from `low` to `high`.

    `value` is in `unit`, `rate` in that unit per euro. What is not explained does not count if it is too high and
    changes the figure. The limits are 1, 2 or 5 times a power of ten, to the inside. `where` is by language, and empty
    if the file is gone.
    """

    record: str
    where: Mapping[str, str]
    kpi: str
    value: Decimal
    unit: str
    rate: float
    low: float
    high: float
    explained: bool
    counts: bool


def standing_out(ledger: Ledger, submissions: Sequence[int]) -> Mapping[int, tuple[StandsOut, ...]]:
    """Return what stands out in each of these submissions, the highest first; after adding up."""
    found = groupby(ledger.rows(OF_FILES, submissions), itemgetter("submission"))
    return {number: tuple(_of_file(list(rows))) for number, rows in found}


def _of_file(rows: Sequence[Mapping[str, Any]]) -> Iterator[StandsOut]:
    document = reread(rows[0]["name"], rows[0]["sha256"])
    for row in rows:
        place = place_in(document, row["place"])
        where = {each: spoken(place, each) for each in LANGUAGES} if place else {}
        value = (row["kpi"], row["value"], row["unit"], row["rate"])
        limits = (coarse(row["low"], up=True), coarse(row["high"], up=False))
        yield StandsOut(row["record"], where, *value, *limits, row["explained"], not row["waits"])


def coarse(number: float, *, up: bool) -> float:
    """Return the nearest of STEPS, up or down, from a positive number."""
    steps = [float(f"{each}e{floor(log10(number))}") for each in STEPS]
    return min(each for each in steps if each >= number) if up else max(each for each in steps if each <= number)
