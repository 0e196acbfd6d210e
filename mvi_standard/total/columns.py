"""The columns of the tables that a total publishes: the one place from which tables, dictionary and guide follow."""

from __future__ import annotations

from dataclasses import dataclass

from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import has_text, say

TEXT, CODE, LABEL, DATE, NUMBER, COUNT = "text", "code", "label", "date", "number", "count"
"""Types: a CODE has LABELs behind it, a NUMBER is exact with nine decimals, a COUNT is a whole number."""


@dataclass(frozen=True)
class Column:
    """One column; `of` names the column of the code that a LABEL is about, `unit` is that of a NUMBER in all rows."""

    name: str
    type: str = TEXT
    of: str = ""
    unit: str = ""

    def head(self, language: str) -> str:
        """Return the name for people."""
        own = f"column.{self.of}_label_head"
        return say(own if has_text(own) else f"column.{self.of or self.name}_head", language)

    def explained(self, language: str) -> str:
        """Return what the column means."""
        if self.of:
            return say(f"column.label_{self.name[-2:]}", language, name=self.of)
        return say(f"column.{self.name}", language)


def _coded(name: str) -> tuple[Column, ...]:
    """Return the column of a code, with a column of labels for each language."""
    return Column(name, CODE), *(Column(f"{name}_{language}", LABEL, of=name) for language in LANGUAGES)


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(each) for each in names)


KEPT_APART = {
    "time_basis": "time_basis",
    "boundary.profile": "boundary_profile",
    "boundary.fuel_scope": "fuel_scope",
    "method.instrument": "instrument",
    "method.version": "instrument_version",
    "method.factor_list": "factor_list",
    "valuation_table.id": "valuation_table",
    "valuation_table.version": "valuation_table_version",
    "waardebasis": "value_basis",
    "gewichtsoort": "award_weight_kind",
    "maatstaf": "measure",
    "unit": "ratio_unit",
    "kpi": "promised_kpi",
}
"""The column of each name by which values are kept apart."""
UNCODED = ("instrument_version", "factor_list", "valuation_table_version")
"""Those of which the value is no code."""

_ABOUT = (
    *_texts("figure", "series"), *_coded("kpi"), *_texts("kpi_version"), *_coded("protects"),
    Column("period_start", DATE), Column("period_end", DATE), *_coded("nature"), *_coded("count_unit"), *_coded("unit"),
    *(column for name in KEPT_APART.values() for column in (_texts(name) if name in UNCODED else _coded(name))),
    *_coded("part"), *_coded("dimension_1"), *_coded("code_1"), *_coded("dimension_2"), *_coded("code_2"),
)  # fmt: skip
_AMOUNTS = (
    *(Column(each, NUMBER) for each in ("value", "numerator", "denominator", "population", "lower", "upper")),
    *(
        Column(each, NUMBER, unit="procent")
        for each in ("coverage_count", "coverage_euro", "share_measured", "share_estimated", "share_verified")
    ),
    *(Column(each, COUNT) for each in ("known", "missing", "excluded")),
)
_OF_MANY = (*(Column(each, COUNT) for each in ("organisations", "expected")), *_coded("withheld"))
_WHOSE = (*_texts("organisation", "organisation_name"), *_coded("organisation_type"))

FIGURES = (*_ABOUT, *_AMOUNTS, *_OF_MANY)
"""One row a figure; without numbers where it is withheld."""
BY_ORGANISATION = (*_WHOSE, *(each for each in (*_ABOUT, *_AMOUNTS) if each.type != LABEL))
"""One row a figure of one organisation; `figure` is the key of that of all together, where the labels are."""
REASONS = (
    *_texts("from_table", "figure", "organisation", "organisation_name"), *_coded("kind"), *_coded("reason"),
    Column("count", COUNT),
)  # fmt: skip
"""Why values are missing or do not count: one row a figure and reason."""
TABLES = {"figures": FIGURES, "figures_by_organisation": BY_ORGANISATION, "reasons": REASONS}
"""The tables by name, each published as Parquet and CSV, and in `total.duckdb`."""
