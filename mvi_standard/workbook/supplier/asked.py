"""What is asked about one commitment, so that the answer is a whole observation: as its KPI wants it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from mvi_standard.v1.units import allowed_units, needs_unit
from mvi_standard.workbook.supplier.columns import EVIDENCE, METHOD, observed, split, with_codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.layout import Column

    Json = Mapping[str, Any]

VALUES = {
    "number": ("number",),
    "ratio": ("numerator", "denominator"),
    "yes_no": ("yes_no",),
    "date": ("date",),
    "code": ("code",),
}
WHOLE, SINCE, USUAL = {"hele_contractduur", "hele_levensduur"}, "cumulatief", "in_periode"
REASON, FINAL, HOW = "missing_reason", "is_final", "determination"
_BUYERS = {"reported_by", "verification", "nature", "subject", "period", "relation", "count_unit", "breakdown", "state"}
"""What does not have to be asked of a supplier: it is known, or the buyer's to say."""
_REFERENCE = ("reference.type", "reference.value", "reference.source")
_INSIDE = {
    METHOD: ("method.instrument", "method.version", "method.factor_list"),
    EVIDENCE: ("evidence.type", "evidence.title", "evidence.issued_on"),
    "boundary": ("boundary.ghg_scopes", "boundary.fuel_scope"),
    "reference": _REFERENCE,
}
_LEAST = {
    METHOD: ("method.instrument",),
    EVIDENCE: ("evidence.type", "evidence.title"),
    "boundary": ("boundary.ghg_scopes",),
    "reference": ("reference.type",),
}
"""What is there at least where a KPI asks for the whole."""
MEASURED = {"number", "ratio"}
_MATERIAL = (
    "id", "contract", "kpi", "kpi_version", "agreed", "unit", "time_basis", "basis_period", "reference", "method",
)  # fmt: skip
"""What a supplier was asked about; the judgement of the buyer on it may change in the meantime."""


@dataclass(frozen=True)
class Among:
    """What a commitment stands among: the methods of the submission by id, and what its profile demands of values."""

    edition: Edition
    methods: Mapping[str, Json]
    demanded: frozenset[str]


@dataclass(frozen=True)
class Ask:
    """One commitment on a form.

    `columns` are the fields to fill in, `needed` the paths of those that a value cannot do without, `given` what
    stands in them already and may be changed. `known` are the fields of the observation that nobody has to type.
    `parts` are the codes by dimension in which the value has to be split.
    """

    commitment: Json
    kpi: Json
    columns: tuple[Column, ...]
    needed: frozenset[str]
    given: Json
    known: Json
    period: Json
    parts: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())

    @property
    def id(self) -> str:
        """The id of the commitment."""
        return str(self.commitment["id"])

    @property
    def values(self) -> tuple[str, ...]:
        """The paths of the value itself."""
        return VALUES[self.kpi["value_type"]]

    @property
    def checksum(self) -> str:
        """What tells whether the commitment is still what it was."""
        return checksum({key: self.commitment[key] for key in _MATERIAL if key in self.commitment})


def checksum(value: Json) -> str:
    """Return a short checksum of a JSON value."""
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def why_not(commitment: Json, kpi: Json | None, period: Json) -> str:
    """Return why nothing can be asked about a commitment, as the key of a phrase; empty where something can."""
    if kpi is None:
        return "unknown"
    if kpi["derivation"] == "uit_kpi" or kpi["value_type"] not in VALUES:
        return "calculated" if kpi["derivation"] == "uit_kpi" else "spread"
    if "contract" not in kpi["subject_types"]:
        return "subject"
    basis = commitment["basis_period"]
    return "outside" if basis["start"] > period["end"] or basis["end"] < period["start"] else ""


def asked(commitment: Json, kpi: Json, period: Json, among: Among) -> Ask:
    """Return what is asked about a commitment."""
    known = dict(_known(commitment, kpi))
    needed = _needed(kpi, known) | ({HOW} & among.demanded)
    wanted = {*VALUES[kpi["value_type"]], REASON, *_INSIDE[EVIDENCE]}.union(needed, *(_beside(each) for each in needed))
    wanted |= {HOW} if kpi["value_type"] in MEASURED or HOW in among.demanded else set()
    wanted |= {FINAL} if known.get("time_basis") in WHOLE else set()
    method = among.methods.get(str(commitment.get(METHOD)))
    edition = among.edition
    given = {f"{METHOD}.{key}": each for key, each in (method or {}).items() if f"{METHOD}.{key}" in _INSIDE[METHOD]}
    wanted |= {*_INSIDE[METHOD]} if method else set()
    columns = tuple(
        with_codes(each, kpi.get("codelist", "")) if each.path == "code" else each
        for each in observed(edition).values()
        if each.path in wanted
    )
    parts = tuple(
        (each["name"], edition.tables.codelists[each["codelist"]])
        for each in kpi.get("dimensions", ())
        if each["required"] and each["codelist"] in edition.tables.codelists
    )
    return Ask(commitment, kpi, columns, frozenset(needed), given, known, _span(commitment, known, period), parts)


def part_columns(ask: Ask, edition: Edition) -> tuple[Column, ...]:
    """Return the fields of a part of the value."""
    return tuple(split(edition)[each] for each in ask.values if each in split(edition))


def _known(commitment: Json, kpi: Json) -> Iterator[tuple[str, Any]]:
    """Give the fields of the observation that follow from the commitment and its KPI."""
    if needs_unit(kpi):  # type: ignore[arg-type] # a KPI of the catalogue is read as any JSON object
        units = allowed_units(kpi)  # type: ignore[arg-type] # idem
        unit = commitment.get("unit")
        if unit in units or len(units) == 1:
            yield "unit", unit if unit in units else units[0]
    bases = kpi.get("time_bases", ())
    if bases:
        agreed = commitment.get("time_basis")
        usual = USUAL if USUAL in bases else bases[0] if len(bases) == 1 else None
        if agreed in bases or usual:
            yield "time_basis", agreed if agreed in bases else usual
    reference = commitment.get("reference")
    asks = any(each["path"].startswith("reference") for each in kpi.get("requires", ()))
    if reference and (asks or kpi["value_type"] == "number"):
        yield "reference", reference


def _needed(kpi: Json, known: Json) -> set[str]:
    """Return the paths of what a KPI asks with a value, and that is not known yet."""
    found: set[str] = set()
    for each in kpi.get("requires", ()):
        first, _, rest = each["path"].partition(".")
        if first in known or first in _BUYERS:
            continue
        found |= {each["path"]} if rest and first != "reference" else set(_LEAST.get(first, (first,)))
    if needs_unit(kpi) and "unit" not in known:  # type: ignore[arg-type] # a KPI of the catalogue is any JSON object
        found.add("unit")
    return found


def _beside(path: str) -> tuple[str, ...]:
    """Return what can be filled in beside a field that is needed."""
    return _INSIDE.get(path.partition(".")[0], ()) if path != "boundary.fuel_scope" else ()


def _span(commitment: Json, known: Json, period: Json) -> Json:
    """Return the period of the observation: that of the question, unless its time basis looks further."""
    basis = commitment["basis_period"]
    if known.get("time_basis") in WHOLE:
        return {"start": basis["start"], "end": basis["end"]}
    start = min(basis["start"], period["start"]) if known.get("time_basis") == SINCE else period["start"]
    return {"start": start, "end": period["end"]}
