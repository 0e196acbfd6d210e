"""A key without the form of one: what is proposed has the form, and can be the key of one record only."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.fixes.remedy import remedy
from mvi_standard.fixes.suggestion import suggestion
from mvi_standard.render.formats.text import render
from mvi_standard.stages.id_repair import KIND, LONGEST, with_hyphens
from mvi_standard.validate import validate

PATTERN = re.compile(LATEST.schema["$defs"][KIND.key]["pattern"])
KEY, REFERENCE = ("lots", 0, "id"), ("contracts", 0, "lots", 0)


def submission(first: str, second: str = "L2", reference: str | None = None) -> dict[str, Any]:
    """Return a submission with other keys for two lots, and another reference to the first."""
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    values["lots"][0]["id"], values["lots"][1]["id"] = first, second
    values["contracts"][0]["lots"] = [first if reference is None else reference]
    return deepcopy(values)


def proposed(values: dict[str, Any]) -> dict[tuple[str | int, ...], str | None]:
    report = validate(json.dumps(values).encode())
    return {each.path: suggestion(each, LATEST) for each in report.findings if each.code == "MVI-S005"}


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("Perceel 1", "Perceel-1"),
        ("Café", "Cafe"),
        ("Waterschap De Vliet (oost)", "Waterschap-De-Vliet-oost"),
        ("/a/b", "a/b"),
        ("a & b", "a-b"),
        ("x" * 130, "x" * 100),
        ("Ørsted", None),
        ("Перцел 1", None),
        ("- -", None),
    ],
)
def test_a_key_is_proposed_for_the_record_and_where_it_is_referred_to(found: str, meant: str | None) -> None:
    assert with_hyphens(found) == meant
    assert proposed(submission(found)) == {KEY: meant, REFERENCE: meant}


@given(st.text(max_size=200))
def test_what_is_proposed_has_the_form_of_a_key_and_stays_itself(found: str) -> None:
    meant = with_hyphens(found)

    assert meant is None or (PATTERN.fullmatch(meant) and len(meant) <= LONGEST and with_hyphens(meant) == meant)


def test_nothing_is_proposed_that_would_be_the_key_of_another() -> None:
    assert proposed(submission("Perceel 1", "Perceel-1")) == {KEY: None, REFERENCE: None}
    assert proposed(submission("Perceel 1", "Perceel+1")) == {KEY: None, REFERENCE: None, ("lots", 1, "id"): None}


def test_a_reference_gets_the_key_that_is_there() -> None:
    assert proposed(submission("Perceel-1", reference="Perceel 1")) == {REFERENCE: "Perceel-1"}
    assert proposed(submission("Perceel-1", reference="Kavel 1")) == {REFERENCE: None}


def test_the_subject_of_a_record_is_looked_up_among_its_own_kind() -> None:
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-volledig.json").read_bytes())
    at = next(n for n, each in enumerate(values["observations"]) if each["subject"]["type"] == "contract")
    key = values["observations"][at]["subject"]["id"]
    text = json.dumps(values).replace(json.dumps(key), json.dumps(f"{key} é"))

    assert proposed(json.loads(text))["observations", at, "subject", "id"] == f"{key}-e"


def test_the_key_of_an_inner_record_has_to_differ_in_its_own_list_only() -> None:
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-volledig.json").read_bytes())
    criteria = values["lots"][0]["criteria"]
    criteria[0]["id"] = "eis 1"
    assert proposed(values) == {("lots", 0, "criteria", 0, "id"): "eis-1"}
    criteria[1]["id"] = "eis-1"
    assert proposed(values) == {("lots", 0, "criteria", 0, "id"): None}


def test_the_submission_itself_has_a_key_too() -> None:
    assert proposed(submission("L1") | {"id": "aanlevering 1"}) == {("id",): "aanlevering-1"}


def test_it_is_said_and_is_not_certain() -> None:
    report = validate(json.dumps(submission("Café")).encode())
    finding = next(each for each in report.findings if each.path == KEY)
    found = remedy(finding, report)

    assert "Bedoelt u Cafe?" in "".join(render(report, "nl"))
    assert found
    assert (found.value, found.certain) == ("Cafe", False)


def test_a_number_of_a_person_is_not_proposed() -> None:
    assert proposed(submission("BSN 111222333"))[KEY] is None
