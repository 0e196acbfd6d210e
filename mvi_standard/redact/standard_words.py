"""The words of the standard: they may stay in a copy, as they say nothing about its author."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.fixes.suggestion import LONGEST, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.redact.schema_walk import Where

_A_SLIP = 2
"""Most letters of a slip; with more, a name may hide in a code."""
NUMBERS = {"Amount", "SignedAmount", "Measure", "NonNegative", "Percentage", "Count", "Months", "VersionNumber", "Year"}
OPEN = {
    "Code", "OpenCode", "SubthemeCode", "ProductGroupCode", "TargetGroupCode", "ValuationTableCode", "InstrumentCode",
}  # fmt: skip


@dataclass(frozen=True)
class StandardWords:
    """The words of one edition."""

    edition: Edition

    @cached_property
    def definitions(self) -> Mapping[str, Any]:
        """The classes and named types of the JSON Schema."""
        found: Mapping[str, Any] = self.edition.schema["$defs"]
        return found

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every code of every list, the names of the lists, and the KPIs."""
        tables = self.edition.tables
        listed = (code for codes in tables.codelists.values() for code in codes)
        closed = (code for each in self.definitions.values() for code in each.get("enum", ()))
        return frozenset({*listed, *closed, *tables.codelists, *tables.kpis})

    @cached_property
    def fields(self) -> frozenset[str]:
        """The name of every field."""
        return frozenset(key for each in self.definitions.values() for key in each.get("properties", ()))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that may stay in a text that cannot be parsed."""
        return self.codes | self.fields | {self.edition.version, "true", "false", "null", "NaN", "Infinity"}

    def codes_at(self, where: Where) -> Collection[str]:
        """Return the codes that the standard allows at a place; all codes where another field decides."""
        if closed := self.definitions.get(where.kind, {}).get("enum"):
            return [str(each) for each in closed]
        if where.kind == "KpiId":
            return self.edition.tables.kpis
        name = self.edition.tables.coded.get(where.owner, {}).get(where.field, "")
        return self.edition.tables.codelists.get(name, self.codes)


def misspelled(found: str, expected: Collection[str]) -> str | None:
    """Return a near miss of an expected code: `found` itself if it is a slip, else one made of that code."""
    near = nearest(found, expected) if len(found) <= LONGEST else None
    if near is None:
        return None
    return found if _changes(found.casefold().replace(" ", "_"), near.casefold()) <= _A_SLIP else f"{near}x"


def _changes(one: str, other: str) -> int:
    """Return the edit distance of two texts (Levenshtein)."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for at, each in enumerate(other):
            now.append(min(now[at] + 1, before[at + 1] + 1, before[at] + (letter != each)))
        before = now
    return before[-1]
