"""`mvi verify`: one result, done once more."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from made_up_registers import CPV_XML
from places import EXAMPLES
from saved_results import Values, saved, with_result
from terminal import LISTED, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINES = EXAMPLES / "valid" / "twee-aanleveringen.jsonl"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a submission, in which fifty faults are, and a result of it."""
    return with_result(tmp_path)


@pytest.mark.parametrize("verb", [("diff", "a.txt", "a.txt"), ("verify", "a.txt.report", "a.txt")])
def test_what_a_file_is_may_be_said(folder: Path, verb: tuple[str, ...]) -> None:
    (folder / "a.txt").write_text(LINES.read_text("utf-8"), "utf-8")
    report = saved(folder, "a.txt", "--input", "jsonl")

    done = run("mvi", folder, *verb, *(["--input", "jsonl"] if verb[0] == "diff" else []))

    assert report["reports"][0]["provenance"]["options"]["input"] == "jsonl"
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("a.txt#2") >= 1


def test_a_result_holds_when_it_is_done_once_more(folder: Path) -> None:
    done = run("mvi", folder, "verify", "a.json.report", "a.json")

    assert (done.returncode, done.stdout) == (0, "a.json: de uitkomst klopt\n")


@pytest.mark.parametrize("arguments", [["--profile", "effect"], ["--no-reconcile"]])
def test_the_choices_of_then_are_made_again(folder: Path, arguments: list[str]) -> None:
    saved(folder, "a.json", *arguments)

    assert run("mvi", folder, "verify", "a.json.report", "a.json").returncode == 0


def test_the_list_of_then_is_needed_again(folder: Path) -> None:
    run("mvi", folder, "baseline", "a.json", *LISTED)
    saved(folder, "a.json", "--baseline", "mvi-baseline.toml")

    with_them = run("mvi", folder, "verify", "a.json.report", "a.json", "--baseline", "mvi-baseline.toml")
    without = run("mvi", folder, "verify", "a.json.report", "a.json")

    assert with_them.returncode == 0, with_them.stdout
    assert without.returncode == 1
    assert "een andere lijst met bekende fouten" in without.stdout


def test_the_registers_of_then_are_named_again(folder: Path) -> None:
    (folder / "cpv.gc").write_bytes(CPV_XML)
    (folder / "other.gc").write_bytes(CPV_XML.replace(b"Print<", b"Bind<"))
    shutil.copy(EXAMPLES / "valid" / "gemeente-basis.json", folder / "b.json")
    before = saved(folder, "b.json", "--register", "cpv=cpv.gc")
    then = before["reports"][0]["provenance"]["registers"][0]["sha256"][:8]

    named = run("mvi", folder, "verify", "b.json.report", "b.json", "--register", "cpv=cpv.gc")
    other = run("mvi", folder, "verify", "b.json.report", "b.json", "--register", "cpv=other.gc")
    without = run("mvi", folder, "verify", "b.json.report", "b.json")

    assert before["reports"][0]["counts"] == {"MVI-R101": 1}
    assert (named.returncode, named.stdout) == (0, "b.json: de uitkomst klopt\n")
    assert f"cpv {then}" in other.stdout
    assert without.returncode == 1
    assert "MVI-R101" in without.stdout
    assert f"cpv {then}" in without.stdout


def _twice(report: Values) -> None:
    report["findings"].append(report["findings"][0])


def _severity(report: Values) -> None:
    report["findings"][0]["severity"] = "tip"


def _patch(report: Values) -> None:
    [one, *_] = [each for each in report["findings"] if "patch" in each]
    one["patch"][-1]["value"] = "iets anders"


DAMAGES: dict[str, tuple[Callable[[Values], object], str]] = {
    "input": (lambda report: report.update(sha256="0" * 64), "het bestand is veranderd"),
    "provenance": (
        lambda report: report["provenance"].update(input_sha256="0" * 64),
        "het bestand is veranderd",
    ),
    "finding": (lambda report: report["findings"].pop(), "meer dan toen"),
    "twice": (_twice, "niet meer"),
    "severity": (_severity, "(severity)"),
    "pointer": (lambda report: report["findings"][0].update(pointer="/elders"), "(pointer)"),
    "line": (lambda report: report["findings"][0].update(line=1), "(line)"),
    "column": (lambda report: report["findings"][0].update(column=999), "(column)"),
    "message": (lambda report: report["findings"][0].update(message="Niets aan de hand."), "(message)"),
    "accepted": (
        lambda report: report["findings"][0].update(accepted={"reason": "r", "owner": "o", "until": "2027-01-01"}),
        "(accepted)",
    ),
    "patch": (_patch, "(patch)"),
    "certain": (lambda report: report["findings"][0].update(certain="patch" not in report["findings"][0]), "(certain)"),
    "verdict": (lambda report: report.update(conforms=True), "conforms"),
    "records": (lambda report: report["records"].update(Lot=1), "records"),
    "unsound": (lambda report: report.update(unsound={}), "unsound"),
    "checked": (lambda report: report["checked"]["MVI-C001"].update(passed=1000), "checked"),
    "level": (lambda report: report["level"].update(reached="hoog"), "level"),
    "version": (lambda report: report["provenance"].update(tool_version="99"), "tool_version"),
}


@pytest.mark.parametrize("which", DAMAGES)
def test_a_result_that_was_changed_does_not_hold(folder: Path, which: str) -> None:
    damage, said = DAMAGES[which]
    report = json.loads((folder / "a.json.report").read_text("utf-8"))
    damage(report["reports"][0])
    (folder / "forged.json").write_text(json.dumps(report), "utf-8")

    done = run("mvi", folder, "verify", "forged.json", "a.json")

    assert done.returncode == 1
    assert "de uitkomst klopt niet" in done.stdout
    assert said in done.stdout


