"""A redacted copy shows the same faults, and nothing of whom it came from."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from damage import damaged
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from leaks import leaks, numbers_of
from places import EXAMPLES, some

from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.read import parse
from mvi_standard.redact import CannotRedact, Redacted, redacted
from mvi_standard.redact.json_tree import parse as taken_apart
from mvi_standard.redact.json_tree import written
from mvi_standard.v1.identifiers import CHECKS
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"a key for tests"
ALL = some(sorted(path for path in EXAMPLES.glob("*/*") if path.suffix in {".json", ".jsonl", ".yaml"}), 3)
BY_FOLDER = sorted({path.parent for path in ALL})
LARGE = sorted((EXAMPLES / "valid").glob("*.json"), key=lambda path: -path.stat().st_size)[:40]
LISTS = LATEST.tables.lists


@cache
def copy_of(path: Path) -> Redacted:
    return redacted(path.read_bytes(), path.suffix, KEY)


def found_in(content: bytes, suffix: str = ".json") -> list[tuple[str, str]]:
    report = report_on(partial(parse, content, suffix))
    return sorted((each.code, pointer(each.path)) for each in report.findings)


def copied(document: Any) -> Any:
    return json.loads(redacted(json.dumps(document).encode(), ".json", KEY).content)


def minimal(**more: Any) -> dict[str, Any]:
    return {**json.loads((EXAMPLES / "valid" / "minimaal.json").read_text("utf-8")), **more}


@pytest.mark.parametrize("folder", BY_FOLDER, ids=lambda folder: folder.name)
def test_every_example_keeps_its_findings(folder: Path) -> None:
    assert [path.name for path in ALL if path.parent == folder and copy_of(path).differs] == []


@pytest.mark.parametrize("folder", BY_FOLDER, ids=lambda folder: folder.name)
def test_the_findings_stay_where_they_were(folder: Path) -> None:
    """Judged here once more, without the comparison that the tool itself makes."""
    for path in (path for path in ALL if path.parent == folder and path.suffix == ".json"):
        before, after = found_in(path.read_bytes()), found_in(copy_of(path).content)
        known = [each for each in before if each[0] not in {"MVI-S003", "MVI-C200"}]  # these may point to a foreign key
        assert [code for code, _ in after] == [code for code, _ in before], path.name
        assert [each for each in known if each not in after] == [], path.name


@pytest.mark.parametrize("folder", BY_FOLDER, ids=lambda folder: folder.name)
def test_nothing_leaks(folder: Path) -> None:
    found = {}
    for path in (path for path in ALL if path.parent == folder and path.suffix == ".json"):
        try:
            document = json.loads(path.read_bytes(), parse_constant=lambda _: None)
        except ValueError:
            continue
        found[path.name] = leaks(document, copy_of(path).content.decode("utf-8", "replace"))
    assert found
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_no_large_number_stays_but_where_the_copy_says_so() -> None:
    valid = [path for path in ALL if path.suffix == ".json" and path.parent.name == "valid" and not copy_of(path).kept]
    before = {path: {*numbers_of(json.loads(path.read_bytes()))} for path in valid}
    after = {path: {*numbers_of(json.loads(copy_of(path).content))} for path in valid}

    assert any(before.values())
    assert [path.name for path in valid if before[path] & after[path]] == []


def test_numbers_are_seldom_kept() -> None:
    kept = [path for path in ALL if copy_of(path).kept]

    assert len(kept) * 50 < len(ALL)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_damaged_file_keeps_its_findings(data: st.DataObject) -> None:
    document = json.loads(data.draw(st.sampled_from(LARGE)).read_text("utf-8"))
    name = data.draw(st.sampled_from([key for key in document if key in LISTS and document[key]]))
    index = data.draw(st.integers(0, len(document[name]) - 1))
    harm = data.draw(st.sampled_from(list(damaged(LISTS[name], document[name][index]))))
    document[name][index] = harm.record

    copy = redacted(json.dumps(document).encode(), ".json", data.draw(st.binary(min_size=1, max_size=64)))

    assert copy.differs == ()


def test_the_structure_stays() -> None:
    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(each) for key, each in value.items()}
        return (
            [shape(each) for each in value] if isinstance(value, list) else type(value) in {int, float} or type(value)
        )

    for path in LARGE:
        assert shape(json.loads(path.read_bytes())) == shape(json.loads(copy_of(path).content))


def test_another_key_gives_other_values_and_the_same_key_the_same() -> None:
    data = LARGE[0].read_bytes()

    assert redacted(data, ".json", KEY) == redacted(data, ".json", KEY)
    assert redacted(data, ".json", KEY).content != redacted(data, ".json", b"another").content


def test_equal_stays_equal_and_different_stays_different() -> None:
    rows = [{"id": f"org-{number}", "name": name} for number, name in enumerate("aab")]
    made = copied(minimal(organisations=rows))["organisations"]

    assert made[0]["name"] == made[1]["name"] != made[2]["name"]
    assert [row["id"] for row in made] == sorted({row["id"] for row in made})


@pytest.mark.parametrize(
    ("key", "front"), [("titel", "title_"), ("bsn_jan", "bsn_"), ("Zuidstad 2026 intern", "veld_")]
)
def test_a_foreign_key_is_renamed_by_what_the_validator_makes_of_it(key: str, front: str) -> None:
    lots = [{key: "x"}]
    [made] = copied(minimal(lots=lots))["lots"]

    assert [each.startswith(front) for each in made] == [True]


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("nature", "Diensten", "Diensten"),
        ("nature", "werken Zuid", "werkenx"),
        ("nature", "Zuidstad", "verzonnen-"),
        ("nature", "Sociale en specifieke diensten", "Sociale en specifieke diensten"),
        ("nature", "sociale_en_specifieke_dienstn", "sociale_en_specifieke_dienstn"),
        ("product_group", "zuidstad:eigen", "eigen:code-"),
        ("awarded_on", "20-3-2026", "20-3-2026"),
    ],
)
def test_a_code_or_day_stays_as_far_as_it_is_one_of_the_standard(field: str, text: str, expected: str) -> None:
    [made] = copied(minimal(lots=[{"id": "p", field: text}]))["lots"]

    assert made[field].startswith(expected)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("awarded_on", "123 456 782"),
        ("awarded_on", "06-123-4567"),
        ("awarded_on", "0612345678"),
        ("awarded_on", "12345678"),
        ("awarded_on", "2026-03-20T0612345678"),
        ("awarded_on", "2026-03-20T06.12.34.56.78"),
        ("awarded_on", "1957-03-14 12:33:07"),
        ("nature", "sociale_en_specifieke_diensten_bakker"),
        ("nature", "sociale_en_specifieke_diensten Bakker"),
        ("cpv", ["123"]),
        ("cpv", ["12345678"]),
        ("value", {"amount": 1, "currency": "Piet", "vat": "exclusief"}),
        ("value", {"amount": 1, "currency": "JAN", "vat": "exclusief"}),
    ],
)
def test_what_may_be_of_a_person_stays_in_no_field(field: str, text: Any) -> None:
    document = minimal(lots=[{"id": "p", field: text}])
    copy = redacted(json.dumps(document).encode(), ".json", KEY)
    [made] = json.loads(copy.content)["lots"]
    before, after = (each["currency"] if isinstance(each, dict) else each for each in (text, made[field]))

    assert before != after
    assert not {"bakker", "33", "piet", "jan"} & set(
        str(after).casefold().replace(":", "_").replace(" ", "_").split("_")
    )
    assert copy.differs == ()


@pytest.mark.parametrize("version", ["123.456.782", "14.03.57"])
def test_a_number_is_no_version(version: str) -> None:
    assert (
        version not in redacted(json.dumps(minimal(standard_version=version)).encode(), ".json", KEY).content.decode()
    )


@pytest.mark.parametrize("day", ["2026-03-20", "2026/3/20", "20 3 2026", "2026", "3-20-2026"])
def test_a_day_that_exists_stays(day: str) -> None:
    assert copied(minimal(lots=[{"id": "p", "awarded_on": day}]))["lots"][0]["awarded_on"] == day


@pytest.mark.parametrize(("text", "shape"), [("1.250,50", "9.999,99"), ("€ 12", "€ 99"), ("twaalf", "xxxxxx")])
def test_a_number_in_a_text_keeps_its_form(text: str, shape: str) -> None:
    value = {"amount": text, "currency": "EUR", "vat": "exclusief"}
    [made] = copied(minimal(lots=[{"id": "p", "value": value}]))["lots"]

    form = "".join("9" if each.isdigit() else "x" if each.isascii() and each.isalpha() else each for each in shape)
    found = "".join("9" if e.isdigit() else "x" if e.isascii() and e.isalpha() else e for e in made["value"]["amount"])
    assert found == form
    assert made["value"]["amount"] != text


def test_a_link_becomes_one_to_nowhere_and_what_is_none_keeps_its_form() -> None:
    links = ["https://zuidstad.example/plan", "https://zuidstad.example/ander", "www.zuidstad.example"]
    plans = copied(minimal(action_plans=[{"id": str(n), "url": link} for n, link in enumerate(links)]))["action_plans"]

    first, second, bare = (each["url"] for each in plans)
    assert first.startswith("https://voorbeeld.example/")
    assert second.startswith("https://voorbeeld.example/")
    assert first != second
    assert not bare.startswith("http")
    assert "zuidstad" not in bare


def identifiers(*numbers: tuple[str, str]) -> list[str]:
    rows = [{"scheme": scheme, "value": value} for scheme, value in numbers]
    [made] = copied(minimal(organisations=[{"id": "o", "identifiers": rows}]))["organisations"]
    return [each["value"] for each in made["identifiers"]]


RSIN, KVK = "123456782", "12345678"


def test_the_same_body_has_the_same_number_in_every_register() -> None:
    rsin, btw, oin, kvk, other = identifiers(
        ("rsin", RSIN), ("btw", f"NL{RSIN}B01"), ("oin", f"00000001{RSIN}000"), ("kvk", KVK),
        ("oin", f"00000003{KVK}0000"),
    )  # fmt: skip

    assert rsin != RSIN
    assert (btw, oin, other) == (f"NL{rsin}B01", f"00000001{rsin}000", f"00000003{kvk}0000")


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("rsin", RSIN),
        ("rsin", "123456789"),
        ("kvk", KVK),
        ("kvk", "1234567"),
        ("kvk", "1,2345678E+07"),
        ("kvk", "12345678.0"),
        ("btw", "NL123456789B13"),
        ("btw", "DE123456789"),
        ("oin", "I0000001123456782000"),
        ("oin", "00000099123456789000"),
        ("lei", "724500Y6DUVHQD6OXN27"),
        ("tooi", "https://identifier.overheid.nl/tooi/id/gemeente/gm0344"),
        ("tooi", "gm0344"),
    ],
)
def test_a_number_passes_and_fails_the_same_checks(scheme: str, value: str) -> None:
    [made] = identifiers((scheme, value))

    assert made != value
    assert CHECKS[scheme](made) is CHECKS[scheme](value)


def test_money_keeps_its_order_zero_and_parts() -> None:
    amounts = ["0", "0.01", "1250.00", "1250.01", "400000", "999999999.99"]
    document = minimal()
    row = '{"value": {"amount": %s, "currency": "EUR", "vat": "exclusief"}}'
    text = json.dumps(document)[:-1] + f', "lots": [{", ".join(row % each for each in amounts)}]}}'
    made = json.loads(redacted(text.encode(), ".json", KEY).content, parse_float=Decimal)["lots"]
    values = [Decimal(each["value"]["amount"]) for each in made]

    assert values[0] == 0
    assert all(one < other for one, other in pairwise(values))
    assert values[1] + values[2] <= values[3]
    assert all(each % Decimal("0.01") == 0 for each in values)


def test_what_is_read_in_yaml_becomes_json() -> None:
    path = EXAMPLES / "valid" / "gemeente-basis.yaml"

    assert copy_of(path).suffix == ".json"
    assert found_in(copy_of(path).content) == []


def test_lines_stay_lines_with_the_same_number() -> None:
    line = b'{"standard_version": "1.0-draft.2", "id": "a"'
    data = line + b"}\n\n" + line + b'\n{"id": "a"}'
    copy = redacted(data, ".jsonl", KEY)

    assert [bool(line.strip()) for line in copy.content.split(b"\n")] == [True, False, True, True]
    assert copy.suffix == ".jsonl"
    assert copy.differs == ()


BEGIN = 'standard_version: "1.0-draft.2"\nid: Zuidstad 12\n'
UNREADABLE = [
    (".json", b'{"id": "Zuidstad", "name": "Jan" "x": 1}'),
    (".json", b"{'id': 'Zuidstad'}"),
    (".json", '{"id": "Zuidstad \u00e9"}'.encode("cp1252")),
    (".json", '{"id": "Zuidstad"}'.encode("utf-16")),
    (".json", b'{"id": "Zuidstad", "id": "Zuidstad"}'),
    (".json", b'{"id": "Zuidstad", "kvk": 12345678901234567890}'),
    (".json", b'{"Zuidstad": "\\ud83d"}'),
    (".json", b'["Zuidstad"]'),
    (".json", b"[" * 3000),
    (".json", b""),
    (".jsonl", '{"id": "Zuidstad \u00e9"}\n'.encode("cp1252")),
    (".jsonl", b"\n\n"),
    (".yaml", f"{BEGIN}x: 1e999".encode()),
    (".yaml", f"{BEGIN}x: &a Jan\ny: *a".encode()),
    (".yaml", f"{BEGIN}id: Zuidstad".encode()),
    (".yaml", f"{BEGIN}x: [1, 2".encode()),
    (".yaml", BEGIN.encode("utf-16")),
]


@pytest.mark.parametrize(("suffix", "data"), UNREADABLE)
def test_what_cannot_be_read_stays_unreadable_for_the_same_reason(suffix: str, data: bytes) -> None:
    copy = redacted(data, suffix, KEY)

    assert found_in(copy.content, copy.suffix) == found_in(data, suffix)
    assert b"Zuidstad" not in copy.content
    assert "Zuidstad".encode("utf-16-le") not in copy.content


@pytest.mark.parametrize("token", ["1e1000000000", "-1e1000000000", "-5e-1000000000", "1.5e-3000000", "0e1000000000"])
@pytest.mark.parametrize("field", ["numerator", "denominator", "percentage"])
def test_a_number_of_a_billion_digits_is_not_written_out(field: str, token: str) -> None:
    ratio = {"numerator": 1, "denominator": 3, "percentage": 33.3}
    whole = json.dumps(minimal(observations=[{**ratio, field: "TOKEN"}])).replace('"TOKEN"', token).encode()
    copy = redacted(whole, ".json", KEY)

    assert found_in(copy.content) == found_in(whole)
    assert len(copy.content) <= 2 * len(whole)


def nested(begin: str, end: str, levels: int) -> bytes:
    whole = json.dumps(minimal(lots=[{"title": "Zuidstad", "x": "DEEP"}]))
    return whole.replace('"DEEP"', f"{begin * levels}1{end * levels}").encode()


BRACKETS = pytest.mark.parametrize(("begin", "end"), [("[", "]"), ('{"a": ', "}")])


@BRACKETS
def test_a_deep_value_is_copied(begin: str, end: str) -> None:
    whole = nested(begin, end, 70)
    copy = redacted(whole, ".json", KEY)

    assert found_in(copy.content) == found_in(whole)
    assert b"Zuidstad" not in copy.content


@BRACKETS
@pytest.mark.parametrize("levels", [400, 700, 900])
def test_a_value_too_deep_to_walk_is_refused_with_the_code_of_its_depth(begin: str, end: str, levels: int) -> None:
    with pytest.raises(CannotRedact, match="MVI-F012"):
        redacted(nested(begin, end, levels), ".json", KEY)


def test_what_no_copy_can_show_is_refused() -> None:
    with pytest.raises(CannotRedact, match="MVI-F007"):
        redacted(f"%YAML 3.0\n---\n{BEGIN}".encode(), ".yaml", KEY)


def test_nothing_in_the_text_is_a_command_to_a_runner() -> None:
    hostile = "::error::x ##[group] \x1b[31m"
    copy = redacted(json.dumps(minimal(id=hostile, lots=[{"nature": hostile}])).encode(), ".json", KEY)

    assert not any(sign in copy.content for sign in (b"::", b"##", b"\x1b"))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)
def test_taken_apart_and_written_is_the_same(value: Any) -> None:
    for lines in (True, False):
        assert json.loads(written(taken_apart(json.dumps(value)), lines=lines)) == value
