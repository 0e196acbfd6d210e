"""What the catalogue asks of an observation, in the form in which the maker of observations needs it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mvi_standard.editions import LATEST
from mvi_standard.total.synth.scales import SPLITS

EDITION = LATEST


@dataclass(frozen=True)
class Kpi:
    """One KPI: the kind of its value, its units, and what must stand beside it."""

    key: str
    kind: str
    units: tuple[str, ...]
    time_bases: tuple[str, ...]
    asks: frozenset[str]
    subjects: tuple[str, ...]
    codelist: str
    splits: tuple[tuple[str, str, bool], ...]
    share: bool

    def wants(self, field: str) -> bool:
        """Tell whether a field, or something in it, is asked for."""
        return any(path.split(".")[0] == field for path in self.asks)


@cache
def kpi(key: str) -> Kpi:
    """Return what is asked for a KPI."""
    known = EDITION.catalogue[key]
    asked = known.get("requires", [])
    units = next((each["allowed"] for each in asked if each["path"] == "unit" and "allowed" in each), None)
    kind = known["value_type"]
    if units is None:
        units = [] if kind in ("ratio", "yes_no", "code", "date") else known.get("units", [])
    return Kpi(
        key,
        kind,
        tuple(units),
        tuple(known.get("time_bases", ())),
        frozenset(each["path"] for each in asked),
        tuple(known["subject_types"]),
        known.get("codelist", ""),
        tuple(
            (each["name"], each["codelist"], each["required"])
            for each in known.get("dimensions", ())
            if each["name"] in SPLITS
        ),
        known.get("canonical_unit") == "procent",
    )


@cache
def codes(codelist: str) -> tuple[str, ...]:
    """Return the codes of a list; of vehicles only the categories that do not overlap."""
    return tuple(each for each in EDITION.tables.codelists[codelist] if "-" not in each)


@cache
def observed() -> tuple[str, ...]:
    """Return every KPI that lives on observations."""
    return tuple(key for key, known in EDITION.catalogue.items() if known["derivation"] == "waarneming")
