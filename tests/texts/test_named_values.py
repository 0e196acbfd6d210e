"""A program gets the values that a message names, by their name, whatever the language of the message."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

import pytest
from judged import report_of
from places import EXAMPLES, some

from mvi_standard import demands
from mvi_standard.editions import LATEST
from mvi_standard.finding import Name, Said
from mvi_standard.texts.named_values import named_values
from mvi_standard.texts.wording import SHOWN, requirement, words
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

INVALID = [each for each in sorted((EXAMPLES / "invalid").glob("*.json")) if report_of(each).findings]


def found() -> Iterator[tuple[Finding, Report]]:
    for path in some(INVALID, 60):
        report = report_of(path)
        yield from ((each, report) for each in report.findings)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_value_that_a_message_names_is_there(language: str) -> None:
    for finding, report in found():
        demand = requirement(finding.code, LATEST)
        assert demand is not None
        named = {name for _, name, _, _ in Formatter().parse(demand.text(language).message) if name}
        assert named == set(named_values(finding, report, LATEST, language)), finding.code


def test_a_value_is_the_same_in_both_languages_unless_it_is_a_word_of_ours() -> None:
    for finding, report in found():
        nl, en = (named_values(finding, report, LATEST, each) for each in ("nl", "en"))
        for name in nl.keys() & en.keys():
            assert is_worded(finding.values.get(name, Said("", ""))) or nl[name] == en[name], finding.code


def is_worded(value: object) -> bool:
    return isinstance(value, Said) or (isinstance(value, list | tuple) and any(map(is_worded, value)))


def test_values_are_keys_places_and_what_the_file_has() -> None:
    report = validate({"standard_version": LATEST.version, "organisations": 5})
    values = {each.code: named_values(each, report, LATEST, "nl") for each in report.findings}

    assert values["MVI-S001"] == {"field": "Submission.organisations", "found": "5"}
    assert values["MVI-S002"]["owner"] == "Submission"


def test_what_is_about_a_person_is_not_there() -> None:
    report = report_of(next((EXAMPLES / "invalid").glob("MVI-C200-*.json")))
    [finding] = [each for each in report.findings if each.code == "MVI-C200"]

    assert "private" in finding.values
    assert named_values(finding, report, LATEST, "nl").keys() <= {"field"}


def test_a_list_is_as_long_as_its_message_shows() -> None:
    report = report_of(EXAMPLES / "valid" / "minimaal.json")
    finding = demands.UNIQUE_ITEMS.finding((), {"found": [1] * 20, "field": Name("Lot.cpv")})

    assert named_values(finding, report, LATEST, "nl")["found"] == ["1"] * SHOWN
    assert ", ".join(["1"] * SHOWN) in words(finding, report, LATEST, "nl").message
