"""Annotations: the runner of GitHub reads each as one command, and nothing else as any.

`make test-node` compares the escaping with GitHub's own library.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from golden import golden
from harmless import harm
from hostile import hostile_reports, known
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from places import EXAMPLES, INVALID
from reporting import BASIC, DEMO, SOME, judged, unread, written

from mvi_standard.render.formats.github import Annotation, command
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.wording import words
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {"fout": "error", "waarschuwing": "warning", "tip": "notice"}
WARNED = next(each for each in INVALID if each.name.startswith("MVI-W203"))
REGISTERED = {"add-mask", "add-matcher", "debug", "echo", "endgroup", "error", "group", "notice", "remove-matcher",
              "save-state", "set-env", "set-output", "stop-commands", "warning"}  # fmt: skip
UNESCAPED = (("%0D", "\r"), ("%0A", "\n"))
PROPERTY = (*UNESCAPED, ("%3A", ":"), ("%2C", ","))


class Read(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text: str, those: tuple[tuple[str, str], ...]) -> str:
    for written_as, meant in (*those, ("%25", "%")):
        text = text.replace(written_as, meant)
    return text


def runner(line: str) -> Read | None:
    """Read a line as the runner of GitHub does, by its own rules: `::` at the start, or else `##[` anywhere."""
    line = line.lstrip()
    if line.startswith("::") and (end := line.find("::", 2)) >= 0:
        name, _, rest = line[2:end].partition(" ")
        pairs = [each.split("=", 1) for each in rest.strip().split(",") if each]
        if name in REGISTERED:
            properties = {pair[0]: unescaped(pair[1], PROPERTY) for pair in pairs if len(pair) == 2}
            return Read(name, properties, unescaped(line[end + 2 :], UNESCAPED))
    if (start := line.find("##[")) >= 0 and (end := line.find("]", start)) >= 0:
        name = line[start + 3 : end].partition(" ")[0]
        return Read(name, {}, line[end + 1 :]) if name in REGISTERED else None
    return None


def test_a_report_is_as_it_always_was() -> None:
    lines = written("github", [judged(DEMO), judged(WARNED), judged(BASIC), unread()]).splitlines()
    text = "".join(f"{each if each.startswith('::') else each.partition('. ')[0]}\n" for each in lines)

    assert text == golden("demo.github.txt", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_one_command_at_its_own_place(language: str) -> None:
    for path in SOME:
        report = judged(path)
        *commands, verdict = written("github", [report], language).splitlines()
        found = {(f.code, place and (place.line, place.column)) for f in report.findings for place in [report.place(f)]}
        said = {words(each, report, report.edition, language).fix for each in report.findings} if report.edition else ""
        read = [each for line in commands if (each := runner(line))]

        assert len(read) == len(commands) == len(report.findings)
        assert runner(verdict) is None
        assert verdict.startswith(f"{report.name}: ")
        for each in read:
            code = re.findall("MVI-[A-Z][0-9]{3}", each.properties["title"])[0]
            assert each.properties["file"] == report.name
            assert (code, (int(each.properties["line"]), int(each.properties["col"]))) in found
            assert not said or any(fix in each.data for fix in said)
        assert [each.name for each in read] == [KINDS[each.severity] for each in report.findings]


def test_the_first_place_of_each_code_comes_before_the_second_of_any() -> None:
    values = json.loads(DEMO.read_bytes())
    values["lots"] = [each | {"onbekend": 1, "vreemd": 2} for each in values["lots"]]
    commands = written("github", [validate(json.dumps(values).encode())]).splitlines()[:-1]
    codes = [re.findall("MVI-[A-Z][0-9]{3}", each)[0] for each in commands]
    distinct = len({*codes})

    assert len(codes) > distinct > 5
    assert len({*codes[:distinct]}) == distinct


def test_a_file_that_conforms_has_a_line_that_says_how_much_was_checked() -> None:
    [line] = written("github", [judged(BASIC)]).splitlines()

    assert line.startswith("examples/valid/gemeente-basis.json: voldoet aan de MVI-standaard 1.0-draft.2")
    assert "16 records gecontroleerd" in line


def test_many_files_end_with_their_totals() -> None:
    *_, last = written("github", [judged(BASIC), judged(DEMO), unread()]).splitlines()

    assert re.findall("[0-9]+", last) == ["3", "1", "1", "1"]


def test_what_was_piped_in_has_no_file() -> None:
    piped = written("github", [validate(DEMO.read_bytes())]).splitlines()
    first = runner(piped[0])

    assert first is not None
    assert first.properties.keys() == {"title"}


def test_a_known_fault_is_counted_and_no_annotation() -> None:
    report = known(judged(DEMO), "in maart")
    *commands, verdict = written("github", [report]).splitlines()

    assert len(commands) == len(report.findings) == len(judged(DEMO).findings) - 1
    assert "bekende fouten" in verdict


def test_nothing_hostile_leaks(tmp_path: Path) -> None:
    reports = hostile_reports(tmp_path)
    lines = written("github", reports).split("\n")
    read = [each for line in lines if (each := runner(line))]

    assert len(read) == sum(len(each.findings) for each in reports)
    assert {each.name for each in read} <= {*KINDS.values()}
    assert {key for each in read for key in each.properties} == {"title", "file", "line", "endLine", "col", "endColumn"}
    for each in read:
        for text in (*each.properties.values(), *each.data.split("\n")):
            assert not harm(text)
    for line in lines:
        assert not harm(line.removeprefix("::"))


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_command_is_read_back_as_it_was_meant(file: str, message: str) -> None:
    line = command(Annotation("error", (("file", file), ("line", "1")), message))

    assert "\n" not in line
    assert "\r" not in line
    assert runner(line) == Read("error", {"file": file, "line": "1"}, message)


def test_a_line_of_json_lines_is_in_its_file() -> None:
    lines = (EXAMPLES / "valid" / "twee-aanleveringen.jsonl").read_bytes().splitlines()
    report = replace(validate(lines[1].replace(b'"definitief"', b'"definitive"')), name="veel.jsonl#2")
    [line, verdict] = written("github", [report]).splitlines()
    read = runner(line)

    assert read is not None
    assert read.properties["file"] == "veel.jsonl"
    assert verdict.startswith("veel.jsonl#2: ")
