"""Demands of a KPI on a value: those met already, and those that a supplier has to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.v1.units import allowed_units, needs_unit
from mvi_standard.workbook.form.columns import EVIDENCE, METHOD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Json = Mapping[str, Any]

_WHOLE, _SINCE, _USUAL = {"hele_contractduur", "hele_levensduur"}, "cumulatief", "in_periode"
_BUYERS = {"reported_by", "verification", "nature", "subject", "period", "relation", "count_unit", "breakdown", "state"}
"""Fields that a supplier is not asked for: they are known, or the buyer's to fill in."""
INSIDE = {
    METHOD: ("method.instrument", "method.version", "method.factor_list"),
    EVIDENCE: ("evidence.type", "evidence.title", "evidence.issued_on"),
    "reference": ("reference.type", "reference.value", "reference.source"),
}
"""The fields of what a KPI asks as a whole."""
_LEAST = {
    METHOD: {"method.instrument"},
    EVIDENCE: {"evidence.type", "evidence.title"},
    "boundary": {"boundary.profile"},
    "reference": {"reference.type"},
}
"""The fields that are needed at least."""
_ALWAYS = {"path": "nature", "allowed": ["gerealiseerd"]}
"""A condition that each answer meets."""


def known_of(commitment: Json, kpi: Json) -> Iterator[tuple[str, Any]]:
    """Yield the fields of the observation that follow from the commitment and its KPI."""
    if needs_unit(kpi):  # type: ignore[arg-type] # a KPI of the catalogue is read as any JSON object
        units = allowed_units(kpi)  # type: ignore[arg-type] # idem
        unit = commitment.get("unit")
        if unit in units or len(units) == 1:
            yield "unit", unit if unit in units else units[0]
    if bases := kpi.get("time_bases", ()):
        agreed = commitment.get("time_basis")
        usual = _USUAL if _USUAL in bases else bases[0] if len(bases) == 1 else None
        if agreed in bases or usual:
            yield "time_basis", agreed if agreed in bases else usual
    reference = commitment.get("reference")
    asks = any(each["path"].startswith("reference") for each in kpi.get("requires", ()))
    if reference and (asks or kpi["value_type"] == "number"):
        yield "reference", reference


def demanded(kpi: Json, known: Json) -> tuple[set[str], set[str]]:
    """Return the paths that a KPI asks for with a value and are unknown: unconditionally, and on a condition."""
    needed: set[str] = set()
    maybe: set[str] = set()
    for each in kpi.get("requires", ()):
        first, _, rest = each["path"].partition(".")
        if first in known or first in _BUYERS:
            continue
        found = needed if each.get("when", _ALWAYS) == _ALWAYS else maybe
        found |= {each["path"]} if rest else _LEAST.get(first, {first})
    if needs_unit(kpi) and "unit" not in known:  # type: ignore[arg-type] # a KPI of the catalogue is any JSON object
        needed.add("unit")
    return needed, maybe


def choices(path: str, codes: Sequence[str], kpi: Json) -> tuple[str, ...]:
    """Return the codes of a list that a KPI allows in a field."""
    if path == "unit":
        return tuple(allowed_units(kpi))  # type: ignore[arg-type] # a KPI of the catalogue is any JSON object
    if path == "time_basis":
        return tuple(kpi.get("time_bases", codes))
    for each in kpi.get("requires", ()):
        if each["path"] == path:
            allowed, refused = each.get("allowed", codes), each.get("refused", ())
            return tuple(code for code in codes if code in allowed and code not in refused)
    return tuple(codes)


def beside(path: str) -> tuple[str, ...]:
    """Return the fields that can be filled in beside a required one."""
    return INSIDE.get(path.partition(".")[0], ())


def span(commitment: Json, time_basis: str | None, period: Json) -> Json:
    """Return the period of an observation: that of the question, unless its time basis looks further."""
    basis = commitment["basis_period"]
    if time_basis in _WHOLE:
        return {"start": basis["start"], "end": basis["end"]}
    start = min(basis["start"], period["start"]) if time_basis == _SINCE else period["start"]
    return {"start": start, "end": period["end"]}
