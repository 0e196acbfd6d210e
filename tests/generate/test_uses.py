"""Whatever the standard has is there for something: a list, dimension or field that nothing uses should go."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from places import ROOT
from sources import standard

from tools.generate.pages.codelist_relations import uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tools.generate.standard import Field

READERS = ("v1", "total", "publication", "workbook", "redact", "stages/registers")
"""Folders with code that reads a submission for a rule, measure, KPI, total, report or workbook."""
WRITTEN = ("v1/models.py", "v1/records.py", "total/synth/")
"""Generated from the model, or writing submissions instead of reading them."""
SAID = 200
"""A longer string is a text for people, in which the name of a field is only a word."""
NAME = re.compile(r"[a-z][a-z0-9_]*")
STANDARD = standard()
DIMENSIONS: Mapping[str, str] = {row["code"]: row["codelist"] for row in STANDARD.codelists["dimension"].rows}
TOLD_BY_ITS_CLASS = (
    "KpiDefinition",
    "KpiResult",
    "KpiGroup",
    "KpiMissing",
    "KpiDetermined",
    "KpiExcluded",
    "KpiCoverage",
)
"""Classes of the catalogue and of results: every field of them is shown on a page or in a figure."""


def python() -> Iterator[Path]:
    for folder in READERS:
        for path in (ROOT / "mvi_standard" / folder).rglob("*.py"):
            if not str(path.relative_to(ROOT / "mvi_standard")).startswith(WRITTEN):
                yield path


@cache
def kpis() -> tuple[Mapping[str, Any], ...]:
    """Return the KPIs of the standard, and the own KPIs that the examples show."""
    examples = (json.loads(path.read_text("utf-8")) for path in (ROOT / "examples" / "valid").glob("*.json"))
    return (*STANDARD.kpis.values(), *(kpi for each in examples for kpi in each.get("kpi_definitions", ())))


@cache
def named_in_code() -> frozenset[str]:
    """Return every name in a string of the code, but for documentation."""
    found: set[str] = set()
    for path in python():
        tree = ast.parse(path.read_text("utf-8"))
        documents = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
        for each in ast.walk(tree):
            if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in documents:
                found.update(NAME.findall(each.value) if len(each.value) < SAID else ())
    return frozenset(found)


@cache
def named_in_schema() -> frozenset[str]:
    """Return every field that a KPI looks at, also an own KPI of an example, or that a profile asks for."""
    looked_at = ("requires", "counted", "equal_to_sum", "weight")
    said = [str(kpi.get(key)) for kpi in kpis() for key in looked_at]
    said += [str(profile["required"]) for profile in STANDARD.profiles.values()]
    return frozenset(name for each in said for name in NAME.findall(each))


def read_inside(field: Field) -> bool:
    """Tell whether something reads a field of the class that this field holds."""
    inner = STANDARD.classes[field.range].fields if field.kind == "class" else ()
    return any(each.name in named_in_code() for each in inner)


def unused_fields() -> Iterator[str]:
    known = named_in_code() | named_in_schema()
    for name, cls in STANDARD.classes.items():
        if name not in TOLD_BY_ITS_CLASS:
            lost = (each for each in cls.fields if each.name not in known and not read_inside(each))
            yield from (f"{name}.{each.name}" for each in lost)


@pytest.mark.parametrize("codelist", STANDARD.codelists)
def test_every_code_list_is_used(codelist: str) -> None:
    used = uses(STANDARD, STANDARD.codelists[codelist])
    asked = (used.fields, used.scales, used.dimensions, used.kpis, used.lists)

    assert any(asked) or codelist in named_in_code(), f"no field, KPI, scale or list uses {codelist}: it should go"


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_every_dimension_divides_a_kpi_by_its_own_list(dimension: str) -> None:
    each = [one for kpi in kpis() for one in kpi.get("dimensions", ()) if one["name"] == dimension]

    assert each, f"no KPI is divided by {dimension}: it should go"
    assert {one["codelist"] for one in each} == {DIMENSIONS[dimension]}


def test_every_field_is_read() -> None:
    assert list(unused_fields()) == [], "no rule, measure, KPI, total or report reads these fields: they should go"
