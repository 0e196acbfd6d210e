"""JUnit: every demand is a test of the file, and what was not tested says why. `make test-node` asks the XSD."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from golden import golden
from harmless import harm
from hostile import hostile_reports, known
from places import INVALID
from reporting import BASIC, CHECKSUM, DEMO, SOME, judged, unread, written

from mvi_standard.history.ledger import checked
from mvi_standard.requirement import FOUT, LANGUAGES
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from mvi_standard.report import Report

WARNED = next(each for each in INVALID if each.name.startswith("MVI-W203"))
OURS = "NL123456782B01"
"""A number in the text of a demand itself (MVI-C133)."""
ENDS = ("failure", "error", "skipped")


def suite(report: Report, language: str = "nl") -> Element:
    [found] = ET.fromstring(written("junit", [report], language))  # noqa: S314 - written by us just now
    return found


def case(report: Report, code: str) -> Element:
    [found] = [each for each in suite(report).iter("testcase") if each.attrib["name"].startswith(f"{code} ")]
    return found


def test_a_report_is_as_it_always_was() -> None:
    document = CHECKSUM.sub("...", written("junit", [judged(DEMO), unread()]))
    head, *cases = re.split(r"(?=<testcase)", document)
    told = [each for each in cases if "<failure" in each or "<error" in each or "</testsuite>" in each]
    text = re.sub('(tests|skipped)="[0-9]+"', r'\1="..."', "".join([head, cases[0], *told]))

    assert text == golden("demo.junit.xml", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_demand_is_one_test_that_ends_as_the_ledger_says(language: str) -> None:
    for path in SOME:
        report = judged(path)
        ledger = {each.requirement.code: each for each in checked(report)}
        found = suite(report, language)
        cases = {each.attrib["name"].split()[0]: each for each in found.iter("testcase")}
        ended = {code: next((end for end in ENDS if each.find(end) is not None), "") for code, each in cases.items()}

        assert cases.keys() == ledger.keys()
        assert found.attrib["tests"] == str(len(ledger))
        counts = Counter(ended.values())
        assert [int(found.attrib[each]) for each in ("failures", "errors", "skipped")] == [counts[e] for e in ENDS]
        for code, each in ledger.items():
            broken = each.failed and each.requirement.severity == FOUT
            unreadable = "error" if code.startswith("MVI-F") else "failure"
            assert ended[code] == (unreadable if broken else "" if each.applied else "skipped"), (path.name, code)


def test_a_failure_names_the_place_the_record_and_how_to_mend_it() -> None:
    report = judged(DEMO)
    for finding in report.findings:
        said, place = words(finding, report, report.edition, "nl"), report.place(finding)  # type: ignore[arg-type] # it has one
        failure = case(report, finding.code).find("failure")
        assert failure is not None
        assert failure.attrib["type"] == finding.code
        text = failure.text or ""
        assert place is not None
        assert f"{report.name}:{place.line}:{place.column}: " in text
        assert said.message in text
        assert said.fix in text


def test_a_warning_passes_and_is_told() -> None:
    found = case(judged(WARNED), "MVI-W203")

    assert [each.tag for each in found] == ["system-out"]
    assert WARNED.name in (found[0].text or "")


def test_a_file_that_conforms_shows_how_much_was_checked() -> None:
    found = suite(judged(BASIC))
    passed = [each for each in found.iter("testcase") if all(each.find(end) is None for end in ENDS)]

    assert (found.attrib["failures"], found.attrib["errors"]) == ("0", "0")
    assert len(passed) == sum(each.applied > 0 for each in checked(judged(BASIC))) > 50
    assert all("in orde: " in (each.findtext("system-out") or "") for each in passed)


def test_what_was_not_tested_says_why() -> None:
    assert case(unread(), "MVI-C001").findtext("skipped") == "dit is niet te lezen"
    assert case(judged(BASIC), "MVI-R101").findtext("skipped") == "hier is niet om gevraagd"
    assert case(judged(DEMO), "MVI-C007").findtext("skipped") == "niets in dit bestand gaat hierover"


def test_a_file_that_cannot_be_read_is_an_error_and_nothing_else_is() -> None:
    found = suite(unread())

    assert (found.attrib["failures"], found.attrib["errors"]) == ("0", "1")


def test_a_known_fault_is_skipped_with_the_reason() -> None:
    report = known(judged(DEMO), "in maart")
    found = case(report, report.accepted[0].finding.code)

    assert [each.tag for each in found] == ["skipped"]
    assert "in maart" in (found.findtext("skipped") or "")


def test_the_properties_say_what_the_verdict_rests_on() -> None:
    report = judged(BASIC)
    facts = {each.attrib["name"]: each.attrib["value"] for each in suite(report).iter("property")}

    assert report.document is not None
    assert facts["input_sha256"] == report.document.sha256
    assert facts["today"] == "2026-07-01"
    assert facts["verdict"].startswith("voldoet aan de MVI-standaard 1.0-draft.2")


def test_no_report_at_all_is_an_empty_document() -> None:
    assert list(ET.fromstring(written("junit", []))) == []  # noqa: S314 - idem


def test_nothing_hostile_leaks(tmp_path: Path) -> None:
    document = written("junit", hostile_reports(tmp_path))
    root = ET.fromstring(document)  # noqa: S314 - idem

    assert document.isascii()
    assert {each.tag for each in root.iter()} == {
        "testsuites", "testsuite", "properties", "property", "testcase", "system-out", *ENDS
    }  # fmt: skip
    texts = [text.replace(OURS, "") for each in root.iter() for text in (*each.attrib.values(), each.text or "")]
    assert not [each for text in texts for line in text.split("\n") if (each := harm(line))]
