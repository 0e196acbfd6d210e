"""`mvi diff`: two results, compared by what was wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fifty import fifty
from places import EXAMPLES
from saved_results import Values, saved, with_result
from terminal import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINES = EXAMPLES / "valid" / "twee-aanleveringen.jsonl"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a submission, in which fifty faults are, and a result of it."""
    return with_result(tmp_path)


def changed(folder: Path, change: Callable[[Values], object]) -> None:
    values = fifty()
    change(values)
    (folder / "b.json").write_text(json.dumps(values), "utf-8")
    saved(folder, "b.json")


def compared(folder: Path, *arguments: str) -> tuple[int, dict[str, int]]:
    done = run("mvi", folder, "diff", "--format", "json", *arguments)
    found = json.loads(done.stdout)
    return done.returncode, {key: len(found[key]) for key in ("mended", "new", "unchanged")}


@pytest.mark.parametrize(
    "names", [("a.json", "b.json"), ("a.json.report", "b.json.report"), ("a.json.report", "b.json")]
)
def test_faults_are_compared_wherever_they_stand(folder: Path, names: tuple[str, str]) -> None:
    def change(values: Values) -> None:
        values["lots"].reverse()
        values["lots"] = [each for each in values["lots"] if each.get("buyer") != "niemand"]
        values["contracts"][0]["period"]["end"] = "2020-01-01"

    changed(folder, change)

    code, counts = compared(folder, *names)

    assert code == 1
    assert counts["mended"] == 5
    assert counts["unchanged"] == 45
    assert counts["new"] >= 1


def test_nothing_new_is_good_also_with_old_faults(folder: Path) -> None:
    changed(folder, lambda values: values["lots"].reverse())

    assert compared(folder, "a.json", "b.json") == (0, {"mended": 0, "new": 0, "unchanged": 50})
    text = run("mvi", folder, "diff", "a.json", "b.json")
    assert text.stdout == "a.json -> b.json\n  0 hersteld, 0 nieuw, 50 gebleven\n"
    assert run("mvi", folder, "diff", "--all", "a.json", "b.json").stdout.count("gebleven ") == 50


def test_what_is_new_is_judged_by_its_severity(folder: Path) -> None:
    warned = str(next((EXAMPLES / "invalid").glob("MVI-W203-*.json")))
    clean = str(EXAMPLES / "valid" / "minimaal.json")

    assert run("mvi", folder, "diff", clean, warned).returncode == 0
    assert run("mvi", folder, "diff", "--fail-on", "tip", clean, warned).returncode == 1
    assert run("mvi", folder, "diff", "--fail-on", "never", clean, "a.json").returncode == 0


def test_a_result_that_lists_not_all_is_not_compared(folder: Path) -> None:
    report = json.loads((folder / "a.json.report").read_text("utf-8"))
    report["reports"][0]["findings"].pop()
    (folder / "short.json").write_text(json.dumps(report), "utf-8")

    done = run("mvi", folder, "diff", "short.json", "a.json")

    assert done.returncode == 2
    assert "noemt 4 van de 5 plaatsen" in done.stderr


def test_submissions_are_paired_by_what_they_are(folder: Path) -> None:
    first, second = LINES.read_text("utf-8").splitlines()
    (folder / "one.jsonl").write_text(f"{first}\n{second}\n", "utf-8")
    (folder / "two.jsonl").write_text(second.replace('"definitief"', '"definitive"') + f"\n{first}\n", "utf-8")

    done = run("mvi", folder, "diff", "one.jsonl", "two.jsonl")

    assert done.returncode == 1
    assert "one.jsonl#2 -> two.jsonl#1\n  0 hersteld, 1 nieuw" in done.stdout
    assert "one.jsonl#1 -> two.jsonl#2\n  0 hersteld, 0 nieuw" in done.stdout


def test_a_submission_that_is_gone_is_told(folder: Path) -> None:
    first, second = LINES.read_text("utf-8").splitlines()
    (folder / "one.jsonl").write_text(f"{first}\n{second}\n{second}\n", "utf-8")
    (folder / "two.jsonl").write_text(f"{first}\n{first}\n", "utf-8")

    assert "is in two.jsonl niet meer gecontroleerd" in run("mvi", folder, "diff", "one.jsonl", "two.jsonl").stderr


