"""SARIF: every finding with its rule, place and fingerprint, and every file with how much was checked."""

from __future__ import annotations

import json
from functools import cache, partial
from hashlib import sha256
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from golden import golden
from harmless import harm, texts_in
from hostile import BROKEN, BSN, hostile_reports, known
from places import EXAMPLES, INVALID, ROOT, VALID
from reporting import judged

from mvi_standard.history.provenance import Run
from mvi_standard.read import parse, read
from mvi_standard.render.formats import sarif
from mvi_standard.render.reference import requirements
from mvi_standard.validate import report_on, validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mvi_standard.report import Report

RUN = Run(today="2026-07-01")
DEMO = EXAMPLES / "demo" / "gemeente-met-fouten.json"
BASIC = EXAMPLES / "valid" / "gemeente-basis.json"
ALL = (*VALID, *INVALID, DEMO)


def written(reports: Iterable[Report], language: str = "nl", run: Run = RUN) -> str:
    stream = StringIO()
    writer = sarif.Writer(stream, language, run)
    for each in reports:
        writer.add(each)
    writer.close()
    return stream.getvalue()


def the_run(reports: Iterable[Report], language: str = "nl", run: Run = RUN) -> Any:
    [one] = json.loads(written(reports, language, run))["runs"]
    return one


@cache
def everything() -> Any:
    return the_run(map(judged, ALL))


def rules(run: Any) -> Any:
    return run["tool"]["driver"]["rules"]


def told(run: Any) -> Any:
    return run["invocations"][0]["toolExecutionNotifications"]


def test_a_log_is_as_it_always_was() -> None:
    """One rule stands for all, and numbers that change with every new demand are left out."""
    unread = report_on(partial(read, BROKEN), name="half bestand.json")
    run = the_run([judged(DEMO), judged(BASIC), unread, known(judged(DEMO), "De leverancier levert dit in maart na.")])
    driver = run["tool"]["driver"]
    del driver["version"]
    driver["rules"] = [each for each in driver["rules"] if each["id"] == "MVI-S001"]
    del run["invocations"][0]["properties"]
    for each in run["results"]:
        del each["ruleIndex"]
    for each in told(run):
        each["message"] = {"text": each["message"]["text"].partition(". ")[0]}
        each["properties"] = {key: each["properties"][key] for key in ("readable", "conforms", "counts", "accepted")}
    text = json.dumps(run, ensure_ascii=False, indent=1) + "\n"

    assert text == golden("demo.sarif.json", text)


def test_every_finding_is_a_result_that_leads_to_its_rule_and_its_file() -> None:
    run = everything()
    places = {each["location"]["uri"] for each in run["artifacts"]}

    assert len(run["results"]) == sum(len(judged(path).findings) for path in INVALID) + len(judged(DEMO).findings)
    for each in run["results"]:
        rule = rules(run)[each["ruleIndex"]]
        file = each["locations"][0]["physicalLocation"]["artifactLocation"]
        assert rule["id"] == each["ruleId"]
        assert rule["defaultConfiguration"]["level"] == each["level"]
        assert run["artifacts"][file["index"]]["location"] == file
    assert places == {path.relative_to(ROOT).as_posix() for path in ALL}


def test_every_demand_is_a_rule_with_words_to_help() -> None:
    found = rules(everything())

    assert [each["id"] for each in found] == [each.code for each in requirements()]
    assert len({each["name"] for each in found}) == len(found)
    for each in found:
        assert each["name"].isalnum()
        assert "{" not in each["help"]["text"].replace("\\{", "")
        assert len(each["fullDescription"]["text"]) <= 1024, "GitHub shows no more"


def test_a_file_that_conforms_says_how_much_was_checked() -> None:
    run = the_run([judged(BASIC)])
    [told_of_it] = told(run)
    ledger = run["invocations"][0]["properties"]["checked"]

    assert run["results"] == []
    assert told_of_it["properties"]["conforms"]
    assert "16 records" in told_of_it["message"]["text"]
    assert run["artifacts"][0]["hashes"]["sha-256"] == sha256(BASIC.read_bytes()).hexdigest()
    assert sum(each["passed"] for each in ledger.values()) > 500
    assert not any(each["failed"] for each in ledger.values())


def test_the_ledger_adds_up_over_the_files() -> None:
    ledger = everything()["invocations"][0]["properties"]["checked"]

    assert all(each["applied"] == each["passed"] + each["failed"] for each in ledger.values())
    assert ledger["MVI-S001"]["failed"] >= 1
    assert ledger["MVI-S001"]["not_run"] == sum(judged(path).edition is None for path in ALL)


def test_a_place_lies_in_its_file() -> None:
    for each in everything()["results"]:
        place = each["locations"][0]["physicalLocation"]
        region = place.get("region")
        lines = (ROOT / place["artifactLocation"]["uri"]).read_bytes().decode("utf-8", "replace").split("\n")
        assert region, each["ruleId"]
        assert 1 <= region["startColumn"] < region["endColumn"] <= max(2, len(lines[region["startLine"] - 1]) + 1)


