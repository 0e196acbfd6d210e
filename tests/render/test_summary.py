"""The sentences of a report as a whole: never silent on what was checked, on known faults, or on the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hostile import UNTIL, known
from msgspec.structs import replace
from places import EXAMPLES

from mvi_standard.render import summary
from mvi_standard.render.formats.text import render
from mvi_standard.report import Accepted
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.report import Report

VALID = EXAMPLES / "valid"
FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
ONE_FAULT = EXAMPLES / "invalid" / "MVI-C001-contract-ends-before-it-starts.json"


def all_known(report: Report) -> Report:
    """Return a report of which every finding is a known fault."""
    covered = tuple(Accepted(each, "Komt in maart.", "inkoop", UNTIL) for each in report.findings)
    return replace(report, findings=(), counts={}, severities={}, accepted=covered)


@pytest.mark.parametrize(
    ("severities", "nl", "en"),
    [
        ({}, "", ""),
        ({"fout": 1}, "1 fout", "1 error"),
        ({"tip": 2, "fout": 3}, "3 fouten en 2 tips", "3 errors and 2 tips"),
        ({"fout": 1, "waarschuwing": 1, "tip": 1}, "1 fout, 1 waarschuwing en 1 tip", "1 error, 1 warning and 1 tip"),
    ],
)
def test_findings_are_counted_in_words_from_heavy_to_light(severities: dict[str, int], nl: str, en: str) -> None:
    assert (summary.amounts(severities, "nl"), summary.amounts(severities, "en")) == (nl, en)


def test_what_was_checked_is_said_of_a_file_without_findings() -> None:
    said = list(summary.scope(validate(VALID / "gemeente-basis.json"), "nl"))

    assert len(said) == 1
    assert said[0].startswith("16 records gecontroleerd op ")
    assert "7 niet gevraagd" in said[0]


def test_what_was_not_checked_is_said_with_its_reason() -> None:
    broad, narrow = summary.scope(validate(FAULTY), "en")

    assert broad.startswith("16 records checked against ")
    assert narrow.endswith(" demands were not checked on every record, as they look at a faulty value: mend that first")
    [unread] = summary.scope(validate(b"{"), "en")
    assert unread.endswith("demands were not checked, as this cannot be read")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("niveau-analyseklaar.json", "Niveau: analyseklaar"),
        ("niveau-volledig.json", "Niveau: volledig; voor analyseklaar ontbreekt: "),
        ("gemeente-basis.json", "Niveau: basis; voor volledig ontbreekt: percelen in beeld, "),
    ],
)
def test_the_level_is_said_with_what_the_next_one_lacks(name: str, said: str) -> None:
    assert summary.level(validate(VALID / name), "nl").startswith(said)


def test_a_file_that_does_not_conform_has_no_level() -> None:
    for report in (validate(FAULTY), validate(b"{"), all_known(validate(ONE_FAULT))):
        assert summary.level(report, "nl") == ""


def test_known_faults_are_counted_apart_and_new_ones_stand_out() -> None:
    report = validate(FAULTY)

    assert summary.known(report, "nl") == ""
    assert summary.known(known(report, "x"), "nl") == "1 fout staat op de lijst met bekende fouten"
    assert (
        summary.known(all_known(report), "nl") == "9 fouten staan op de lijst met bekende fouten; er zijn geen nieuwe"
    )
    assert summary.known(all_known(report), "en") == "9 errors are on the list of known faults; there are no new ones"


def test_at_the_terminal_these_sentences_come_last() -> None:
    report = all_known(validate(FAULTY))
    verdict, *lines = render(report, "nl")

    assert "voldoet niet" in verdict
    assert lines[0].startswith("16 records gecontroleerd op ")
    assert lines[-1] == "9 fouten staan op de lijst met bekende fouten; er zijn geen nieuwe."
    *_, last = render(validate(VALID / "niveau-analyseklaar.json"), "nl")
    assert last == "Niveau: analyseklaar."
