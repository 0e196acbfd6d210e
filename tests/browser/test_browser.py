"""What the page with the validator gets of a file: the verdict and the words of the command, and never an exception."""

from __future__ import annotations

import json
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from ajv_stub import judge
from books import GOOD, workbook
from markup import parsed
from places import EXAMPLES, INVALID, VALID, some

from mvi_standard.browser import VERDICTS, Outcome, Validator, judging, validator
from mvi_standard.cli.files import reports_of
from mvi_standard.history.clock import local_day
from mvi_standard.history.provenance import Run
from mvi_standard.render import KEPT, writer
from mvi_standard.render.markup import markup
from mvi_standard.report import Options
from mvi_standard.texts.say import say
from mvi_standard.validate import report_on
from mvi_standard.workbook.annotate import CannotAnnotate
from mvi_standard.workbook.annotate.package import SIGNED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
LINES = EXAMPLES / "valid" / "twee-aanleveringen.jsonl"
CODES = "https://voorbeeld.example/code/"
VALIDATOR = Validator(judge)


def ignored(_: float) -> None:
    """Hear of progress."""


def outcome(name: str, data: bytes, language: str = "nl", progress: Callable[[float], object] = ignored) -> Outcome:
    return VALIDATOR.outcome(name, memoryview(data), language, CODES, progress)


