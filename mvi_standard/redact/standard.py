"""What in a document comes from the standard, and so tells nothing about who wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.fixes.suggestion import LONGEST, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.redact.walk import Where

_A_SLIP = 2
"""So many letters added, left out or changed are a slip of the hand; more can be a name behind a code."""
NUMBERS = {"Amount", "SignedAmount", "Measure", "NonNegative", "Percentage", "Count", "Months", "VersionNumber", "Year"}
OPEN = {
    "Code", "OpenCode", "SubthemeCode", "ProductGroupCode", "TargetGroupCode", "ValuationTableCode", "InstrumentCode",
}  # fmt: skip


@dataclass(frozen=True)
class Standard:
    """One edition, asked for what may stay."""

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
        """Every word that may stay in a text that cannot be read."""
        return self.codes | self.fields | {self.edition.version, "true", "false", "null", "NaN", "Infinity"}

    def codes_at(self, where: Where) -> Collection[str]:
        """Return the codes that the standard allows at a place; all of them where another field decides."""
        if closed := self.definitions.get(where.kind, {}).get("enum"):
            return [str(each) for each in closed]
        if where.kind == "KpiId":
            return self.edition.tables.kpis
        name = self.edition.tables.coded.get(where.owner, {}).get(where.field, "")
        return self.edition.tables.codelists.get(name, self.codes)


def misspelled(found: str, expected: Collection[str]) -> str | None:
    """Return a code that is nearly one of the expected: as it was if that is a slip, else made of that code alone."""
    near = nearest(found, expected) if len(found) <= LONGEST else None
    if near is None:
        return None
    return found if _changes(found.casefold().replace(" ", "_"), near.casefold()) <= _A_SLIP else f"{near}x"


def _changes(one: str, other: str) -> int:
    """Count how many letters have to be added, left out or changed to make one text of another."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for at, each in enumerate(other):
            now.append(min(now[at] + 1, before[at + 1] + 1, before[at] + (letter != each)))
        before = now
    return before[-1]
