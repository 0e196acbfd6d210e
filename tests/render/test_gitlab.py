"""Code Quality: what GitLab documents as obligatory, one fingerprint an issue, and a line for each file."""

from __future__ import annotations

import json
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING, Any

from golden import golden
from harmless import harm, texts_in
from hostile import BROKEN, hostile_reports, known
from places import EXAMPLES, INVALID, ROOT, VALID

from mvi_standard.history.provenance import Run
from mvi_standard.read import read
from mvi_standard.render.formats.gitlab import WHOLE, Writer
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mvi_standard.report import Report

DEMO = EXAMPLES / "demo" / "gemeente-met-fouten.json"
BASIC = EXAMPLES / "valid" / "gemeente-basis.json"
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}
"""Of GitLab's documentation."""


def judged(path: Path, name: str = "") -> Report:
    return report_on(partial(read, path), name=name or str(path.relative_to(ROOT)))


def written(reports: Iterable[Report], language: str = "nl") -> str:
    stream = StringIO()
    writer = Writer(stream, language, Run(today="2026-07-01"))
    for each in reports:
        writer.add(each)
    writer.close()
    return stream.getvalue()


def issues(reports: Iterable[Report]) -> Any:
    return json.loads(written(reports))


def documented(issue: Any) -> bool:
    """Tell whether an issue is as GitLab's page on the format asks: its importer stops at the first that is not."""
    path, line = issue["location"]["path"], issue["location"]["lines"]["begin"]
    return (
        all(isinstance(issue[each], str) and issue[each] for each in ("description", "check_name", "fingerprint"))
        and issue["severity"] in SEVERITIES
        and bool(path)
        and not path.startswith("./")
        and isinstance(line, int)
        and line >= 1
    )


def test_a_report_is_as_it_always_was() -> None:
    unread = report_on(partial(read, BROKEN), name="half bestand.json")
    found = issues([judged(DEMO), judged(BASIC), unread])
    for each in found:
        if each["check_name"] == WHOLE:
            each["description"] = each["description"].partition(". ")[0]
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"

    assert text == golden("demo.gitlab.json", text)


def test_every_example_gives_documented_issues_that_differ() -> None:
    reports = [judged(path) for path in (*VALID, *INVALID, DEMO)]
    found = issues(reports)

    assert all(map(documented, found))
    assert (
        len({each["fingerprint"] for each in found})
        == len(found)
        == len(reports) + sum(len(each.findings) for each in reports)
    )


def test_a_file_that_conforms_is_an_issue_of_the_lightest_kind_that_says_how_much_was_checked() -> None:
    [issue] = issues([judged(BASIC)])

    assert (issue["check_name"], issue["severity"]) == (WHOLE, "info")
    assert issue["description"].startswith("Voldoet aan de MVI-standaard 1.0-draft.2")
    assert "16 records" in issue["description"]


def test_mending_the_last_fault_adds_no_issue() -> None:
    before = issues([judged(DEMO, "a.json")])
    good = json.loads(BASIC.read_bytes()) | {"id": json.loads(DEMO.read_bytes())["id"]}
    after = issues([report_on(partial(read, json.dumps(good).encode()), name="a.json")])

    assert {each["fingerprint"] for each in after} < {each["fingerprint"] for each in before}


def test_what_can_not_be_read_is_the_heaviest() -> None:
    [_, issue] = issues([report_on(partial(read, BROKEN), name="half.json")])

    assert issue["severity"] == "blocker"


def test_a_fault_keeps_its_fingerprint_when_lines_move(tmp_path: Path) -> None:
    moved = tmp_path / "moved.json"
    moved.write_text("\n\n" + DEMO.read_text("utf-8"), "utf-8")
    before, after = issues([judged(DEMO, "a.json")]), issues([judged(moved, "a.json")])

    assert [each["fingerprint"] for each in before] == [each["fingerprint"] for each in after]
    assert before[1]["location"]["lines"]["begin"] + 2 == after[1]["location"]["lines"]["begin"]


def test_the_same_fault_in_two_files_or_twice_the_same_file_is_two_issues() -> None:
    found = issues([judged(DEMO, "a.json"), judged(DEMO, "b.json"), judged(DEMO, "a.json")])

    assert len({each["fingerprint"] for each in found}) == len(found)


def test_submissions_in_one_file_keep_their_fingerprints_when_their_lines_move() -> None:
    line = json.dumps(json.loads(DEMO.read_bytes())).encode()
    one, other = (issues([report_on(partial(read, line), name=f"veel.jsonl#{number}")]) for number in (1, 7))

    assert [each["fingerprint"] for each in one] == [each["fingerprint"] for each in other]
    assert {each["location"]["path"] for each in one} == {"veel.jsonl"}


def test_a_known_fault_is_counted_and_is_no_issue() -> None:
    report = known(judged(DEMO), "De leverancier levert dit in maart na.")
    [whole, *others] = issues([report])

    assert len(others) == len(report.findings)
    assert "1 fout staat op de lijst met bekende fouten" in whole["description"]


def test_no_file_at_all_is_an_empty_list() -> None:
    assert issues([]) == []


def test_nothing_hostile_leaks(tmp_path: Path) -> None:
    text = written(hostile_reports(tmp_path))
    found = json.loads(text)

    assert all(map(documented, found))
    assert not [each for line in text.splitlines() if (each := harm(line))]
    assert not [each for text in texts_in(found) for each in harm(text)]
