"""The norms and targets, from `schema/norms.yaml`."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from mvi_standard.tables import AT_LEAST, AT_MOST, IN_FORCE, Norm
from tools.generate.source_files import SourceError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from pathlib import Path

FILE = "norms.yaml"
STATUSES = (IN_FORCE, "ontwerp", "doel")
PER = ("aanbesteding", "organisatie", "lidstaat")


class NormError(SourceError):
    """A norm is not declared well; the message names it and what is wrong."""


def read(schema: Path, kpis: Mapping[str, Mapping[str, Any]], types: Container[str]) -> tuple[Norm, ...]:
    """Return the norms in the order of the file; raises NormError where one cannot be or is there twice."""
    seen: dict[str, Norm] = {}
    for row in read_yaml(schema / FILE):
        norm = _norm(row)
        if wrong := [*_wrong(norm, kpis, types), *(["it is there twice"] if norm.id in seen else [])]:
            problem = f"{FILE}: {norm.id}: {'; '.join(wrong)}"
            raise NormError(problem)
        seen[norm.id] = norm
    return tuple(seen.values())


def write(norms: Iterable[Norm]) -> str:
    """Return `norms.json`: each norm, without what it does not say."""
    return json.dumps([as_object(each) for each in norms], ensure_ascii=False, indent=1) + "\n"


def as_object(norm: Norm) -> dict[str, Any]:
    """Return a norm as JSON values; what it does not say is left out."""
    said = {key: value for key, value in asdict(norm).items() if value or key == "binds"}
    return said | ({} if norm.value is None else {"value": float(norm.value)})


def _norm(row: Mapping[str, Any]) -> Norm:
    value = {"value": Decimal(str(row["value"]))} if "value" in row else {}
    given = {"since" if key == "from" else key: each for key, each in row.items() if key != "value"}
    try:
        return Norm(**{**given, **value, "binds": tuple(row.get("binds", ()))})
    except TypeError as error:
        problem = f"{FILE}: {row.get('id', row)}: {error}"
        raise NormError(problem) from error


def _wrong(norm: Norm, kpis: Mapping[str, Mapping[str, Any]], types: Container[str]) -> list[str]:
    """Return what is wrong with a norm."""
    kpi = kpis.get(norm.kpi, {})
    dimensions = {each["name"] for each in kpi.get("dimensions", ())}
    line = norm.kpi and norm.value is not None and norm.status == IN_FORCE
    told = (norm.label_nl, norm.label_en, norm.bound_nl, norm.bound_en, norm.source)
    checks = {
        "give a text in both languages and a source": all(told),
        "its KPI does not exist": not norm.kpi or bool(kpi),
        "give a KPI with a value": bool(norm.kpi) == (norm.value is not None),
        "its KPI has no such dimension": norm.where.keys() <= dimensions,
        "give an operator that exists": norm.operator in {AT_LEAST, AT_MOST},
        "give a status that exists": norm.status in STATUSES,
        "give for what each time it holds": norm.per in PER,
        "it binds types of organisations that do not exist": all(each in types for each in norm.binds),
        "without a line in the reports, say why": bool(line) or not norm.has_line,
        "give remark and no_line in both languages": bool(norm.remark_nl) == bool(norm.remark_en)
        and bool(norm.no_line_nl) == bool(norm.no_line_en),
    }
    return [problem for problem, right in checks.items() if not right]
