"""Whether effects are plausible: the value per euro of each beside that of the country, weighed in 1-values.sql."""

from __future__ import annotations

import csv
from dataclasses import dataclass, fields
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.json import encode

from mvi_standard.render.formats.csv import cell
from mvi_standard.total.effect_account import PlausibleEffect, Waiting
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
        w.organisation, w.record, w.numerator AS value, NULLIF(w.worth, 0) AS euro, w.low, w.high, w.verdict, w.waits,
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

    `verdict` is `gewoon`, `hoog`, `laag` or `niet_te_beoordelen`; `waits` if it does not count until somebody explains
    it; `share` is its part, 0 to 1, of the figure as it was reported.
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
    waits: bool
    explanation: str
    share: float

    @property
    def implausible(self) -> bool:
        """True outside the fences and not explained."""
        return self.verdict in {HIGH, LOW} and not self.explanation


def effect_values(ledger: Ledger, folder: Path) -> tuple[EffectValue, ...]:
    """Return every value behind the effect figures of a ledger that added up what stands in `folder`."""
    ledger.open("observations", RECORDS["observations"], folder / "observations")
    return tuple(EffectValue(**row) for row in ledger.rows(VALUES))


def weighed(
    ledger: Ledger, folder: Path, shown: Mapping[str, str], published: Iterable[Figure]
) -> tuple[tuple[PlausibleEffect, ...], Waiting]:
    """Write every value behind the effects into `folder`, and return what may be said of the published figures."""
    values = effect_values(ledger, folder)
    write_values(values, folder / PLAUSIBILITY, shown)
    public = published_values(values, published)
    waiting = {(each.organisation, each.file, each.record) for each in public if each.waits}
    return tuple(plausible_effects(public)), Waiting(len(waiting), len({organisation for organisation, *_ in waiting}))


def write_values(values: Iterable[EffectValue], file: Path, shown: Mapping[str, str]) -> None:
    """Write each value with its file as it is shown, and the sum of its figure with and without what waits."""
    names = [each.name for each in fields(EffectValue)]
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, [*names, "implausible", "figure_with", "figure_without"])
        writer.writeheader()
        for _, group in groupby(values, _figure):
            some = list(group)
            sums = {"figure_with": total(some), "figure_without": total(some, without=True)}
            for each in some:
                row = {**vars(each), "implausible": each.implausible, **sums, "file": shown.get(each.file, each.file)}
                writer.writerow({name: cell(one) if isinstance(one, str) else one for name, one in row.items()})


def total(values: Iterable[EffectValue], *, without: bool = False) -> Decimal | int:
    """Return the sum of values, with or without what waits."""
    return sum(each.value for each in values if not (without and each.waits))


def published_values(values: Iterable[EffectValue], published: Iterable[Figure]) -> tuple[EffectValue, ...]:
    """Return the values behind figures that are published and not withheld."""
    cells = (each.cell for each in published if not each.withheld)
    named = {(each.kpi, each.nature, each.unit, encode(each.apart).decode(), each.part, *each.period) for each in cells}
    return tuple(each for each in values if _figure(each) in named)


def plausible_effects(values: Iterable[EffectValue]) -> Iterator[PlausibleEffect]:
    """Yield what may be said of each figure behind which these values are."""
    for (kpi, nature, unit, apart, part, start, end), group in groupby(values, _figure):
        some = list(group)
        yield PlausibleEffect(
            kpi,
            nature,
            unit,
            apart,
            part,
            (start, end),
            values=len(some),
            unjudged=sum(each.verdict == UNJUDGED for each in some),
            explained=sum(each.verdict in {HIGH, LOW} and bool(each.explanation) for each in some),
            implausible=sum(each.implausible for each in some),
            waiting=sum(each.waits for each in some),
        )


def _figure(value: EffectValue) -> tuple[str, str, str, str, str, str, str]:
    return (value.kpi, value.nature, value.unit, value.apart, value.part, value.period_start, value.period_end)
