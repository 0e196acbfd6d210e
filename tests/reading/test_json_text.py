"""A JSON text is read as it was written, or refused with the place of what is wrong."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from places import EXAMPLES

from mvi_standard.document import Unreadable
from mvi_standard.finding import Place
from mvi_standard.reading.json_text import _record_by_record, _whole, read_json
from mvi_standard.reading.limits import DEFAULT, Limits

REFUSED = [
    (b"", "F004", (1, 1)),
    (b" \n ", "F004", (1, 1)),
    (b'{"a": "caf\xe9"}', "F005", (1, 11)),
    (b'{\n "a": "\xc3\xa9\x80"}', "F005", (2, 9)),
    ('{"a": 1}'.encode("utf-16"), "F006", (1, 1)),
    ('{"a": 1}'.encode("utf-32"), "F006", (1, 1)),
    (b'{"a": 1,}', "F007", (1, 9)),
    (b'{"a": 01}', "F007", (1, 8)),
    (b"{'a': 1}", "F007", (1, 2)),
    (b'{"a": 1', "F007", (1, 7)),
    (b'{"a": 1} {"b": 2}', "F007", (1, 10)),
    (b"<html></html>", "F007", (1, 1)),
    (b'{"a": "x\ty"}', "F007", (1, 9)),
    (b'{"a": 1, "a": 1}', "F008", (1, 10)),
    (b'{"a": [1], "b": {}, "a": [1]}', "F008", (1, 21)),
    (b'{"lots": [{"id": "x"},\n {"id": "y", "id": "z"}]}', "F008", (2, 14)),
    (b'{"lots": [{"a": {"b": 1, "\\u0062": 2}}]}', "F008", (1, 18)),
    (b'{"a": NaN}', "F009", (1, 7)),
    (b'{"lots": [{"a": -Infinity}]}', "F009", (1, 17)),
    (b'{"a": 1e999}', "F010", (1, 7)),
    (b'{"lots": [{"a": 12345678901234567.89}]}', "F010", (1, 17)),
    (b'{"a": 9007199254740993}', "F010", (1, 7)),
    (b'{"a": "\\ud800"}', "F011", (1, 8)),
    (b'{"a": "\\udc00\\ud800"}', "F011", (1, 8)),
    (b'{"lots": [{"a": "x\\ud800\\u0041"}]}', "F011", (1, 19)),
    (b"[1, 2]", "F014", (1, 1)),
    (b'"tekst"', "F014", (1, 1)),
]


@pytest.mark.parametrize(("data", "code", "place"), REFUSED)
def test_what_would_be_lost_is_refused_at_its_place(data: bytes, code: str, place: tuple[int, int]) -> None:
    try:
        findings = read_json(data).faults
    except Unreadable as refusal:
        findings = (refusal.finding,)

    assert [each.code for each in findings] == [f"MVI-{code}"]
    assert findings[0].place is not None
    assert (findings[0].place.line, findings[0].place.column) == place


@pytest.mark.parametrize(
    "text",
    ["1e10", "-0", "0.1", "28.000000000000004", "123456789012345", "1e-400".replace("400", "40"), "5.0", "1E+2"],
)
def test_a_number_that_is_read_is_the_number_that_was_written(text: str) -> None:
    value = read_json(f'{{"a": {text}}}'.encode()).envelope["a"]

    assert Decimal(repr(value)) == Decimal(text)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_no_number_changes_in_silence(number: Decimal) -> None:
    text = f"{number:E}".replace("E", "e")
    try:
        value = read_json(f'{{"a": {text}}}'.encode()).envelope["a"]
    except Unreadable as refusal:
        assert refusal.finding.code == "MVI-F010"
    else:
        assert Decimal(repr(value)) == number


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(), children, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), JSON_VALUES, max_size=5), st.booleans())
def test_what_is_read_is_what_json_reads(value: dict[str, object], spread: bool) -> None:
    text = json.dumps(value, indent=2 if spread else None, ensure_ascii=spread)
    try:
        text.encode()
    except UnicodeEncodeError:
        return  # Hypothesis may draw half a character, which is no UTF-8
    try:
        document = read_json(text.encode())
    except Unreadable as refusal:
        assert refusal.finding.code in {"MVI-F010", "MVI-F011"}
        return

    whole = {**document.envelope, **{name: list(items) for name, items in document.lists.items()}}
    assert json.dumps(whole) == json.dumps(json.loads(text))


@given(st.dictionaries(st.text(max_size=4), JSON_VALUES, max_size=4), st.data())
def test_a_place_points_at_the_value(value: dict[str, object], data: st.DataObject) -> None:
    text = json.dumps(value, indent=1)
    try:
        document = read_json(text.encode())
    except Unreadable:
        return
    found: object = value
    path: tuple[str | int, ...] = ()
    while isinstance(found, dict | list) and found:
        part = data.draw(st.sampled_from(list(found) if isinstance(found, dict) else list(range(len(found)))))
        path, found = (*path, part), found[part]
    place = document.source.place(path)

    assert place is not None
    rest = document.source.line(place.line)[place.column - 1 :]
    assert rest.startswith(json.dumps(found)[:1])
    if path and not isinstance(found, dict | list):
        assert document.source.token(path) == json.dumps(found)


@pytest.mark.parametrize("deep", [62, 63])
def test_depth_is_counted_from_the_root(deep: int) -> None:
    data = b'{"a": ' + b"[" * deep + b"]" * deep + b"}"

    assert read_json(data).faults == ()


def test_one_level_too_deep_is_refused() -> None:
    [fault] = read_json(b'{"a": ' + b"[" * 64 + b"]" * 64 + b"}").faults

    assert fault.code == "MVI-F012"
    assert fault.place == Place(1, 70)


@pytest.mark.parametrize("deep", [65, 250, 1_000_000])
@pytest.mark.parametrize("inside", [b'{"x": ', b"["])
def test_endless_nesting_is_refused_and_nothing_breaks(deep: int, inside: bytes) -> None:
    try:
        findings = read_json(b'{"a": ' + inside * deep).faults
    except Unreadable as refusal:
        findings = (refusal.finding,)

    assert {each.code for each in findings} <= {"MVI-F012", "MVI-F007"}
    assert findings


def test_brackets_in_texts_hide_no_depth() -> None:
    data = b'{"a": ' + b'["]",' * 64 + b'"["' + b',"["]' * 64 + b"}"

    [fault] = read_json(data).faults

    assert fault.code == "MVI-F012"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"a": € 400}', "€"),
        ('{"a": 400 €}', "€"),
        ('{"a": “x”}', "gekruld aanhalingsteken"),
        ('{“a”: "x"}', "gekruld aanhalingsteken"),
        ('{"a": Schoonmaak}', "zet tekst tussen aanhalingstekens"),
        ("{\"a\": 'x'}", "zet tekst tussen aanhalingstekens"),
        ('{"a": nee}', "zet tekst tussen aanhalingstekens"),
        ('{"a": "x,\n "b": 1}', "vaak ontbreekt een aanhalingsteken"),
        ('{"a": 12,50}', "een getal heeft een komma"),
        ('{"a": }', "hier hoort een waarde"),
    ],
)
def test_the_sign_that_stands_in_the_way_is_named(text: str, told: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_json(text.encode())

    problem = refusal.value.finding.values["problem"]
    assert told in problem.nl
    assert problem.en != problem.nl


@pytest.mark.parametrize(("limit", "codes"), [(2, []), (3, []), (1, ["MVI-F013"])])
def test_records_are_counted_over_all_lists(limit: int, codes: list[str]) -> None:
    limits: Limits = replace(DEFAULT, records=limit)
    try:
        found = [each.code for each in read_json(b'{"lots": [{}], "contracts": [{}]}', limits).faults]
    except Unreadable as refusal:
        found = [refusal.finding.code]

    assert found == codes


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read_json(b'\xef\xbb\xbf{"a": 1}').envelope == {"a": 1}


def test_a_fault_in_one_record_leaves_the_others() -> None:
    document = read_json(b'{"lots": [{"id": "a"}, {"id": 1e999}, {"id": "c"}]}')

    assert [each.path for each in document.faults] == [("lots", 1)]
    assert [each.data for each in document.records({"lots": "Lot"})][1:] == [{"id": "a"}, {"id": "c"}]


TEXTS = [path.read_bytes() for path in sorted((EXAMPLES / "valid").glob("g*.json"))[:6]]
SIGNS = (b'"', b"\\", b"\\ud801", b"\\u00e9", b"[", b"}", b"1e999", b"9" * 20, b"\xff")
PUT = st.binary(max_size=2) | st.sampled_from(SIGNS)


@given(st.sampled_from(TEXTS), st.integers(0, 2_000), st.integers(0, 2), PUT)
def test_a_text_read_in_one_go_is_read_as_it_is_record_by_record(text: bytes, at: int, cut: int, put: bytes) -> None:
    changed = text[:at] + put + text[at + cut :]
    whole = _whole(changed, DEFAULT, 1)

    assert whole is None or whole == _record_by_record(changed, DEFAULT, 1)


def test_an_ordinary_text_is_read_in_one_go() -> None:
    assert all(_whole(each, DEFAULT, 1) for each in TEXTS)
