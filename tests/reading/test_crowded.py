"""A file of far more values than anybody has to tell is refused before it takes the memory; one record of it alone."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mvi_standard.reading import tokens
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.limits import DEFAULT
from mvi_standard.validate import validate

BEGIN = b'{"standard_version": "1.0-draft.2", '
MANY = DEFAULT.record_values
SMALL = replace(DEFAULT, record_values=6)


def codes(data: bytes) -> dict[str, int]:
    return {code: count for code, count in validate(data).counts.items() if code.startswith("MVI-F")}


@pytest.mark.parametrize("inside", [b'"themes": [' + b"{}," * MANY + b"{}]", b'"x": [' + b"0," * MANY + b"0]"])
def test_a_record_of_too_many_values_is_not_judged_and_its_neighbours_are(inside: bytes) -> None:
    report = validate(BEGIN + b'"lots": [{"id": "a", ' + inside + b'}, {"id": "b"}]}')

    assert {code for code in report.counts if code.startswith("MVI-F")} == {"MVI-F018"}
    assert [each.path for each in report.findings if each.code == "MVI-F018"] == [("lots", 0)]
    assert ("lots", 1) in report.failed["MVI-S002"]


def test_a_root_of_too_many_values_is_refused() -> None:
    keys = b",".join(b'"k%d":0' % number for number in range(MANY))

    assert codes(BEGIN + keys + b"}") == {"MVI-F018": 1}


@pytest.mark.parametrize("text", [b"x", b"1", b"1e", rb"\""])
@pytest.mark.parametrize("closed", [b'"}', b""])
def test_a_text_as_large_as_a_file_is_refused_and_a_smaller_one_is_judged(text: bytes, closed: bytes) -> None:
    repeated = BEGIN + b'"title": "' + text * (DEFAULT.record_size // len(text))

    assert codes(repeated + closed) == {"MVI-F018": 1}
    assert "MVI-F018" not in codes(repeated[: DEFAULT.record_size // 4] + closed)


@pytest.mark.parametrize("item", [b"{}", b"null", b"[]", b"0"])
def test_a_file_of_too_many_values_is_refused_before_it_is_cut_into_records(item: bytes) -> None:
    assert codes(BEGIN + b'"lots": [' + (item + b",") * DEFAULT.values + item + b"]}") == {"MVI-F018": 1}


@pytest.mark.parametrize(("signs", "refused"), [(b"1,1,1,1,1", False), (b"1,1,1,1,1,1", True)])
def test_the_limit_is_the_last_that_is_read(signs: bytes, refused: bool) -> None:
    data = b'{"lots": [{"x": [' + signs + b"]}]}"

    assert [each.code for each in read_json(data, SMALL).faults] == ["MVI-F018"] * refused


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text("ab,[{", max_size=3), inner)
)


@given(VALUES)
def test_no_value_escapes_the_count(value: Any) -> None:
    def count(each: Any) -> int:
        inside = each.values() if isinstance(each, dict) else each if isinstance(each, list) else ()
        return 1 + sum(map(count, inside))

    # Every value but the first is behind a comma or a bracket.
    assert tokens.values(json.dumps(value).encode()) >= count(value) - 1


def doubled(times: int) -> dict[str, Any]:
    values: dict[str, Any] = {"x": 1}
    for _ in range(times):
        values = {"a": values, "b": values}
    return values


def test_values_that_stand_in_many_places_count_in_each() -> None:
    assert {*validate(doubled(40)).counts} == {"MVI-F018"}
    assert {*validate(doubled(3)).counts} == {*validate({"a": doubled(2)}).counts}


@pytest.mark.parametrize("number", ["sNaN", "NaN", "Infinity", "-Infinity"])
def test_a_decimal_that_is_no_number_is_refused(number: str) -> None:
    assert {*validate({"a": Decimal(number)}).counts} == {"MVI-F009"}
