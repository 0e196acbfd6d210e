"""The identity of a finding: the same fault stays the same, whatever is added, moved or mended around it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged import report_of
from places import EXAMPLES, INVALID

from mvi_standard import validate
from mvi_standard.editions import LATEST
from mvi_standard.history.identity import FINGERPRINT, LONGEST, Identity, identities

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mvi_standard.report import Report

FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
READABLE = [each for each in [*INVALID, FAULTY] if "-F0" not in each.name]
BSN = "123456782"
OF_TWO = {"MVI-R006", "MVI-C065", "MVI-C118", "MVI-C160"}
"""Where two records are in each other's way the second in the file is told of: their order does mean something."""


def named(report: Report) -> list[Identity]:
    return identities(report.findings, report.document, LATEST.tables)


def judged(values: Any) -> Report:
    return validate(json.dumps(values).encode())


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.stem)
def test_the_order_of_records_means_nothing(path: Path) -> None:
    values = json.loads(path.read_bytes())
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in values.items()}

    before, after = named(judged(values)), named(judged(turned))

    assert len(before) == len(after)
    assert {each for each in before if each.code not in OF_TWO} == {each for each in after if each.code not in OF_TWO}


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.stem)
def test_no_two_faults_of_a_file_are_the_same(path: Path) -> None:
    found = named(report_of(path))

    assert found
    assert len({each.fingerprint for each in found}) == len(found)
    assert not any(part.isdigit() for each in found for part in each.field.replace("[", ".").split("."))


def test_mending_one_fault_leaves_the_others_what_they_are() -> None:
    text = FAULTY.read_text("utf-8")
    before = {each.fingerprint for each in named(validate(text.encode()))}
    after = {each.fingerprint for each in named(validate(text.replace("toegepasd", "toegepast").encode()))}

    assert len(before - after) == 1
    assert not after - before


def test_a_record_is_named_by_its_key_and_a_part_by_its_own() -> None:
    found = {(each.code, each.record, each.field) for each in named(report_of(FAULTY))}

    assert ("MVI-S004", "lots/L2", "themes[social_return].application") in found
    assert ("MVI-C001", "contracts/26-044", "period.end") in found


def test_twins_are_numbered_as_they_stand() -> None:
    values = json.loads((EXAMPLES / "valid" / "minimaal.json").read_bytes())
    lot = values["lots"][0] | {"buyer": "niemand"}
    values["lots"] = [lot, lot]

    lost = [each for each in named(judged(values)) if each.code == "MVI-R001"]

    assert [each.nth for each in lost] == [1, 2]
    assert len({each.fingerprint for each in lost}) == 2


def test_a_key_that_is_too_long_to_read_becomes_a_checksum() -> None:
    values = json.loads((EXAMPLES / "valid" / "minimaal.json").read_bytes())
    values["lots"][0] |= {"id": "x" * (LONGEST + 1), "buyer": "niemand"}

    records = {each.record for each in named(judged(values)) if each.record.startswith("lots/")}

    assert [len(each) for each in records] == [len("lots/#12345678")]


@pytest.mark.parametrize(
    "harm",
    [
        lambda number: {"id": f"bsn-{number}"},
        lambda number: {"id": f"burgerservicenummer, {'x' * LONGEST} {number}"},
        lambda number: {"id": 3, "bsn": number},
        lambda number: {f"bsn {number}": "x"},
        lambda number: {"themes": [{"theme": f"bsn {number}"}]},
        lambda number: {"themes": [{"reason": f"bsn {number}", "vreemd": 1}]},
    ],
)
def test_the_number_of_a_person_has_no_part_in_an_identity(harm: Callable[[str], dict[str, Any]]) -> None:
    """Else the number is found again by trying them all."""
    found = []
    for number in (BSN, "111222333"):
        values = json.loads((EXAMPLES / "valid" / "minimaal.json").read_bytes())
        values["lots"] = [values["lots"][0] | harm(number) | {"buyer": "niemand"}]
        found.append(named(judged(values)))

    assert found[0]
    assert found[0] == found[1]


def test_records_with_a_private_key_are_told_apart_by_their_place() -> None:
    values = json.loads((EXAMPLES / "valid" / "minimaal.json").read_bytes())
    values["lots"] = [values["lots"][0] | {"id": f"bsn {each}", "buyer": "niemand"} for each in (BSN, "111222333")]

    lost = [each for each in named(judged(values)) if each.code == "MVI-S005"]

    assert [(each.record, each.nth) for each in lost] == [("lots/#private", 1), ("lots/#private", 2)]


def test_a_fingerprint_is_what_it_was_in_saved_lists() -> None:
    assert Identity("MVI-C001", "contracts/C-017", "period").fingerprint == "43e3a306996a47ed"
    assert Identity("MVI-C001", "contracts/C-017", "period", 2).fingerprint == "623405898eeb1ea1"


@given(st.builds(Identity, st.text(), st.text(), st.text(), st.integers(1, 3)))
def test_any_text_has_a_fingerprint(who: Identity) -> None:
    fingerprint = who.fingerprint

    assert len(fingerprint) == FINGERPRINT
    assert int(fingerprint, 16) >= 0