def test_of_a_file_that_cannot_be_read_nothing_is_called_mended(folder: Path) -> None:
    (folder / "b.json").write_text("{", "utf-8")

    done = run("mvi", folder, "diff", "a.json", "b.json")

    assert done.returncode == 2
    assert "hersteld," not in done.stdout
    assert "niemand kan zeggen of fouten hersteld zijn" in done.stdout
    assert compared(folder, "a.json", "b.json") == (2, {"mended": 0, "new": 0, "unchanged": 0})


def test_what_was_not_looked_for_is_no_mended_fault(folder: Path) -> None:
    def break_all_lots(values: Values) -> None:
        for lot in values["lots"]:
            lot.update(buyer=1, themes=1)

    changed(folder, break_all_lots)

    found = json.loads(run("mvi", folder, "diff", "--format", "json", "a.json", "b.json").stdout)
    text = run("mvi", folder, "diff", "a.json", "b.json").stdout

    assert found["mended"] == []
    assert {each["code"] for each in found["unknown"]} >= {"MVI-R001", "MVI-C022", "MVI-S004"}
    assert f"{len(found['unknown'])} niet te zeggen" in text
    assert text.count("\n  niet te zeggen fout ") == len(found["unknown"])


def test_what_else_differs_between_two_results_is_told(folder: Path) -> None:
    changed(folder, lambda values: values)
    saved(folder, "b.json", "--no-reconcile", "--profile", "effect")

    done = run("mvi", folder, "diff", "a.json.report", "b.json.report")

    assert "de twee uitkomsten verschillen ook in profile, reconcile" in done.stdout
    assert "verschillen" not in run("mvi", folder, "diff", "a.json.report", "a.json").stdout


def test_two_files_with_one_submission_are_told_apart(folder: Path) -> None:
    for name in ("old", "new"):
        (folder / name).mkdir()
    broken, whole = json.dumps(fifty()), (EXAMPLES / "valid" / "gemeente-basis.json").read_text("utf-8")
    whole = json.dumps(json.loads(whole) | {"id": json.loads(broken)["id"]})
    (folder / "x.json").write_text(broken, "utf-8")
    (folder / "y.json").write_text(whole, "utf-8")
    for name, order in (("old", ["x.json", "y.json"]), ("new", ["y.json", "x.json"])):
        done = run("validate", folder, "--format", "json", "--all", *order)
        (folder / f"{name}.report").write_text(done.stdout, "utf-8")

    done = run("mvi", folder, "diff", "old.report", "new.report")

    assert done.returncode == 0
    assert "y.json -> y.json\n  0 hersteld, 0 nieuw, 0 gebleven" in done.stdout
    assert "x.json -> x.json\n  0 hersteld, 0 nieuw, 50 gebleven" in done.stdout


def test_two_submissions_are_told_apart(folder: Path) -> None:
    changed(folder, lambda values: values.update(id="lindedam-2027"))

    assert "twee aanleveringen, lindedam-2026 en lindedam-2027" in run("mvi", folder, "diff", "a.json", "b.json").stdout


def test_records_are_told_that_came_went_or_changed(folder: Path) -> None:
    values = fifty()
    values["lots"].reverse()
    gone = values["lots"].pop()
    added, changed_lot = dict(gone, id="erbij", own_number="erbij"), values["lots"][0]
    values["lots"].append(added)
    changed_lot["title"] = "Anders"
    values["language"] = "en"
    (folder / "b.json").write_text(json.dumps(values), "utf-8")

    text = run("mvi", folder, "diff", "--language", "en", "--fail-on", "never", "a.json", "b.json").stdout
    found = json.loads(run("mvi", folder, "diff", "--format", "json", "a.json", "b.json").stdout)["records"]

    assert sorted((each["kind"], each["record"], each["fields"]) for each in found) == [
        ("added", "lots/erbij", []),
        ("changed", "", ["language"]),
        ("changed", f"lots/{changed_lot['id']}", ["title"]),
        ("removed", f"lots/{gone['id']}", []),
    ]
    assert f"  changed lots/{changed_lot['id']}: title\n" in text
    assert "records" not in json.loads(run("mvi", folder, "diff", "--format", "json", "a.json.report", "b.json").stdout)


@pytest.mark.parametrize("shape", ["text", "json"])
def test_no_number_of_a_person_shows_in_what_changed(folder: Path, shape: str) -> None:
    values = fifty()
    values["123456782"] = values["lots"][0]["123456782"] = 1
    values["organisations"].append({**values["organisations"][0], "id": "bsn-123456782"})
    (folder / "b.json").write_text(json.dumps(values), "utf-8")

    said = run("mvi", folder, "diff", "--format", shape, "a.json", "b.json").stdout

    assert "#private" in said
    assert "123456782" not in said
