"""A register is read from the form of its publisher, and anything else is refused with a reason: never a crash."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_registers import CPV_JSON, CPV_XML, GEMEENTEN, HEAD, ORGANISATIONS, TERMS, TOOI, body, register, tooi_list

from mvi_standard.finding import Said
from mvi_standard.stages.registers import reading
from mvi_standard.stages.registers.files import UnusableError, Why
from mvi_standard.stages.registers.register import NAMES

BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>
<CodeList><SimpleCodeList><Row><Value ColumnRef="code"><SimpleValue>&c;</SimpleValue></Value></Row></SimpleCodeList>
</CodeList>"""
OUTSIDE = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><CodeList/>'


def test_cpv_is_read_in_both_forms() -> None:
    assert register("cpv", CPV_JSON).entries["79810000"].label == Said("Drukken", "Printing")
    entries = register("cpv", CPV_XML).entries
    assert {code: entry.label for code, entry in entries.items()} == {
        "77310000": Said("Gras en zoden", "Grass & turf"),
        "79810000": Said("Print", "Print"),
    }


def test_a_prefix_in_the_xml_says_nothing() -> None:
    other = CPV_XML.replace(b"gc:CodeList", b"CodeList").replace(b"xmlns:gc", b"xmlns")

    assert register("cpv", other).entries == register("cpv", CPV_XML).entries


def test_a_byte_order_mark_is_no_damage() -> None:
    for name, data in (("cpv", CPV_JSON), ("cpv", CPV_XML), ("tooi", GEMEENTEN), ("organisaties", ORGANISATIONS)):
        assert register(name, b"\xef\xbb\xbf" + data).entries == register(name, data).entries


def test_a_tooi_list_has_a_date_days_and_successors() -> None:
    gemeenten = register("tooi", GEMEENTEN)

    beukenrode = gemeenten.entries[f"{TOOI}9002"]
    assert gemeenten.date == "2026-03-01"
    assert gemeenten.kinds == {"gemeente"}
    assert (beukenrode.start, beukenrode.end, beukenrode.after) == ("2020-01-01", "2025-06-30", (f"{TOOI}9001",))
    assert len(gemeenten.entries) == 5


def test_an_earlier_version_of_a_body_ends_and_the_body_lives_on() -> None:
    version = body("0001", "waterschap Oud", einddatumHV="2016-12-31")
    version["http://www.w3.org/ns/prov#specializationOf"] = [{"@id": f"{TOOI}9001"}]

    entry = register("tooi", tooi_list(version)).entries[f"{TOOI}0001"]

    assert (entry.end, entry.after) == ("2016-12-31", (f"{TOOI}9001",))


def test_a_date_may_carry_a_time_and_a_zone() -> None:
    entry = register("tooi", tooi_list(body("1", "x", begindatum="2020-01-01T00:00:00Z", einddatum="2021-12-31+01:00")))

    assert [(each.start, each.end) for each in entry.entries.values()] == [("2020-01-01", "2021-12-31")]


def test_of_public_bodies_an_unknown_start_and_the_end_of_a_task_are_no_dates() -> None:
    entries = register("organisaties", ORGANISATIONS).entries

    assert entries["a"].start is None
    assert entries["e"].end is None
    assert (entries["b"].start, entries["b"].end) == ("2020-01-01", "2025-06-30")
    assert entries["b"].numbers == {"tooi": f"{TOOI}9002", "kvk": "11111111", "rsin": "123456782"}


def test_one_number_may_be_that_of_several_bodies() -> None:
    holders = register("organisaties", ORGANISATIONS).holders["kvk", "33333333"]

    assert [each.key for each in holders] == ["d", "f"]


def test_a_register_says_what_file_it_is() -> None:
    same, other = register("cpv", CPV_JSON), register("cpv", CPV_JSON + b"\n")

    assert same == register("cpv", CPV_JSON)
    assert len({same.sha256, other.sha256}) == 2
    assert same.date is None


def test_a_name_is_cut_off_and_stays_on_one_line() -> None:
    [entry] = register("tooi", tooi_list(body("1", "a\n\tb " + "x" * 5000))).entries.values()

    assert entry.label.nl.startswith("a b xxx")
    assert len(entry.label.nl) == 200


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("cpv", b"", Why.EMPTY),
        ("cpv", b" \n", Why.EMPTY),
        ("cpv", b"[]", Why.EMPTY),
        ("cpv", b"{}", Why.FORM),
        ("cpv", b"[1]", Why.FORM),
        ("cpv", b'[{"code": "1"}]', Why.FORM),
        ("cpv", b'[{"nl": "Gras"}]', Why.FORM),
        ("cpv", b'[{"code": 77310000}]', Why.FORM),
        ("cpv", b"<CodeList/>", Why.EMPTY),
        ("cpv", b"<html><body>Not found</body></html>", Why.FORM),
        ("cpv", CPV_XML[:-200], Why.DAMAGED),
        ("cpv", CPV_JSON[:-20], Why.DAMAGED),
        ("cpv", b"\xff\xfe[", Why.DAMAGED),
        ("cpv", b"[" * 100_000, Why.DAMAGED),
        ("cpv", b"<a>" * 100_000, Why.FORM),
        ("cpv", BOMB, Why.DOCTYPE),
        ("cpv", OUTSIDE, Why.DOCTYPE),
        ("cpv", b'<?xml version="1.0" encoding="shift_jis"?><CodeList/>', Why.DAMAGED),
        ("cpv", b'<?xml version="1.0" encoding="none"?><CodeList/>', Why.DAMAGED),
        ("cpv", b"<CodeList>&undeclared;</CodeList>", Why.DAMAGED),
        ("cpv", ORGANISATIONS, Why.DAMAGED),
        ("cpv", GEMEENTEN, Why.FORM),
        ("tooi", CPV_JSON, Why.EMPTY),
        ("tooi", b'{"@graph": []}', Why.FORM),
        ("tooi", tooi_list(), Why.EMPTY),
        ("tooi", CPV_XML, Why.DAMAGED),
        ("organisaties", HEAD.encode(), Why.EMPTY),
        ("organisaties", b"naam,nummer\nx,1", Why.FORM),
        ("organisaties", HEAD.encode() + b"\na,gemeente", Why.DAMAGED),
        ("organisaties", HEAD.encode() + b'\n"a', Why.DAMAGED),
        ("organisaties", HEAD.encode() + b"\n\xff", Why.DAMAGED),
        ("organisaties", GEMEENTEN, Why.FORM),
    ],
)
def test_what_is_no_register_is_refused_with_a_reason(name: str, data: bytes, why: Why) -> None:
    with pytest.raises(UnusableError) as refused:
        register(name, data)

    assert refused.value.why == why


def test_a_file_beyond_all_registers_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", len(CPV_JSON) - 1)
    with pytest.raises(UnusableError) as refused:
        register("cpv", CPV_JSON)

    assert refused.value.why == Why.LARGE


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["77310000", f"{TOOI}1"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["@id", "@value", "code", "nl", f"{TERMS}organisatiecode", f"{TERMS}einddatum"]), inner
        )
    ),
    max_leaves=12,
)


@given(st.sampled_from(NAMES), VALUES.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60))
def test_whatever_a_file_holds_it_is_a_register_or_it_is_refused(name: str, data: bytes) -> None:
    try:
        found = register(name, data)
    except UnusableError as refused:
        assert refused.why in Why
    else:
        assert found.entries
        assert all(key == entry.key for key, entry in found.entries.items())
