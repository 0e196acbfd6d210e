"""For each KPI the example that shows best how it is computed, with what each record adds: computed, never typed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.aggregate import figures
from mvi_standard.editions import LATEST
from mvi_standard.kpi import exact
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from decimal import Decimal
    from pathlib import Path

    from mvi_standard.counting.figure import Cell, Figure
    from mvi_standard.report import Report
    from tools.generate.pages.example import Examples

FEW = 8
"""As many records as a reader adds up by head."""


@dataclass(frozen=True)
class Share:
    """What one record adds to a figure."""

    cls: str
    record: Mapping[str, Any]
    numerator: Decimal
    denominator: Decimal | None


@dataclass(frozen=True)
class Worked:
    """A figure of an example file, and the records behind it."""

    file: str
    size: int
    figure: Figure
    shares: tuple[Share, ...]

    @property
    def clarity(self) -> tuple[Any, ...]:
        """The clarity of the example as a sort key, best first: a total of few records, neither zero nor everything."""
        cell, sums = self.figure.cell, self.figure.sums
        plain = sums.numerator in {0, sums.denominator}
        aside = "maatstaf" in dict(cell.apart)
        number = len(self.shares)
        return (
            (cell.nature != "gerealiseerd", aside, plain, len(cell.group), number == 1, number > FEW, number),
            (self.size, len(cell.apart), cell),
        )


@cache
def worked(examples: Examples) -> Mapping[str, Worked]:
    """Return for each KPI the clearest figure in the examples; a KPI of which none has a figure is not there."""
    found = _clearest(each for file in examples.told for each in _told(file))
    others = {*examples.valid} - {*examples.told}
    for file in sorted(others, key=lambda each: (each.stat().st_size, each.name)):
        if any(_holds(file, kpi) for kpi in LATEST.catalogue if kpi not in found):
            found = _clearest(_told(file)) | found
    return found


def _clearest(those: Iterable[Worked]) -> dict[str, Worked]:
    found: dict[str, Worked] = {}
    for each in those:
        kpi = each.figure.cell.kpi
        found[kpi] = min(found.get(kpi, each), each, key=lambda one: one.clarity)
    return found


def _holds(file: Path, kpi: str) -> bool:
    """Return whether a file gives this KPI a value."""
    if kpi not in LATEST.ledger.computations() and kpi.encode() not in file.read_bytes():
        return False
    return any(line.kpi == kpi and _counts(line) for line in _lines(file))


@cache
def _report(file: Path) -> Report:
    return validate(file)


@cache
def _lines(file: Path) -> tuple[Any, ...]:
    """Return what each record in a file adds to each KPI."""
    return tuple(LATEST.ledger.lines(_report(file).dossier))


def _told(file: Path) -> Iterator[Worked]:
    """Yield every figure with a value in a file."""
    report = _report(file)
    lines, fold = _lines(file), _fold(report)
    behind: dict[Cell, list[Any]] = defaultdict(list)
    for line in filter(_counts, lines):
        for alone in fold([line]):
            behind[alone.cell].append(line)
    for each in fold(lines):
        if each.value is not None and each.cell.kpi in LATEST.catalogue:
            yield Worked(file.name, file.stat().st_size, each, tuple(map(_share, behind[each.cell])))


def _fold(report: Report) -> Callable[[Iterable[Any]], list[Figure]]:
    dossier = report.dossier
    if dossier is None or dossier.submission is None:
        problem = f"{report.name} lies among the examples that conform, and cannot be read"
        raise ValueError(problem)
    catalogue = {**LATEST.catalogue, **{each["id"]: each for each in dossier.all("KpiDefinition")}}
    types = {each["id"]: each.get("organisation_type", "") for each in dossier.all("Organisation")}
    period = dossier.submission["reporting_period"]
    return partial(figures, catalogue=catalogue, types=types, period=(period["start"], period["end"]))


def _counts(line: Any) -> bool:  # noqa: ANN401 - a line of the ledger of any edition
    return not line.entry.missing and not line.entry.excluded


def _share(line: Any) -> Share:  # noqa: ANN401 - idem
    entry = line.entry
    return Share(
        entry.cls,
        entry.record,
        exact(entry.numerator),
        None if entry.denominator is None else exact(entry.denominator),
    )