def mended() -> Iterator[tuple[str, Any, bytes]]:
    """Give each result with a fix: its file, itself, and the text after the fix."""
    for each in everything()["results"]:
        for fix in each.get("fixes", ()):
            [change] = fix["artifactChanges"]
            [replacement] = change["replacements"]
            region, name = replacement["deletedRegion"], change["artifactLocation"]["uri"]
            lines = (ROOT / name).read_text("utf-8").split("\n")
            line = lines[region["startLine"] - 1]
            new = replacement["insertedContent"]["text"]
            lines[region["startLine"] - 1] = line[: region["startColumn"] - 1] + new + line[region["endColumn"] - 1 :]
            yield name, each, "\n".join(lines).encode()


def test_a_fix_takes_its_finding_away() -> None:
    count = 0
    for name, result, content in mended():
        if name.startswith("examples/invalid"):
            assert result["ruleId"] not in validate(content).counts, name
            count += 1

    assert count >= 5


def test_a_fault_with_an_agreement_is_there_and_is_suppressed() -> None:
    run = the_run([known(judged(DEMO), "Reden [x](y)")])
    [suppressed] = [each for each in run["results"] if each["suppressions"]]
    [found] = suppressed["suppressions"]

    assert found["kind"] == "external"
    assert found["status"] == "accepted"
    assert "Reden [x] (y)" in found["justification"]
    assert suppressed is run["results"][-1]


def test_an_unreadable_file_is_a_failure_of_the_run_too() -> None:
    [invocation] = the_run([report_on(partial(read, BROKEN), name="half.json"), judged(BASIC)])["invocations"]

    assert not invocation["executionSuccessful"]
    assert [each["level"] for each in invocation["toolExecutionNotifications"]] == ["error", "note"]


@pytest.mark.parametrize(("everything_asked", "results", "left"), [(False, 3, 1), (True, 9, 0)])
def test_there_is_an_end_to_the_results(
    monkeypatch: pytest.MonkeyPatch, everything_asked: bool, results: int, left: int
) -> None:
    monkeypatch.setattr(sarif, "MOST", 3)
    run = the_run([judged(DEMO)], run=Run(today="2026-07-01", everything=everything_asked))

    assert len(run["results"]) == results
    assert [each["descriptor"]["id"] for each in told(run)].count("left_out") == left


def test_many_submissions_in_one_file_are_one_artifact_with_places_of_their_own() -> None:
    line = json.dumps({"standard_version": "1.0-draft.2"}).encode()
    reports = [report_on(partial(read, line), name=f"veel.jsonl#{n}") for n in (1, 2)]
    run = the_run(reports)

    assert [each["location"]["uri"] for each in run["artifacts"]] == ["veel.jsonl"]
    assert "hashes" not in run["artifacts"][0]
    assert len(told(run)) == 2


@pytest.mark.parametrize("called", [("a", "b"), ("a", "a"), ("", ""), (f"bsn {BSN}", f"bsn {BSN}"), ("a", 1)])
def test_the_same_fault_of_two_submissions_in_one_file_has_two_fingerprints(called: tuple[object, object]) -> None:
    lines = [json.dumps(json.loads(DEMO.read_bytes()) | {"id": each}).encode() for each in called]
    reports = [report_on(partial(parse, line, ".json"), name=f"veel.jsonl#{n}") for n, line in enumerate(lines, 1)]
    prints = [json.dumps(each["partialFingerprints"], sort_keys=True) for each in the_run(reports)["results"]]

    assert len(prints) == len(set(prints))
    assert not any(BSN in each for each in prints)
    alone = the_run([judged(DEMO)])["results"]
    assert {tuple(each["partialFingerprints"]) for each in alone} == {("mviIdentity/v1",)}


def test_no_file_at_all_is_a_log_without_results() -> None:
    run = the_run([])

    assert (run["results"], run["artifacts"], told(run)) == ([], [], [])


def test_the_words_are_in_the_language_that_was_asked_for() -> None:
    run = the_run([judged(BASIC)], language="en")

    assert run["language"] == "en"
    assert told(run)[0]["message"]["text"].startswith("Conforms")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hostile_leaks(tmp_path: Path, language: str) -> None:
    text = written(hostile_reports(tmp_path), language)
    [run] = json.loads(text)["runs"]
    del run["tool"]  # our own texts, with the number of a made-up firm among them

    assert not [each for line in text.splitlines()[1:] if (each := harm(line))]
    assert not [each for text in texts_in(run) for each in harm(text.replace("\n", " "))]
    assert all("](" not in each["message"]["text"] for each in [*run["results"], *told(run)])
    assert all("](" not in each["justification"] for result in run["results"] for each in result["suppressions"])
