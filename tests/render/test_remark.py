"""One line of text for a finding, and for a file as a whole."""

from __future__ import annotations

from functools import partial

import pytest
from hostile import BROKEN, known
from places import EXAMPLES

from mvi_standard.finding import Finding
from mvi_standard.read import read
from mvi_standard.render.entry import ReportEntry, entries
from mvi_standard.render.remark import gist, remark
from mvi_standard.report import Options
from mvi_standard.texts.wording import Words
from mvi_standard.validate import report_on

DEMO = EXAMPLES / "demo" / "gemeente-met-fouten.json"
BASIC = EXAMPLES / "valid" / "gemeente-basis.json"


def said(**words: str) -> ReportEntry:
    known = {
        "demand": "",
        "message": "",
        "why": "",
        "fix": "",
        "record": "",
        "found": "",
        "expected": "",
        "suggestion": "",
    }
    [entry] = entries(report_on(partial(read, BROKEN)), "nl")
    return ReportEntry(Finding("MVI-C001", "fout", ()), "", Words(**(known | words)), None, entry.identity)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ({"message": "Dit klopt niet."}, "Dit klopt niet."),
        ({"message": "Hier staat: 12"}, "Hier staat: 12."),
        ({"message": "Klopt niet.", "record": "Contract 7 Gas"}, "Contract 7 Gas: Klopt niet."),
        ({"message": "Onbekend.", "suggestion": "klimaat", "expected": "a, b"}, "Onbekend. Bedoelt u klimaat?"),
        ({"message": "Onbekend.", "expected": "a, b"}, "Onbekend. Verwacht: a, b."),
        ({"message": "Het moet a, b zijn.", "expected": "a, b"}, "Het moet a, b zijn."),
        ({"message": "Een\n::error::twee"}, "Een\\u000a::error::twee."),
        ({"message": "Kort.", "record": "x" * 500}, f"{'x' * 119}…: Kort."),
    ],
)
def test_a_remark_is_one_line_of_whole_sentences(words: dict[str, str], line: str) -> None:
    assert remark(said(**words), "nl") == line


def test_the_fix_comes_last_when_it_is_wanted() -> None:
    entry = said(message="Klopt niet.", fix="Vul het in.")

    assert remark(entry, "nl", with_fix=True) == "Klopt niet. Oplossing: Vul het in."


def test_a_file_without_findings_says_how_much_was_checked() -> None:
    assert gist(report_on(partial(read, BASIC)), "nl").startswith(
        "Voldoet aan de MVI-standaard 1.0-draft.2 (profiel basis). 16 records gecontroleerd op "
    )


def test_a_file_that_can_not_be_read_says_what_was_not_checked() -> None:
    line = gist(report_on(partial(read, BROKEN)), "nl")

    assert line.startswith("Is niet te lezen. 1 fout. ")
    assert "niet gecontroleerd" in line


def test_places_that_were_not_kept_and_known_faults_are_counted() -> None:
    kept = report_on(partial(read, DEMO), choices=Options(keep=0))

    assert "Nog 9 plaatsen" in gist(kept, "nl")
    assert "1 fout staat op de lijst met bekende fouten" in gist(known(report_on(partial(read, DEMO)), "x"), "nl")