def written(path: Path, shape: str, language: str) -> str:
    """Return what the command writes of a file."""
    stream = StringIO()
    ours = writer(shape, stream, language, Run(today=local_day()))
    for report in reports_of(path.read_bytes, path.suffix, path.name, partial(report_on, choices=Options(keep=KEPT))):
        ours.add(report)
    ours.close()
    return stream.getvalue()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_files_to_keep_are_those_of_the_command(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(validator, "collect_now", int)  # it would walk all that other tests keep, each time
    yaml = EXAMPLES / "valid" / "gemeente-basis.yaml"
    for path in [*some(VALID, 20), *some(INVALID, 20), FAULTY, LINES, yaml]:
        found = outcome(path.name, path.read_bytes(), language)

        assert found.json == written(path, "json", language), path.name
        assert found.document == written(path, "html", language), path.name


@pytest.mark.parametrize(
    ("name", "data", "verdict"),
    [
        ("a.json", MINIMAL.read_bytes(), "conforms"),
        ("a.JSON", MINIMAL.read_bytes(), "conforms"),
        ("a", MINIMAL.read_bytes(), "conforms"),
        ("a.yaml", (EXAMPLES / "valid" / "gemeente-basis.yaml").read_bytes(), "conforms"),
        ("a.json", FAULTY.read_bytes(), "departs"),
        ("a.json", b"{", "unreadable"),
        ("a.json", b"", "unreadable"),
        ("a.jsonl", b"", "unreadable"),
        ("a.jsonl", b"\n \n", "unreadable"),
        ("a.jsonl", b"\xff", "unreadable"),
        ("a.jsonl", LINES.read_bytes(), "conforms"),
        ("a.ndjson", LINES.read_bytes() + b"\n{}", "unreadable"),
        ("a.jsonl", LINES.read_bytes() + b'\n{"standard_version": "1.0-draft.2"}', "departs"),
        ("a.jsonl", b'{"standard_version": "1.0-draft.2"}\n[\n' + LINES.read_bytes(), "unreadable"),
    ],
)
def test_the_verdict_of_a_file_is_the_heaviest_of_its_submissions(name: str, data: bytes, verdict: str) -> None:
    found = outcome(name, data)

    assert found.verdict == verdict
    assert found.verdict in VERDICTS
    assert parsed(found.fragment).text


def test_an_empty_file_is_a_report_like_any_other() -> None:
    for name in ("leeg.json", "leeg.jsonl", "leeg.yaml"):
        found = outcome(name, "\ufeff \n".encode())

        assert "MVI-F004" in parsed(found.fragment).text
        assert [each["code"] for each in _findings(found)] == ["MVI-F004"]


def test_each_submission_is_named_and_progress_is_told() -> None:
    heard: list[float] = []
    found = outcome("twee.jsonl", LINES.read_bytes(), progress=heard.append)

    assert heard == pytest.approx([1 / 3, 2 / 3, 1, 4 / 3, 5 / 3, 2])
    assert [each.text for each in parsed(found.fragment).all("bdi")] == ["twee.jsonl#1", "twee.jsonl#2"]
    assert len(json.loads(found.json)["reports"]) == 2


def test_the_codes_lead_to_their_pages_here_and_in_the_file_to_keep_to_those_of_the_standard() -> None:
    found = outcome("a.json", FAULTY.read_bytes())

    codes = [*dict.fromkeys(each["code"] for each in _findings(found))]
    pages = [*dict.fromkeys(each["page"] for each in _findings(found))]
    assert [each.attributes["href"] for each in parsed(found.fragment).all("a")] == [
        f"{CODES}{code}/" for code in codes
    ]
    assert [each.attributes["href"] for each in parsed(found.document).all("a")] == pages


def _findings(found: Outcome) -> list[dict[str, str]]:
    [report] = json.loads(found.json)["reports"]
    findings: list[dict[str, str]] = report["findings"]
    return findings


@pytest.mark.parametrize(("language", "words"), [("nl", "Nog 3 aanleveringen staan"), ("en", "3 more submissions are")])
def test_of_very_many_submissions_the_page_shows_the_first_of_each_verdict(
    monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setattr(judging, "SHOWN", shown := 10)
    good, wrong = b'{"standard_version": "1.0-draft.2"}\n' * (shown + 3), LINES.read_bytes()
    found = outcome("veel.jsonl", good + wrong, language)
    root = parsed(found.fragment)

    assert len(root.all("article")) == shown + 2
    assert words in root.text
    assert len(parsed(found.document.removeprefix("<!doctype html>")).all("article")) == shown + 5


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Dit is een fout in mvi-validate zelf"), ("en", "This is a bug")]
)
def test_a_bug_of_ours_is_an_outcome(language: str, words: str) -> None:
    def broken(*_: str) -> str:
        raise ZeroDivisionError("geheim")

    found = Validator(broken).outcome("a.json", MINIMAL.read_bytes(), language, CODES, ignored)

    assert (found.verdict, found.json, found.document) == ("bug", "", "")
    assert words in found.fragment
    assert "geheim" not in found.fragment
    assert parsed(found.fragment).all("p", "mvi-sorry")[0].attributes["tabindex"] == "-1"


@pytest.mark.parametrize(("language", "words"), [("nl", "te weinig geheugen"), ("en", "too little memory")])
def test_too_little_memory_is_an_outcome_and_the_next_file_is_judged(
    monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(judging, "report_on", full)
        found = outcome("a.json", MINIMAL.read_bytes(), language)

    assert (found.verdict, found.json) == ("bug", "")
    assert words in found.fragment
    assert outcome("a.json", MINIMAL.read_bytes()).verdict == "conforms"


def test_a_workbook_is_judged_with_cells_as_places_and_comes_back_marked() -> None:
    content = workbook(FAULTY)
    found = outcome("inkopen.xlsx", content)

    assert found.verdict == "departs"
    assert "blad Percelen, cel D5" in found.fragment
    assert {each["cell"] for each in json.loads(found.json)["reports"][0]["findings"]} >= {"Percelen!D5"}
    assert found.marked is not None
    again = outcome("inkopen.xlsx", found.marked)
    assert json.loads(again.json)["reports"][0]["counts"] == json.loads(found.json)["reports"][0]["counts"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.xlsx", workbook(GOOD)), ("a.ods", workbook(FAULTY, ".ods")), ("a.json", FAULTY.read_bytes())],
)
def test_there_is_a_marked_copy_of_a_faulty_excel_workbook_only(name: str, content: bytes) -> None:
    assert outcome(name, content).marked is None


def test_half_a_workbook_cannot_be_read() -> None:
    found = outcome("a.xlsx", workbook(GOOD)[:5000])

    assert (found.verdict, found.marked) == ("unreadable", None)


def test_a_workbook_that_marks_would_spoil_is_told_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise CannotAnnotate(SIGNED)

    monkeypatch.setattr("mvi_standard.workbook.annotate.annotated", refused)
    found = outcome("a.xlsx", workbook(FAULTY))

    assert found.marked is None
    assert markup(say(SIGNED, "nl", name="a.xlsx")) in found.fragment


def test_the_page_shows_as_much_of_a_workbook_as_the_command() -> None:
    path = workbook(FAULTY)
    stream = StringIO()
    ours = writer("json", stream, "nl", Run(today=local_day()))
    for report in reports_of(lambda: path, ".xlsx", "a.xlsx", partial(report_on, choices=Options(keep=KEPT))):
        ours.add(report)
    ours.close()

    assert outcome("a.xlsx", path).json == stream.getvalue()
