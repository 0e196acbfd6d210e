"""One line a finding that an editor can jump to, one line for each file, and nothing in data that looks like either."""

from __future__ import annotations

import re
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from golden import golden
from harmless import harm
from hostile import hostile_reports
from places import EXAMPLES, ROOT

from mvi_standard.cli.files import reports
from mvi_standard.cli.inputs import expand
from mvi_standard.history.provenance import Run
from mvi_standard.read import read
from mvi_standard.render import KEPT
from mvi_standard.render.formats.concise import MATCHER, Writer, lines
from mvi_standard.report import Options
from mvi_standard.requirement import LANGUAGES
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mvi_standard.report import Report

DEMO = EXAMPLES / "demo" / "gemeente-met-fouten.json"
BASIC = EXAMPLES / "valid" / "gemeente-basis.json"
GENERIC = re.compile(r"^(.+?):(\d+):(\d+): (.*)$")  # what editors bring along for any compiler
DEMANDS = re.compile(r"\d+ (?=eisen|niet gevraagd|daarvan)")


def judged(path: Path) -> Report:
    return report_on(partial(read, path), name=str(path.relative_to(ROOT)))


def written(those: Iterable[Report], language: str = "nl") -> str:
    stream = StringIO()
    writer = Writer(stream, language, Run(today="2026-07-01"))
    for each in those:
        writer.add(each)
    writer.close()
    return stream.getvalue()


def test_it_says_what_it_always_said() -> None:
    """Numbers that change with every new demand are left out."""
    text = DEMANDS.sub("# ", written([judged(DEMO), judged(BASIC), report_on(partial(read, b"{"), name="half.json")]))

    assert text == golden("demo.concise.txt", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_of_every_example_is_one_line_with_its_place(language: str) -> None:
    for name in expand(str(EXAMPLES)):
        for report in reports(name, None, Options(keep=KEPT)):
            *found, last = lines(report, language)
            places = [report.place(each) for each in report.findings]

            assert [MATCHER.fullmatch(each) is not None for each in [*found, last]] == [True] * len(found) + [False]
            assert [each.split(":", 3)[1:3] for each in found] == [[str(p.line), str(p.column)] for p in places if p]
            assert last.startswith(f"{report.name}: ")


def test_a_line_of_json_lines_is_a_line_of_its_file(tmp_path: Path) -> None:
    damaged = (EXAMPLES / "valid" / "twee-aanleveringen.jsonl").read_bytes().replace(b'"definitief"', b'"definitive"')
    path = tmp_path / "twee.jsonl"
    path.write_bytes(b"\n" + damaged)
    named = [each for report in reports(str(path), None, Options()) for each in lines(report, "nl")]
    found = [match for each in named if (match := MATCHER.fullmatch(each))]

    assert {match[1] for match in found} == {str(path)}
    assert {match[2] for match in found} <= {"2", "3"}
    assert named[-1].startswith(f"{path}#3: ")


def test_what_is_left_out_is_counted() -> None:
    text = BASIC.read_text("utf-8").replace('"organisations": [', '"a": 1, "b": 1, "c": 1, "organisations": [', 1)
    report = report_on(partial(read, text.encode()), name="a.json", choices=Options(keep=1))

    assert list(lines(report, "nl"))[1] == "a.json: nog 2 keer MVI-S003; toon alles met --all"


def test_many_reports_end_with_their_totals() -> None:
    assert written([judged(DEMO), judged(BASIC)]).splitlines()[-1] == (
        "2 aanleveringen. Voldoet: 1. Voldoet niet: 1. Niet te lezen: 0."
    )
    assert "aanleveringen" not in written([judged(BASIC)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_data_make_no_line_of_their_own(tmp_path: Path, language: str) -> None:
    for report in hostile_reports(tmp_path):
        *found, last = lines(report, language)

        assert [harm(each) for each in [*found, last]] == [[]] * (len(found) + 1), report.name
        assert len(found) == len(report.findings)
        assert not MATCHER.fullmatch(last)
        assert not GENERIC.fullmatch(last)
        for line, finding in zip(found, report.findings, strict=True):
            place, match, generic = report.place(finding), MATCHER.fullmatch(line), GENERIC.fullmatch(line)
            assert place is not None
            assert match is not None
            assert generic is not None
            assert match.groups()[:3] == generic.groups()[:3]
            assert match.groups()[1:3] == (str(place.line), str(place.column))
            assert match[5] == finding.code


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:/map/a.json", "C:/map/a.json"),
        ("map/a.json", "map/a.json"),
        ("a:1:1: fout MVI-C001 x.json", "a:1\\u003a1\\u003a fout MVI-C001 x.json"),
        ("", "invoer"),
        ("#3", "#3"),
    ],
)
def test_a_name_is_as_it_was_typed_but_for_colons(name: str, shown: str) -> None:
    found, last = lines(report_on(partial(read, b"{"), name=name), "nl")

    assert found.startswith(f"{shown}:1:")
    assert last.startswith(f"{shown}: is niet te lezen. ")
