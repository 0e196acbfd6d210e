"""What ajv says in a browser arrives as the same faults; `make test-web` asks the real one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from ajv_stub import judge
from hypothesis import given
from hypothesis import strategies as st
from places import INVALID, VALID

from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.read import read
from mvi_standard.stages.engines import Fault
from mvi_standard.stages.engines.ajv import AjvEngine
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.structure import Structure

LISTS = LATEST.tables.lists
SCHEMA = {"$ref": "#/$defs/Lot"}
KEYS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(["0", "~", "/", "~1", "~01", "", "a/b~c"])


def found(value: Any, *errors: tuple[str, str, str | None]) -> list[Fault]:
    return list(AjvEngine(SCHEMA, lambda *_: json.dumps(errors)).faults(value))


@given(st.lists(st.integers(0, 3) | KEYS), st.text())
def test_a_pointer_leads_back_to_the_path_it_was_made_from(path: list[str | int], leaf: str) -> None:
    value: Any = leaf
    for part in reversed(path):
        value = {part: value} if isinstance(part, str) else [*[None] * part, value]

    assert found(value, (pointer(tuple(path)), "type", None)) == [Fault(tuple(path), "type")]


@pytest.mark.parametrize(
    ("place", "value", "path"),
    [
        ("", {}, ()),
        ("/0", ["a"], (0,)),
        ("/0", {"0": "a"}, ("0",)),
        ("/a~1b/~0~1", {"a/b": {"~/": 1}}, ("a/b", "~/")),
        ("/~01", {"~1": 1}, ("~1",)),
        ("/", {"": 1}, ("",)),
        ("/lots/10/0", {"lots": [*[None] * 10, {"0": 1}]}, ("lots", 10, "0")),
    ],
)
def test_only_the_value_tells_a_position_from_a_key(place: str, value: Any, path: tuple[str | int, ...]) -> None:
    assert found(value, (place, "type", None)) == [Fault(path, "type")]


def test_each_missing_or_unexpected_field_is_a_fault_of_its_own() -> None:
    assert found({}, ("", "required", "id"), ("", "additionalProperties", "x"), ("", "type", None)) == [
        Fault((), "required", "id"),
        Fault((), "additionalProperties", "x"),
        Fault((), "type"),
    ]


def test_the_page_is_asked_about_a_class_and_a_value_as_json() -> None:
    asked = []

    def page(cls: str, text: str) -> None:
        asked.append((cls, json.loads(text)))

    assert list(AjvEngine(SCHEMA, page).faults({"id": "é", "n": [1, 2.5, None, True]})) == []
    assert asked == [("Lot", {"id": "é", "n": [1, 2.5, None, True]})]


def test_what_the_page_does_not_say_as_agreed_is_a_bug() -> None:
    with pytest.raises(ValueError, match="truncated"):
        list(AjvEngine(SCHEMA, lambda *_: "[").faults({}))


def test_every_example_has_the_faults_of_the_default_engine() -> None:
    ours = Structure(LATEST.schema, LISTS, lambda schema: AjvEngine(schema, judge))
    rust = Structure(LATEST.schema, LISTS, RustEngine)
    faulty = 0
    for path in VALID + INVALID:
        try:
            document = read(path)
        except Unreadable:
            continue
        for record in document.records(LISTS):
            expected = set(rust.faults(record.cls, record.data))
            assert set(ours.faults(record.cls, record.data)) == expected
            faulty += bool(expected)
    assert faulty > 20
