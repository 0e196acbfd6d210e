"""The effects in one file that stand out beside those of the country: for its submitter."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from mvi_standard.render.where import spoken
from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.plausibility import HIGH
from mvi_standard.total.rereading import place_in, reread

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from mvi_standard.total.add_up import Ledger

UP, DOWN = Context(1, ROUND_CEILING), Context(1, ROUND_FLOOR)
OF_FILES = """
    SELECT
        w.submission, w.record, w.kpi, w.numerator AS value, w.measure_unit AS unit, w.rate, w.low, w.high, w.verdict,
        w.explained, u.place, f.name, f.sha256
    FROM weighed w
    JOIN units u ON u.unit = w.unit
    JOIN submissions f ON f.submission = w.submission
    WHERE list_contains(?, w.submission) AND w.verdict IN ('hoog', 'laag')
    ORDER BY w.submission, w.rate DESC, w.record, w.slot
"""


@dataclass(frozen=True)
class StandsOut:
    """A value that is far higher or lower per euro of its contract or lot than is usual, from `low` to `high`.

    `value` is in `unit`, `rate` in that unit per euro. One that is high and not explained does not count. The limits
    have one digit, to the inside: they follow from what others reported. `where` is by language, and empty if the file
    is gone.
    """

    record: str
    where: Mapping[str, str]
    kpi: str
    value: Decimal
    unit: str
    rate: float
    low: float
    high: float
    too_high: bool
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
        too_high = row["verdict"] == HIGH
        counts = row["explained"] or not too_high
        low, high = (float(to.create_decimal_from_float(row[name])) for to, name in ((UP, "low"), (DOWN, "high")))
        yield StandsOut(row["record"], where, *value, low, high, too_high, counts)
