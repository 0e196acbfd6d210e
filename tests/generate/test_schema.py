"""The house rules of `schema/`, and the holes of the stock generators closed."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from linkml.generators.jsonschemagen import JsonSchemaGenerator
from places import ROOT
from ruamel.yaml import YAML
from sources import standard

from mvi_standard.editions import LATEST
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.structure import Structure

STRUCTURE = Structure(LATEST.schema, LATEST.tables.lists)
MODULES = sorted((ROOT / "schema").glob("*.yaml"))
LIMIT = re.compile(r"^\s+(pattern|minimum_value|maximum_value):", re.MULTILINE)
FORBIDDEN = {"any_of", "exactly_one_of", "all_of", "none_of", "rules", "slot_usage", "mixins", "is_a"}


def nodes(value: Any) -> list[dict[str, Any]]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return ([value] if isinstance(value, dict) else []) + [each for part in inner for each in nodes(part)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_source_keeps_to_the_plain_part_of_linkml(path: Any) -> None:
    for node in nodes(YAML(typ="safe", pure=True).load(path)):
        assert not FORBIDDEN & set(node)
        assert node.get("range") != "Any"
        if node.get("multivalued") and node.get("inlined") is not False and str(node["range"]) in standard().classes:
            assert node["inlined_as_list"], node
        if node.get("multivalued") and node.get("required"):
            assert node["minimum_cardinality"] == 1


def test_patterns_and_ranges_stand_on_named_types_only() -> None:
    limited = [each.stem for each in MODULES if LIMIT.search(each.read_text("utf-8"))]
    patterns = [each.pattern for each in standard().types.values() if each.pattern]

    assert {*limited} - {"codelists"} == {"types"}
    assert patterns
    for each in patterns:
        assert each.startswith("^")
        assert each.endswith("$")
        assert not re.search(r"\\[dswDSW]", each)


def test_every_element_has_its_words_in_both_languages() -> None:
    named = {each.name: each.words for each in standard().classes.values()}
    named |= {f"{c.name}.{f.name}": f.words for c in standard().classes.values() for f in c.fields}
    named |= {each.name: each.words for each in standard().types.values()}
    named |= {each.name: each.words for each in standard().codelists.values()}

    for name, words in named.items():
        assert all((words.label_nl, words.label_en, words.definition_nl, words.definition_en)), name
        assert words.label_nl != words.definition_nl, name
    assert len(named) > 500


def test_every_code_and_kpi_has_its_labels() -> None:
    for codelist in standard().codelists.values():
        assert len(set(codelist.codes)) == len(codelist.codes)
        for row in codelist.rows:
            assert row["label_nl"], (codelist.name, row["code"])
            assert row["label_en"], (codelist.name, row["code"])
            assert row["added_in"]
            assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", row["code"])
            assert row["replaced_by"] in {"", *codelist.codes}
    for kpi, each in standard().kpis.items():
        assert each["id"] == kpi
        assert all(each[key] for key in ("label_nl", "label_en", "definition_nl", "definition_en", "source"))


def test_every_kpi_keeps_to_the_class_that_describes_it() -> None:
    for kpi, each in LATEST.catalogue.items():
        assert list(STRUCTURE.faults("KpiDefinition", each)) == [], kpi
        for dimension in each.get("dimensions", ()):
            assert dimension["codelist"] in LATEST.tables.codelists, (kpi, dimension)
            assert dimension["name"] in LATEST.tables.codelists["dimension"], (kpi, dimension)
        assert each.get("codelist", "theme") in LATEST.tables.codelists, kpi
        assert set(each.get("from_kpis", ())) <= set(LATEST.catalogue)
        assert set(each.get("units", ())) >= ({each["canonical_unit"]} if "canonical_unit" in each else set())


def test_every_class_and_every_type_is_reachable() -> None:
    reached = {each.name for each in standard().reachable("Submission", "KpiResult")}
    used = {field.range for each in standard().classes.values() for field in each.fields}

    assert reached == set(standard().classes)
    assert set(standard().types) - used == {"OpenCode"} - used


def test_the_json_schema_is_json_schema() -> None:
    Draft202012Validator.check_schema(LATEST.schema)
    foreign = {key for node in nodes(LATEST.schema) for key in node if key.startswith(("metamodel", "x-"))}

    assert foreign == set()
    assert LATEST.schema["$id"].endswith("/1.0/submission.schema.json")
    assert list(RustEngine(LATEST.schema).faults({})) != []


@cache
def stock() -> dict[str, Any]:
    """Return what the stock generator makes of the same source, as an opinion that is not ours."""
    schema = JsonSchemaGenerator(
        str(ROOT / "schema" / "mvi.yaml"), top_class="Submission", include_null=False
    ).serialize()
    return json.loads(schema)["$defs"]  # type: ignore[no-any-return] # the stock generator writes JSON text


def test_the_stock_generator_sees_the_same_classes_and_fields() -> None:
    ours = LATEST.schema["$defs"]
    objects = {name: each for name, each in ours.items() if each["type"] == "object"}
    enums = {name: {*each["enum"]} for name, each in ours.items() if "enum" in each}

    assert "Lot" in objects
    for name, each in objects.items():
        theirs = stock()[name]
        assert set(theirs["properties"]) == set(each["properties"]), name
        assert set(theirs.get("required", ())) == set(each["required"]), name
        assert theirs["additionalProperties"] is False
    assert {name: {*stock()[name]["enum"]} for name in enums} == enums
    assert "Theme" in enums


HOLES = [
    ("a code may stand twice", "Lot", "cpv", "uniqueItems"),
]


@pytest.mark.parametrize(("hole", "cls", "field", "keyword"), HOLES)
def test_a_hole_of_the_stock_generator_is_closed(hole: str, cls: str, field: str, keyword: str) -> None:
    theirs, ours = stock()[cls]["properties"][field], LATEST.schema["$defs"][cls]["properties"][field]

    assert keyword in ours, hole
    assert keyword not in theirs, f"the stock generator no longer has this hole: {hole}"


@pytest.mark.parametrize(
    ("cls", "value"),
    [
        ("Money", {"amount": "12.50", "currency": "EUR", "vat": "exclusief"}),
        ("Money", {"amount": True, "currency": "EUR", "vat": "exclusief"}),
        ("Money", {"amount": None, "currency": "EUR", "vat": "exclusief"}),
        ("Money", {"amount": -1, "currency": "EUR", "vat": "exclusief"}),
        ("Money", {"amount": 1, "currency": "EUR\n", "vat": "exclusief"}),
        ("Period", {"start": "2026-01-01T00:00:00", "end": "2026-12-31"}),
        ("Period", {"start": 1767225600, "end": "2026-12-31"}),
        ("Period", {"start": "٢٠٢٦-٠١-٠١", "end": "2026-12-31"}),
        ("Participant", {"organisation": "a", "share": 100.5}),
        ("Identifier", {"scheme": "kvk", "value": ""}),
        ("Identifier", {"scheme": "kvk", "value": "  "}),
        ("Identifier", {"scheme": "KVK", "value": "12345678"}),
    ],
)
def test_what_stock_artefacts_let_through_is_refused(cls: str, value: dict[str, Any]) -> None:
    assert list(STRUCTURE.faults(cls, value)) != []
