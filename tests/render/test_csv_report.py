"""The table for a spreadsheet: a row for each file and each finding, as wide as its heading, and never a formula."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest
from golden import golden
from harmless import harm
from hostile import BSN, hostile_reports, known
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from reporting import BASIC, DEMO, RUN, SOME, judged, unread, written

from mvi_standard.render.formats.csv import COLUMNS, Writer, cell
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mvi_standard.report import Report

FORMULA = tuple("=+-@\t\r")
"""ASVS 1.2.10: no cell begins with one of these."""


def rows(reports: Iterable[Report], language: str = "nl") -> list[dict[str, str]]:
    text = written("csv", reports, language)
    assert text.startswith("\ufeff")
    table = [*csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True)]
    assert {len(each) for each in table} == {len(COLUMNS)}
    return [dict(zip(COLUMNS, each, strict=True)) for each in table[1:]]


def test_a_report_is_as_it_always_was() -> None:
    text = written("csv", [judged(DEMO), judged(BASIC), unread()])
    short = re.sub(
        r'(?m)^("[^"]*";"[^"]*";"";.*?\(profiel basis\)|"[^"]*";"[^"]*";"";.*?lezen)\. [^"]*"', r'\1..."', text
    )

    assert short == golden("demo.csv", short)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_has_a_row_with_its_verdict_and_then_one_for_each_finding(language: str) -> None:
    for path in SOME:
        report = judged(path)
        whole, *found = rows([report], language)

        assert (whole["file"], whole["code"], whole["severity"]) == (report.name, "", "")
        assert [each["code"] for each in found] == [each.code for each in report.findings]
        assert {each["file"] for each in found} <= {report.name}
        assert {each["verdict"] for each in found} <= {whole["verdict"]}
        places = [report.place(each) for each in report.findings]
        assert [(each["line"], each["column"]) for each in found] == [(str(p.line), str(p.column)) for p in places if p]
        assert len({each["fingerprint"] for each in found}) == len(found)


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        (BASIC, {"nl": "voldoet", "en": "conforms"}),
        (DEMO, {"nl": "voldoet niet", "en": "does not conform"}),
    ],
)
def test_the_row_of_a_file_says_how_much_was_checked(path: Path, verdict: dict[str, str]) -> None:
    for language, said in verdict.items():
        whole, *_ = rows([judged(path)], language)

        assert whole["verdict"] == said
        assert "16 records" in whole["message"]


def test_a_file_that_cannot_be_read_is_told_so() -> None:
    whole, found = rows([unread()])

    assert whole["verdict"] == found["verdict"] == "niet te lezen"


def test_a_finding_has_what_a_person_needs() -> None:
    found = next(each for each in rows([judged(DEMO)]) if each["code"] == "MVI-S004")

    assert found["found"] == '"toegepasd"'
    assert found["suggestion"] == "toegepast"
    assert found["record"] == "Perceel 2023-061 Groenonderhoud"
    assert found["field"] == "themes[social_return].application"
    assert found["fix"].startswith("Kies een code")


def test_a_known_fault_has_its_reason_owner_and_last_day() -> None:
    report = known(judged(DEMO), "in maart")
    *_, last = rows([report])

    assert (last["reason"], last["owner"], last["until"]) == ("in maart", "in maart", "2027-12-31")
    assert last["code"] == report.accepted[0].finding.code


def test_what_is_left_out_is_said() -> None:
    report = judged(DEMO)
    whole, *_ = rows([replace(report, counts={**report.counts, "MVI-S001": 8})])

    assert "Nog 7 plaatsen" in whole["message"]


def test_nothing_hostile_leaks(tmp_path: Path) -> None:
    found = rows(hostile_reports(tmp_path))

    assert not [each for row in found for each in row.values() if each.startswith(FORMULA)]
    assert not [said for row in found for each in row.values() if (said := harm(each))]
    assert BSN not in written("csv", hostile_reports(tmp_path))


@pytest.mark.parametrize("between", [",", ";", "\t"])
@given(text=st.text(alphabet=st.sampled_from("=+-@ab1,;\t\r\n\"' ")))
def test_no_cell_is_a_formula_whatever_a_program_reads_between_cells(between: str, text: str) -> None:
    stream = StringIO()
    csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL).writerow(["x", cell(text), "x"])

    for row in csv.reader(StringIO(stream.getvalue(), newline=""), delimiter=between):
        assert not [each for each in row if each.lstrip(" \"'").startswith(FORMULA) and not re.match("[ \"]*'", each)]


@given(st.text(alphabet=st.sampled_from("abc 123.,;€é")))
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", b'\xef\xbb\xbf"bestand"'), ("cp1252", b'"bestand"')])
def test_only_utf_8_has_a_mark_of_byte_order(encoding: str, start: bytes) -> None:
    raw = BytesIO()
    stream = TextIOWrapper(raw, encoding)
    Writer(stream, "nl", RUN).close()

    assert raw.getvalue().startswith(start)
