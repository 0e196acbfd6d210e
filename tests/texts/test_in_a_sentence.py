"""Numbers and days in the message of a rule are written as people do; what is to be typed is not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.finding import Finding
from mvi_standard.requirement import FOUT
from mvi_standard.texts.in_a_sentence import in_a_sentence, in_digits
from mvi_standard.texts.wording import words
from mvi_standard.validate import validate


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (12500.5, "12.500,5", "12,500.5"),
        (6666.68, "6.666,68", "6,666.68"),
        (0.125, "0,125", "0.125"),
        (-3100000, "-3.100.000", "-3,100,000"),
        (100000.0, "100.000", "100,000"),
        (2026, "2026", "2026"),
        ("2026-12-31", "31 december 2026", "31 December 2026"),
        ("2026-03-01", "1 maart 2026", "1 March 2026"),
        ("2026-02-30", "2026-02-30", "2026-02-30"),
        ("2026-12-3x", "2026-12-3x", "2026-12-3x"),
        ("2026-W01-1", "2026-W01-1", "2026-W01-1"),
        ((0.5, "2026-01-01"), ("0,5", "1 januari 2026"), ("0.5", "1 January 2026")),
        (True, True, True),
        (None, None, None),
    ],
)
def test_a_number_or_day_is_written_as_people_do(value: Any, nl: Any, en: Any) -> None:
    finding = Finding("MVI-C001", FOUT, (), {"found": value})

    assert in_a_sentence(finding, "nl").get("found", value) == nl
    assert in_a_sentence(finding, "en").get("found", value) == en
    assert in_a_sentence(Finding("MVI-S007", FOUT, (), {"found": value}), "nl") == {}


def test_what_was_found_and_what_to_type_stay_as_the_file_has_them() -> None:
    report = validate(EXAMPLES / "invalid" / "MVI-C125-valid-until-the-day-before.json")
    said = next(words(each, report, LATEST, "nl") for each in report.findings if each.code == "MVI-C125")

    assert "afgegeven op 1 mei 2026" in said.message
    assert said.found == '"2026-04-30"'


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_a_number_in_digits_is_that_number_with_the_marks_of_its_language(value: Decimal) -> None:
    dutch, english = in_digits(value, "nl"), in_digits(value, "en")

    assert Decimal(dutch.replace(".", "").replace(",", ".")) == Decimal(english.replace(",", "")) == value
    assert not dutch.endswith(",")
    assert "," not in dutch or not dutch.endswith("0")
    assert all(len(each) == 3 for each in dutch.partition(",")[0].split(".")[1:])
