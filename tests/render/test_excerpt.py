"""The line of the file that a finding is about: enough of it to find it back, and never a BSN."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged import report_of
from places import EXAMPLES, INVALID

from mvi_standard.personal_data import hidden
from mvi_standard.render.excerpt import AROUND, CUT, FAULTY, Excerpt, excerpt
from mvi_standard.render.formats.text import render
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.report import Report

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
BSN = "123456782"


def judged(**changes: Any) -> Report:
    values = json.loads(MINIMAL.read_bytes()) | changes
    return validate(json.dumps(values, ensure_ascii=False, indent=2).encode())


def the_one(report: Report) -> Excerpt:
    [finding] = report.findings
    found = excerpt(finding, report)
    assert found is not None
    return found


def test_the_three_parts_are_the_line_without_the_blank_around_it() -> None:
    report = judged(submitter="niemand")
    found = the_one(report)

    assert found[1:] == ('"submitter": ', '"niemand"', ",")
    assert report.document is not None
    assert "".join(found[1:]) == report.document.source.line(int(found.at)).strip()


def test_every_example_shows_what_is_wrong_in_its_own_line() -> None:
    for path in INVALID:
        report = report_of(path)
        for finding in report.findings:
            found, place = excerpt(finding, report), report.place(finding)
            if found is None:
                assert "private" in finding.values or report.document is None, path.name
                continue
            assert place is not None
            line = path.read_bytes().decode("utf-8", "replace").split("\n")[place.line - 1]
            assert found.at == place.line
            assert found.faulty.removesuffix(CUT) in hidden(line, anywhere=True), path.name


@given(st.integers(1, 3 * AROUND), st.integers(1, 2 * FAULTY), st.integers(1, 3 * AROUND))
def test_a_long_line_is_cut_around_the_fault(before: int, faulty: int, after: int) -> None:
    wrong = "f" * faulty
    text = f'{{"{"b" * before}": "", "{wrong}": "", "{"a" * after}": "", "standard_version": "1.0-draft.2"}}'
    report = validate(text.encode())
    [finding] = [each for each in report.findings if each.path == (wrong,)]
    found = excerpt(finding, report)
    assert found is not None

    assert max(len(found.before), len(found.after)) <= AROUND + 1
    assert len(found.faulty) <= FAULTY + 1
    assert found.before.removeprefix(CUT) + found.faulty.removesuffix(CUT) in text
    assert found.after.removesuffix(CUT) in text
    assert found.faulty.removesuffix(CUT) == f'"{wrong}"'[:FAULTY]


def test_a_bracket_alone_is_shown_with_what_follows_it() -> None:
    values = json.loads(MINIMAL.read_bytes())
    del values["coverages"][0]["inclusion"]
    report = validate(json.dumps(values, indent=2).encode())
    found = the_one(report)

    assert report.document is not None
    assert (found.before, found.faulty) == ("", "{")
    assert found.after.strip() == report.document.source.line(int(found.at) + 1).strip()
    assert f"{found.at:>6} | {{ {found.after.strip()}" in list(render(report, "nl"))


def test_a_bsn_behind_a_bracket_is_not_shown() -> None:
    values = json.loads(MINIMAL.read_bytes())
    others = {key: each for key, each in values["organisations"][0].items() if key not in {"id", "name"}}
    values["organisations"][0] = {"name": f"burgerservicenummer {BSN}", **others}
    report = validate(json.dumps(values, indent=2).encode())
    shown = [each for finding in report.findings if (each := excerpt(finding, report)) and each.faulty == "{"]

    assert ["•" * len(BSN) in each.after for each in shown] == [True]


def test_a_line_that_holds_a_bsn_does_not_show_it() -> None:
    report = judged(submitter=f"burgerservicenummer {BSN}")
    found = the_one(report)

    assert BSN not in "".join(found[1:])
    assert "•" * len(BSN) in found.faulty


def test_a_finding_about_a_person_shows_no_line() -> None:
    report = judged(bsn=BSN)
    [finding] = report.findings

    assert finding.code == "MVI-C200"
    assert excerpt(finding, report) is None


@pytest.mark.parametrize("source", [{"standard_version": "1.0-draft.2"}, b"[1"])
def test_without_text_there_is_no_line(source: Any) -> None:
    report = validate(source)

    assert report.findings
    assert [excerpt(each, report) for each in report.findings] == [None] * len(report.findings)
