"""YAML is another way to write the same JSON values, and nothing more."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace
from places import EXAMPLES

from mvi_standard.document import Unreadable
from mvi_standard.finding import Place
from mvi_standard.reading.limits import DEFAULT
from mvi_standard.reading.yaml_text import read_yaml

REFUSED = [
    (b"a: &anchor 1\nb: *anchor", "MVI-F016", (1, 4)),
    (b"a: !!python/object:os.system ls", "MVI-F016", (1, 4)),
    (b"a: {<<: {b: 1}}", "MVI-F016", (1, 5)),
    (b"a: 1\na: 2", "MVI-F008", (2, 1)),
    (b"a: [1, 2", "MVI-F007", (1, 9)),
    (b"a: 1\n---\nb: 2", "MVI-F007", (2, 1)),
    (b"a: 1e999", "MVI-F010", (1, 4)),
    (b"a: caf\xe9", "MVI-F005", (1, 7)),
    (b"- 1\n- 2", "MVI-F014", (1, 1)),
    (b"# only a comment", "MVI-F014", (1, 1)),
    (b"a: &b 1\nc: [", "MVI-F016", (1, 4)),
    (b"a: " + b"[" * 70 + b"]" * 70, "MVI-F012", (1, 67)),
]


@pytest.mark.parametrize(("data", "code", "place"), REFUSED)
def test_what_could_mean_something_else_is_refused(data: bytes, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml(data)

    finding = caught.value.finding
    assert finding.code == code
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == place


@pytest.mark.parametrize(("size", "codes"), [(5, []), (4, ["MVI-F003"])])
def test_a_file_that_would_take_minutes_is_refused_by_its_size(size: int, codes: list[str]) -> None:
    limits = replace(DEFAULT, yaml=size)
    try:
        found = [each.code for each in read_yaml(b"a: 1\n", limits).faults]
    except Unreadable as refusal:
        found = [refusal.finding.code]

    assert found == codes


@pytest.mark.parametrize(("values", "refused"), [(6, True), (7, False)])
def test_a_file_of_too_many_values_is_refused(values: int, refused: bool) -> None:
    limits = replace(DEFAULT, yaml_values=values)  # the stream, the document and the root count too
    try:
        found = [each.code for each in read_yaml(b"a: x", limits).faults]
    except Unreadable as refusal:
        found = [refusal.finding.code]

    assert found == ["MVI-F018"] * refused


def test_plain_words_stay_what_is_written() -> None:
    document = read_yaml(
        b"id: 010\nday: 2026-01-02\ncountry: no\nyes: yes\nn: 1_000\ntime: 12:30\nreal: 1.5\nnone: null"
    )

    assert document.envelope == {
        "id": "010",
        "day": "2026-01-02",
        "country": "no",
        "yes": "yes",
        "n": "1_000",
        "time": "12:30",
        "real": 1.5,
        "none": None,
    }


def test_a_value_has_its_line() -> None:
    document = read_yaml(b"id: x\nlots:\n  - id: L1\n    title: Schoonmaak\n")

    assert document.source.place(("lots", 0, "title")) == Place(4, 12, 10)
    assert document.source.key(("lots", 0, "title")) == Place(4, 5, 5)
    assert document.source.line(4) == "    title: Schoonmaak"


def test_the_yaml_example_is_the_json_example() -> None:
    document = read_yaml((EXAMPLES / "valid" / "gemeente-basis.yaml").read_bytes())
    same = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())

    assert {**document.envelope, **{name: list(items) for name, items in document.lists.items()}} == same
