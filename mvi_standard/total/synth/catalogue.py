"""KPIs that made-up observations answer: the fields that each asks for, and how large a value usually is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mvi_standard.editions import LATEST

EDITION = LATEST
NUMBERS = {
    "CIR-01": 120.0,
    "CIR-04": 25.0,
    "KLI-01": 180.0,
    "KLI-02": 30.0,
    "KLI-05": 90_000.0,
    "KLI-06": 20_000.0,
    "MIL-01": 40.0,
    "MIL-02": 6.0,
    "MIL-03": 60_000.0,
    "MIL-06": 300.0,
}
"""KPI -> the middle value of a contract, in its canonical unit."""

RATIOS = {
    "CIR-02": (400, 0.35),
    "CIR-03": (400, 0.12),
    "CIR-05": (60, 0.4),
    "CIR-07": (80, 2.5),
    "CIR-08": (150, 0.55),
    "CIR-09": (150, 0.2),
    "KET-06": (3, 0.6),
    "KET-07": (60_000, 0.5),
    "KLI-04": (50_000, 0.35),
    "KLI-07": (80_000, 0.75),
    "KLI-08": (12, 0.6),
    "KLI-09": (12, 0.45),
    "KLI-10": (900, 0.4),
    "MIL-05": (2400, 0.6),
    "MIL-07": (40_000, 0.55),
    "MIL-09": (30_000, 0.3),
    "MIL-10": (2000, 0.4),
    "MIL-11": (20_000, 21.0),
    "MIL-12": (60_000, 0.25),
    "PRO-20": (8, 0.75),
    "PRO-28": (4, 12.0),
    "PRO-30": (20, 0.15),
}
"""KPI -> the middle denominator, and the usual share of it."""

KILO = {"kg": 1000.0, "kg_CO2e": 1000.0}
"""Unit -> how many of it go into the canonical one."""

DATED = ("KET-02", "KET-03", "KET-04", "KET-05")
"""KPIs on the supply chain of a contract under the ISV."""

SPLITS = (
    "voertuigcategorie", "materiaalherkomst", "materiaalbestemming", "grondstofcategorie", "keurmerk",
    "keukenkeurmerk",
)  # fmt: skip
"""The breakdowns that are made up here."""

OF_GROUPS = ("KLI-02", "CIR-04", "KLI-06", "MIL-01")
"""KPIs that a buyer group reports for all its members together."""

METHODS: dict[str, tuple[tuple[str, str], ...]] = {
    "dubocalc": (("6.0", "Nationale Milieudatabase 3.8"), ("5.1", "Nationale Milieudatabase 3.0")),
    "mpg_tool": (("2025", "Nationale Milieudatabase 3.8"), ("2026", "Nationale Milieudatabase 3.9")),
    "emissiecalc": (("2026", "CO2emissiefactoren.nl 2026"), ("2025", "CO2emissiefactoren.nl 2025")),
    "eiweet": (("2024", "Eiweet"), ("2025", "Eiweet")),
    "leveranciersopgave": (
        ("formulier 1", "CO2emissiefactoren.nl 2025"),
        ("formulier 2", "CO2emissiefactoren.nl 2026"),
    ),
}
"""Instrument -> its versions, each with the list of factors that it uses."""
INSTRUMENT = {"MIL-03": "dubocalc", "MIL-05": "mpg_tool", "CIR-04": "leveranciersopgave", "MIL-10": "eiweet"}
"""KPI -> the instrument that calculates it; for any other, emissiecalc."""


@dataclass(frozen=True)
class KpiQuestion:
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
        """Return whether a field, or something in it, is asked for."""
        return any(path.split(".")[0] == field for path in self.asks)


@cache
def kpi(key: str) -> KpiQuestion:
    """Return what is asked for a KPI."""
    known = EDITION.catalogue[key]
    asked = known.get("requires", [])
    units = next((each["allowed"] for each in asked if each["path"] == "unit" and "allowed" in each), None)
    kind = known["value_type"]
    if units is None:
        units = [] if kind in ("ratio", "yes_no", "code", "date") else known.get("units", [])
    return KpiQuestion(
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