def test_the_words_of_another_version_and_another_language_decide_nothing(folder: Path) -> None:
    saved(folder, "a.json", "--language", "en")
    report = json.loads((folder / "a.json.report").read_text("utf-8"))
    report["reports"][0]["provenance"]["tool_sha256"] = "0" * 64
    report["reports"][0]["findings"][0]["message"] = "Said otherwise."
    (folder / "old.json").write_text(json.dumps(report), "utf-8")

    assert run("mvi", folder, "verify", "a.json.report", "a.json").returncode == 0
    assert run("mvi", folder, "verify", "old.json", "a.json").returncode == 0


def test_equal_lines_each_have_a_result_of_their_own(folder: Path) -> None:
    first, second = LINES.read_text("utf-8").splitlines()
    (folder / "a.jsonl").write_text(f"{first}\n{second}\n{first}\n", "utf-8")
    saved(folder, "a.jsonl")
    report = json.loads((folder / "a.jsonl.report").read_text("utf-8"))
    report["reports"][2]["conforms"] = False
    (folder / "forged.json").write_text(json.dumps(report), "utf-8")

    done = run("mvi", folder, "verify", "a.jsonl.report", "a.jsonl")
    forged = run("mvi", folder, "verify", "forged.json", "a.jsonl")

    assert (done.returncode, done.stderr) == (0, "")
    assert (forged.returncode, forged.stdout.count("klopt niet"), forged.stderr) == (1, 1, "")
    assert "a.jsonl#3: de uitkomst klopt niet" in forged.stdout


def test_a_profile_that_is_not_there_is_refused(folder: Path) -> None:
    report = json.loads((folder / "a.json.report").read_text("utf-8"))
    report["reports"][0]["provenance"]["options"]["profile"] = "goud"
    (folder / "old.json").write_text(json.dumps(report), "utf-8")

    done = run("mvi", folder, "verify", "old.json", "a.json")

    assert done.returncode == 2
    assert "het profiel goud bestaat niet" in done.stderr


def test_a_file_that_cannot_be_read_any_more_is_no_verdict(folder: Path) -> None:
    (folder / "a.json").write_text("{", "utf-8")
    now_broken = run("mvi", folder, "verify", "a.json.report", "a.json")
    (folder / "a.json").unlink()

    assert now_broken.returncode == 2
    assert run("mvi", folder, "verify", "a.json.report", "a.json").returncode == 2


def test_that_a_file_cannot_be_read_may_hold(folder: Path) -> None:
    (folder / "a.json").write_text("{", "utf-8")
    saved(folder, "a.json")
    same = run("mvi", folder, "verify", "a.json.report", "a.json")
    (folder / "a.json").write_text("[", "utf-8")

    assert same.returncode == 0
    assert run("mvi", folder, "verify", "a.json.report", "a.json").returncode == 2


def test_another_version_is_told_and_decides_nothing(folder: Path) -> None:
    report = json.loads((folder / "a.json.report").read_text("utf-8"))
    report["reports"][0]["provenance"] |= {"tool_version": "0.9", "tool_sha256": "0" * 64, "rules_sha256": "1" * 64}
    (folder / "old.json").write_text(json.dumps(report), "utf-8")

    done = run("mvi", folder, "verify", "old.json", "a.json")

    assert done.returncode == 0
    assert "met versie 0.9" in done.stdout
    assert "de regels zijn sindsdien veranderd" in done.stdout


def test_a_file_without_a_result_and_a_result_without_its_file_are_told(folder: Path) -> None:
    other = str(EXAMPLES / "valid" / "minimaal.json")

    done = run("mvi", folder, "verify", "a.json.report", other)

    assert done.returncode == 1
    assert "er is geen uitkomst van dit bestand" in done.stdout
    assert "a.json is wel gecontroleerd" in done.stderr


@pytest.mark.parametrize("content", ["{", "[]", '{"report_format": "9"}', "[" * 100_000])
def test_what_is_no_result_is_refused(folder: Path, content: str) -> None:
    (folder / "x.json").write_text(content, "utf-8")

    done = run("mvi", folder, "verify", "x.json", "a.json")

    assert done.returncode == 2
    assert "x.json is geen uitkomst van mvi-validate --format json" in done.stderr


@pytest.mark.parametrize(
    ("version", "said"), [(None, "van de software is sindsdien veranderd"), ("0.9", "versie 0.9, nu")]
)
def test_other_software_is_told_by_its_version_only_when_that_differs(
    folder: Path, version: str | None, said: str
) -> None:
    result = json.loads((folder / "a.json.report").read_bytes())
    facts = result["reports"][0]["provenance"]
    facts |= {"tool_sha256": "0" * 64, "tool_version": version or facts["tool_version"]}
    (folder / "other.json").write_text(json.dumps(result), "utf-8")

    done = run("mvi", folder, "verify", "other.json", "a.json")

    assert said in done.stdout
    assert ("nu met" in done.stdout) is (version is not None)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[" * 5000, "de lijsten zitten te diep in elkaar"),
        ("{", "regel 1, kolom 2 klopt niet"),
        ('{"report_format": 1}', "$.report_format heeft niet de vorm van een uitkomst"),
    ],
)
def test_what_is_wrong_with_a_result_is_said_in_dutch(folder: Path, content: str, said: str) -> None:
    (folder / "r.json").write_text(content, "utf-8")

    done = run("mvi", folder, "verify", "r.json", "a.json")

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
