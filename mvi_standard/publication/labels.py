"""Names of codes, KPIs and dimensions, and phrases of the report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.render.safe import safe
from mvi_standard.texts.say import has_text, pick, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

APART_LISTS = {
    "time_basis": "time_basis",
    "boundary.fuel_scope": "emission_factor_scope",
    "boundary.profile": "boundary_profile",
    "method.instrument": "instrument",
    "valuation_table.id": "valuation_table",
    "waardebasis": "value_basis",
    "gewichtsoort": "award_weight_kind",
    "unit": "unit",
}
"""Name of what is kept apart -> code list of its values; other values are free text or have words of their own."""
COMMON = frozenset({"time_basis", "boundary.profile", "waardebasis", "gewichtsoort"})
"""Of these the labels are common words, that have no capital within a sentence."""

NAMES = frozenset({"Europese", "European", "Nederlandse", "Dutch"})
"""Words that have a capital within a sentence too."""


@dataclass(frozen=True)
class Labels:
    """The labels of the standard in one language."""

    labels: Mapping[str, Sequence[str]]
    catalogue: Mapping[str, Any]
    language: str

    def label(self, key: str, default: str) -> str:
        """Return the label of a key of the labels, such as `code:theme:klimaat`."""
        found = self.labels.get(key, ())
        return (pick(found, self.language) or default) if found else default

    def code(self, codelist: str, code: str) -> str:
        """Return the name of a code in a list."""
        return self.label(f"code:{codelist}:{code}", safe(code.replace("_", " ")))

    def codes(self, codelist: str) -> Iterator[str]:
        """Yield the codes of a list in its own order."""
        return iter(self._codes.get(codelist, ()))

    def kpi(self, kpi: str) -> str:
        """Return the name of a KPI."""
        return self.label(f"kpi:{kpi}", safe(kpi))

    def dimension(self, name: str) -> str:
        """Return the name of a dimension."""
        return self.label(f"code:dimension:{name}", safe(name.replace("_", " ")))

    def klass(self, dimension: str, code: str) -> str:
        """Return the name of a class of a dimension."""
        unknown = (
            phrase("report_figure.class_unknown", self.language) if code == "onbekend" else safe(code.replace("_", " "))
        )
        return self.label(f"code:{self._lists.get(dimension, dimension)}:{code}", unknown)

    def part(self, kpi: str, code: str) -> str:
        """Return the name of a part of the distribution of a KPI."""
        return self.code(self.catalogue.get(kpi, {}).get("codelist", ""), code)

    def apart(self, name: str, value: str) -> str:
        """Return, in words, a value of something that is kept apart."""
        if name == "maatstaf":
            return phrase(f"report_apart.maatstaf_{value}", self.language, default=safe(value.replace("_", " ")))
        if name in APART_LISTS:
            said = self.code(APART_LISTS[name], value)
            said = lowered(said) if name in COMMON else said
            return said if name == "time_basis" else phrase(f"report_apart.{name}", self.language, value=said)
        return phrase(f"report_apart.{name}", self.language, default=safe(f"{name}: {value}"), value=safe(value))

    @cached_property
    def _codes(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for kind, _, rest in (key.partition(":") for key in self.labels):
            if kind == "code":
                codelist, _, code = rest.partition(":")
                found.setdefault(codelist, []).append(code)
        return found

    @cached_property
    def _lists(self) -> dict[str, str]:
        """Return the code list of each dimension: it is the same for all KPIs that are divided by it."""
        dimensions = (each for kpi in self.catalogue.values() for each in kpi.get("dimensions", ()))
        return {each["name"]: each["codelist"] for each in dimensions}


def phrase(key: str, language: str, default: str | None = None, **values: object) -> str:
    """Return a text from the store, or `default` when there is no such text."""
    return say(key, language, **values) if default is None or has_text(key) else default


def lowered(label: str) -> str:
    """Return a label as written within a sentence: names and abbreviations keep their capital."""
    first = label.partition(" ")[0]
    kept = first in NAMES or not first[1:2].islower()
    return label if kept else label[:1].lower() + label[1:]
