"""Whether effects are plausible: the value per euro of each beside that of the country, weighed in 1-values.sql."""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass, fields
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.json import encode

from mvi_standard.render.formats.csv import cell
from mvi_standard.total.effect_account import PlausibleEffect
from mvi_standard.total.records import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal
    from pathlib import Path

    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.add_up import Ledger

PLAUSIBILITY = "plausibility.csv"
"""File in `intern` with every value: not for publication."""
HIGH, LOW, UNJUDGED = "hoog", "laag", "niet_te_beoordelen"
VALUES = """
    SELECT
        w.kpi, w.nature, w.measure_unit AS unit, s.apart, w.part, w.period_start, w.period_end, f.name AS file,
        w.organisation, w.record, w.numerator AS value, NULLIF(w.worth, 0) AS euro, w.low, w.high, w.verdict,
        COALESCE(o.explanation, '') AS explanation,
        COALESCE(CAST(ABS(w.numerator) / NULLIF(SUM(ABS(w.numerator)) OVER (
            PARTITION BY w.slot, w.period_start, w.period_end
        ), 0) AS DOUBLE), 0) AS share
    FROM weighed w
    JOIN slots s ON s.slot = w.slot
    JOIN submissions f ON f.submission = w.submission
    LEFT JOIN observations o ON o.submission = w.submission AND o.id = w.record
    ORDER BY w.kpi, w.nature, unit, s.apart, w.part, w.period_start, w.period_end, share DESC, file, w.record
"""


@dataclass(frozen=True)
class EffectValue:
    """One value behind an effect figure; `low` and `high` are the fences per euro, None without enough values.

    `verdict` is `gewoon`, `hoog`, `laag` or `niet_te_beoordelen`; `share` is its part, 0 to 1, of the figure.
    """

    kpi: str
    nature: str
    unit: str
    apart: str
    part: str
    period_start: str
    period_end: str
    file: str
    organisation: str
    record: str
    value: Decimal
    euro: Decimal | None
    low: float | None
    high: float | None
    verdict: str
    explanation: str
    share: float

    @property
    def left_out(self) -> bool:
        """True above the fences and not explained: then it does not count."""
        return self.verdict == HIGH and not self.explanation


def effect_values(ledger: Ledger, folder: Path) -> tuple[EffectValue, ...]:
    """Return every value behind the effect figures of a ledger that added up what stands in `folder`."""
    ledger.open("observations", RECORDS["observations"], folder / "observations")
    return tuple(EffectValue(**row) for row in ledger.rows(VALUES))


def weighed(
    ledger: Ledger, folder: Path, shown: Mapping[str, str], published: Iterable[Figure]
) -> tuple[PlausibleEffect, ...]:
    """Write every value behind the effects into `folder`, and return what may be said of each published figure."""
    values = effect_values(ledger, folder)
    write_values(values, folder / PLAUSIBILITY, shown)
    return tuple(plausible_effects(values, published))


def write_values(values: Iterable[EffectValue], file: Path, shown: Mapping[str, str]) -> None:
    """Write each value with its file as it is shown, and the sum of its figure with and without what is left out."""
    names = [each.name for each in fields(EffectValue)]
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, [*names, "left_out", "figure_with", "figure_without"])
        writer.writeheader()
        for _, group in groupby(values, _figure):
            some = list(group)
            sums = {"figure_with": total(some), "figure_without": total(some, without=True)}
            for each in some:
                row = asdict(each) | {"left_out": each.left_out, **sums, "file": shown.get(each.file, each.file)}
                writer.writerow({name: cell(one) if isinstance(one, str) else one for name, one in row.items()})


def total(values: Iterable[EffectValue], *, without: bool = False) -> Decimal | int:
    """Return the sum of values, with or without what is left out."""
    return sum(each.value for each in values if not (without and each.left_out))


def plausible_effects(values: Iterable[EffectValue], published: Iterable[Figure]) -> Iterator[PlausibleEffect]:
    """Yield what may be said of each figure that is published and not withheld."""
    cells = (each.cell for each in published if not each.withheld)
    named = {(each.kpi, each.nature, each.unit, encode(each.apart), each.part, *each.period) for each in cells}
    for key, group in groupby(values, _figure):
        if (*key[:3], key[3].encode(), *key[4:]) in named:
            some = list(group)
            kpi, nature, unit, apart, part, start, end = key
            yield PlausibleEffect(
                kpi,
                nature,
                unit,
                apart,
                part,
                (start, end),
                values=len(some),
                unjudged=sum(each.verdict == UNJUDGED for each in some),
                explained=sum(each.verdict == HIGH and not each.left_out for each in some),
                left_out=sum(each.left_out for each in some),
                low=sum(each.verdict == LOW for each in some),
            )


def _figure(value: EffectValue) -> tuple[str, str, str, str, str, str, str]:
    return (value.kpi, value.nature, value.unit, value.apart, value.part, value.period_start, value.period_end)
