"""A figure as rows: one by the columns of FIGURES, and one for each reason why values are missing or do not count."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.figure import MEASURED, share
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import has_text, pick, say
from mvi_standard.total.columns import KEPT_APART

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.counting.figure import Cell, Figure
    from mvi_standard.edition import Edition

Row = dict[str, Any]
LISTS = {"fuel_scope": "emission_factor_scope", "ratio_unit": "unit", "promised_kpi": "kpi"}
"""The code list of what is kept apart, where its column has another name."""


@dataclass(frozen=True)
class FigureRows:
    """Makes rows of figures, with the labels of an edition."""

    edition: Edition
    _known: dict[Cell, Row] = field(default_factory=dict)

    def row(self, figure: Figure) -> Row:
        """Return the row of a figure, by the columns of FIGURES; without numbers when it is withheld."""
        row = self._about(figure.cell) | self.labelled("withheld", figure.withheld, "withheld_reason")
        return row if figure.withheld else row | _numbers(figure)

    def _about(self, cell: Cell) -> Row:
        """Return what a cell is about; many organisations have the same one."""
        if cell not in self._known:
            self._known[cell] = {
                "figure": cell.key,
                "series": cell.series,
                "kpi_version": cell.kpi_version,
                "period_start": date.fromisoformat(cell.period[0]),
                "period_end": date.fromisoformat(cell.period[1]),
            }
            for name, (code, codelist) in self._codes(cell).items():
                self._known[cell] |= self.labelled(name, code, codelist)
        return self._known[cell]

    def reasons(self, figure: Figure) -> Iterator[Row]:
        """Yield a row for each reason why values are missing or do not count; none when the figure is withheld."""
        if figure.withheld:
            return
        for kind, counts in (("missing", figure.missing), ("excluded", figure.sums.excluded)):
            for reason, count in sorted(counts.items()):
                coded = self.labelled("kind", kind, "") | self.labelled("reason", reason, "missing_reason")
                yield {"figure": figure.cell.key, **coded, "count": count}

    def labelled(self, name: str, code: str, codelist: str) -> Row:
        """Return a code with its labels, by the names of their columns."""
        said = labels_of(self.edition, code, codelist)
        return {name: code} | {f"{name}_{each}": pick(said, each) for each in LANGUAGES}

    def _codes(self, cell: Cell) -> Mapping[str, tuple[str, str]]:
        """Return the code in each column, with the code list that it is from."""
        definition = self.edition.catalogue[cell.kpi]
        group = dict(enumerate(cell.group, 1))
        found = {
            "kpi": (cell.kpi, "kpi"),
            "protects": (definition["protects"], "protected_party"),
            "nature": (cell.nature, "nature"),
            "count_unit": (cell.count_unit, "count_unit"),
            "unit": (cell.unit, "unit"),
            "part": (cell.part, definition.get("codelist", "")),
        }
        for at in (1, 2):
            name, code = group.get(at, ("", ""))
            found |= {f"dimension_{at}": (name, "dimension"), f"code_{at}": (code, self._lists.get(name, ""))}
        apart = ((KEPT_APART[name], value) for name, value in cell.apart)
        return found | {name: (value, LISTS.get(name, name)) for name, value in apart}

    @cached_property
    def _lists(self) -> Mapping[str, str]:
        """The code list of each dimension: it is the same for all KPIs that are divided by it."""
        dimensions = (each for kpi in self.edition.catalogue.values() for each in kpi.get("dimensions", ()))
        return {each["name"]: each["codelist"] for each in dimensions}


@cache
def labels_of(edition: Edition, code: str, codelist: str) -> tuple[str, ...]:
    """Return the labels of a code, or of several with a comma between them; what has no label is its own."""
    each_of = code.split(",")
    return tuple(", ".join(_label(edition, each, codelist, language) for each in each_of) for language in LANGUAGES)


def _label(edition: Edition, code: str, codelist: str, language: str) -> str:
    key = f"kpi:{code}" if codelist == "kpi" else f"code:{codelist}:{code}"
    if key in edition.labels:
        return str(pick(edition.labels[key], language))
    known = (
        each
        for each in (f"report_apart.maatstaf_{code}", f"report_limits.excluded_{code}", f"column.code_{code}")
        if has_text(each)
    )
    return next((say(each, language) for each in known), code)


def _numbers(figure: Figure) -> Row:
    sums = figure.sums
    measured = sum(sums.determinations.get(each, 0) for each in MEASURED)
    determined = sum(sums.determinations.values())
    return {
        "value": figure.value,
        "numerator": sums.numerator,
        "denominator": sums.denominator,
        "population": figure.declared.count,
        "lower": figure.lower,
        "upper": figure.upper,
        "coverage_count": figure.coverage_count,
        "coverage_euro": figure.coverage_euro,
        "share_measured": share(measured, determined),
        "share_estimated": share(determined - measured, determined),
        "share_verified": share(sums.verified, determined),
        "known": sums.known,
        "missing": sum(figure.missing.values()),
        "excluded": sum(sums.excluded.values()),
        "organisations": sums.organisations,
        "expected": figure.expected,
    }
