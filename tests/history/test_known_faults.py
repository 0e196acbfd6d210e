"""Known faults stand apart, those that are gone or late are told of, and nothing is forgiven."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from fifty import EACH, KINDS, fifty
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard import validate
from mvi_standard.editions import LATEST
from mvi_standard.history.baseline import KnownFault, acceptable, accepting
from mvi_standard.history.identity import identities
from mvi_standard.history.ledger import checked
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from mvi_standard.report import Report

LAST = "2027-03-01"


@cache
def faulty() -> Report:
    return validate(json.dumps(fifty()).encode())


@cache
def faults() -> tuple[KnownFault, ...]:
    report = faulty()
    named = identities(report.findings, report.document, LATEST.tables)
    return tuple(
        KnownFault("lindedam-2026", who, "oud systeem", "team inkoop", LAST)
        for finding, who in zip(report.findings, named, strict=True)
        if acceptable(finding)
    )


def test_there_are_fifty_faults_of_ten_kinds() -> None:
    assert faulty().counts == dict.fromkeys(KINDS, EACH)


@given(st.sets(st.sampled_from(range(45))))
def test_what_is_covered_stands_apart_and_the_rest_counts(which: set[int]) -> None:
    some = [faults()[at] for at in which]
    report = accepting(faulty(), some, LAST, None)

    assert len(report.findings) + len(report.accepted) == len(faulty().findings)
    assert not [each for each in report.accepted if each.finding in report.findings]
    assert sum(report.counts.values()) == len(report.findings)
    assert {(each.reason, each.owner, each.until) for each in report.accepted} <= {("oud systeem", "team inkoop", LAST)}
    assert not report.conforms


def test_the_number_of_a_person_is_never_accepted() -> None:
    report = accepting(faulty(), faults(), LAST, None)

    assert len(faults()) == 45
    assert report.counts == {"MVI-C200": 5}


def test_what_was_checked_does_not_depend_on_the_list() -> None:
    assert checked(accepting(faulty(), faults(), LAST, None)) == checked(faulty())


def test_after_its_last_day_a_fault_counts_again_and_is_told_of_there() -> None:
    report = accepting(faulty(), faults(), "2027-03-02", None)

    ended = [each for each in report.findings if each.code == "MVI-B001"]
    assert not report.accepted
    assert len(ended) == 45
    assert {each.path for each in ended} <= {each.path for each in faulty().findings}
    assert len(report.findings) == 50 + 45


def test_a_fault_that_is_gone_is_told_of_once() -> None:
    [one, *_] = faults()
    gone = replace(one, identity=replace(one.identity, field="ergens_anders"))

    report = accepting(faulty(), [gone], LAST, None)

    [told] = [each for each in report.findings if each.code == "MVI-B002"]
    assert report.place(told) is None
    for language in LANGUAGES:
        assert "ergens_anders" in words(told, report, LATEST, language).message


def test_a_fault_of_another_submission_says_nothing_here() -> None:
    others = [replace(each, submission="elders-2026") for each in faults()]

    assert accepting(faulty(), others, LAST, None) == faulty()


@pytest.mark.parametrize("keep", [0, 2])
def test_places_are_bounded_and_numbers_are_not(keep: int) -> None:
    report = accepting(faulty(), faults()[:3], LAST, keep)

    assert sum(report.counts.values()) == 47
    assert max(sum(each.code == code for each in report.findings) for code in KINDS) == keep


def test_a_file_that_cannot_be_read_stays_unreadable() -> None:
    report = validate(b"{")

    assert accepting(report, faults(), LAST, None) is report
