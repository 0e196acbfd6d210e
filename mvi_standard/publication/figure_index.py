"""Index of figures by KPI, nature, period and the dimensions that divide them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.kpi import Pairs

REALISED, EXPECTED = "gerealiseerd", "verwacht"
Place = tuple[str, str, tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True)
class FigureIndex:
    """All figures, indexed by KPI, nature, period and the dimensions that divide them."""

    figures: Sequence[Figure]
    places: dict[Place, list[Figure]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Put each figure in its place."""
        for each in self.figures:
            cell = each.cell
            names = tuple(sorted(name for name, _ in cell.group))
            self.places[cell.kpi, cell.nature, cell.period, names].append(each)

    @cached_property
    def periods(self) -> tuple[tuple[str, str], ...]:
        """Return the periods, the oldest first."""
        found = {each.cell.period for each in self.figures}
        return tuple(sorted(found, key=lambda each: (each[1], each[0])))

    @property
    def period(self) -> tuple[str, str] | None:
        """Return the period that the report is about: the latest."""
        return self.periods[-1] if self.periods else None

    @cached_property
    def _series(self) -> dict[tuple[str, tuple[str, str]], Figure]:
        return {(each.cell.series, each.cell.period): each for each in self.figures}

    def before(self, figure: Figure) -> Figure | None:
        """Return the same figure of the period before, if there is one."""
        earlier = [each for each in self.periods if each[1] < figure.cell.period[0]]
        return self._series.get((figure.cell.series, max(earlier))) if earlier else None

    @cached_property
    def kpis(self) -> tuple[str, ...]:
        """Return the KPIs with a figure in the period, by name."""
        return tuple(sorted({each.cell.kpi for each in self.figures if each.cell.period == self.period}))

    def find(
        self,
        kpi: str,
        *by: str,
        nature: str = REALISED,
        count_unit: str | None = None,
        period: tuple[str, str] | None = None,
        apart: Pairs = (),
    ) -> list[Figure]:
        """Return the figures of a KPI divided by exactly these dimensions, in a fixed order."""
        when = period or self.period
        if when is None:
            return []
        found = [
            each
            for each in self.places.get((kpi, nature, when, tuple(sorted(by))), ())
            if (count_unit is None or each.cell.count_unit == count_unit) and set(apart) <= set(each.cell.apart)
        ]
        return sorted(found, key=lambda each: each.cell)

    def one(self, kpi: str, *by: str, count_unit: str | None = None, apart: Pairs = ()) -> Figure | None:
        """Return the figure of a KPI that rests on the most answers, if any."""
        return most(self.find(kpi, *by, count_unit=count_unit, apart=apart))

    def dimensions(self, kpi: str) -> tuple[tuple[str, ...], ...]:
        """Return the dimensions that divide the figures of a KPI in the period."""
        found = {names for (its, _, period, names) in self.places if its == kpi and period == self.period}
        return tuple(sorted(found, key=lambda each: (len(each), each)))

    def whole(self, kpi: str, nature: str = REALISED) -> list[Figure]:
        """Return the undivided figures of a KPI; when there are none, those by its compulsory dimensions."""
        found = self.find(kpi, nature=nature)
        if found:
            return found
        return next((some for names in self.dimensions(kpi) if (some := self.find(kpi, *names, nature=nature))), [])


def most(figures: Iterable[Figure]) -> Figure | None:
    """Return the figure that rests on the most answers."""
    found = sorted(figures, key=lambda each: (-each.sums.known, each.cell))
    return found[0] if found else None


def klass(figure: Figure, dimension: str) -> str:
    """Return the class of a dimension to which a figure is limited."""
    return dict(figure.cell.group).get(dimension, "")
