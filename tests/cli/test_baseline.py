"""`mvi baseline` and `mvi-validate --baseline`: start today with old faults, and let none of them be forgotten."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest
from fifty import fifty
from places import EXAMPLES
from terminal import LISTED, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of fifty faults, and the list of these."""
    (tmp_path / "f.json").write_text(json.dumps(fifty(), indent=1), "utf-8")
    done = run("mvi", tmp_path, "baseline", "f.json", *LISTED)
    assert done.returncode == 0
    assert done.stdout == "mvi-baseline.toml: 45 bekende fouten (45 nieuw, 0 niet meer)\n"
    assert "5 fouten gaan over een persoonsnummer" in done.stderr
    return tmp_path


def listed(folder: Path) -> list[dict[str, object]]:
    return list(tomllib.loads((folder / "mvi-baseline.toml").read_text("utf-8"))["accepted"])


def test_the_list_says_rule_record_reason_owner_and_last_day(folder: Path) -> None:
    first = listed(folder)[0]

    assert list(first) == ["rule", "submission", "record", "field", "reason", "owner", "until"]
    assert (first["submission"], first["reason"], first["owner"]) == ("lindedam-2026", 'Oud "systeem"', "Team inkoop")
    assert "123456782" not in (folder / "mvi-baseline.toml").read_text("utf-8")


def test_old_faults_do_not_stop_a_pipeline_and_new_ones_do(folder: Path) -> None:
    values = json.loads((folder / "f.json").read_text("utf-8"))
    for lot in values["lots"]:
        lot["title"] = "Schoonmaak" if "bsn" in lot.get("title", "") else lot.get("title", "")
    (folder / "f.json").write_text(json.dumps(values), "utf-8")
    run("mvi", folder, "baseline", "f.json", *LISTED)
    old = run("validate", folder, "--baseline", "mvi-baseline.toml", "--today", "2027-03-01", "f.json")

    values["contracts"][0]["period"]["end"] = "2020-01-01"
    (folder / "f.json").write_text(json.dumps(values), "utf-8")
    new = run("validate", folder, "--baseline", "mvi-baseline.toml", "--today", "2027-03-01", "f.json")
    late = run("validate", folder, "--baseline", "mvi-baseline.toml", "--today", "2027-03-02", "f.json")

    assert (old.returncode, new.returncode, late.returncode) == (0, 1, 1)
    assert "voldoet niet" in old.stdout
    assert "MVI-C001" in new.stdout
    assert "MVI-B001" in late.stdout


def test_renewing_keeps_what_was_agreed_adds_what_is_new_and_drops_what_was_mended(folder: Path) -> None:
    before = listed(folder)
    values = fifty()
    values["lots"] = [each for each in values["lots"] if each.get("buyer") != "niemand"]
    values["contracts"][0]["lots"] = ["nergens"]
    (folder / "f.json").write_text(json.dumps(values), "utf-8")

    run("mvi", folder, "baseline", "f.json", "--reason", "x", "--owner", "y", "--until", "2028-01-01")

    after = listed(folder)
    assert [each for each in after if each in before] == [each for each in before if each["rule"] != "MVI-R001"]
    assert {each["reason"] for each in after if each not in before} == {"x"}
    assert {each["rule"] for each in after if each not in before} >= {"MVI-R001"}


def test_a_list_that_is_complete_asks_nothing(folder: Path) -> None:
    before = listed(folder)

    done = run("mvi", folder, "baseline", "f.json")

    assert done.stdout == "mvi-baseline.toml: 45 bekende fouten (0 nieuw, 0 niet meer)\n"
    assert listed(folder) == before


def test_what_is_new_needs_a_reason_an_owner_and_a_last_day(tmp_path: Path) -> None:
    (tmp_path / "f.json").write_text(json.dumps(fifty()), "utf-8")

    done = run("mvi", tmp_path, "baseline", "f.json", "--owner", "ik")

    assert done.returncode == 2
    assert done.stderr.endswith("Zeg er iets bij met --reason, --until.\n")


def test_the_last_day_can_be_put_off_for_all(folder: Path) -> None:
    run("mvi", folder, "baseline", "f.json", "--renew", "--reason", "x", "--owner", "y", "--until", "2028-01-01")

    assert {(each["reason"], each["owner"], str(each["until"])) for each in listed(folder)} == {
        ("x", "y", "2028-01-01")
    }


def test_faults_of_other_submissions_stay(folder: Path) -> None:
    faulty = EXAMPLES / "invalid" / "MVI-C001-contract-ends-before-it-starts.json"

    run("mvi", folder, "baseline", str(faulty), *LISTED)

    assert len(listed(folder)) == 46


def test_a_warning_is_listed_only_when_that_is_asked(tmp_path: Path) -> None:
    warned = next((EXAMPLES / "invalid").glob("MVI-W010-*.json"))

    run("mvi", tmp_path, "baseline", str(warned), *LISTED, "-o", "a.toml")
    run("mvi", tmp_path, "baseline", str(warned), *LISTED, "-o", "b.toml", "--from", "tip")

    assert "[[accepted]]" not in (tmp_path / "a.toml").read_text("utf-8")
    assert "MVI-W010" in (tmp_path / "b.toml").read_text("utf-8")


def test_a_file_that_cannot_be_read_makes_no_list(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{", "utf-8")

    done = run("mvi", tmp_path, "baseline", "x.json", *LISTED)

    assert done.returncode == 2
    assert "MVI-F007" in done.stderr
    assert not (tmp_path / "mvi-baseline.toml").exists()


GOOD = {
    "rule": '"MVI-C001"', "submission": '"s"', "record": '"contracts/1"', "field": '"period.end"',
    "reason": '"r"', "owner": '"o"', "until": "2027-01-01",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"reason": '" "'}, "fout 1: vul reason in"),
        ({"owner": None}, "fout 1: vul owner in"),
        ({"until": '"2027-01-01"'}, "fout 1: vul de laatste dag in achter until"),
        ({"until": "2027-01-01T00:00:00"}, "fout 1: vul de laatste dag in achter until"),
        ({"until": None}, "fout 1: vul de laatste dag in achter until"),
        ({"rule": '"MVI-F007"'}, "MVI-F007 kan er niet in"),
        ({"nth": '"2"'}, "fout 1: nth is een geheel getal"),
        ({"expires": "2027-01-01"}, "fout 1: expires hoort er niet in"),
        ({"record": "1"}, "fout 1: vul record in"),
    ],
)
def test_a_row_that_is_not_right_is_told_by_its_number(
    tmp_path: Path, change: dict[str, str | None], said: str
) -> None:
    row = {key: value for key, value in {**GOOD, **change}.items() if value is not None}
    text = "[[accepted]]\n" + "".join(f"{key} = {value}\n" for key, value in row.items())
    (tmp_path / "b.toml").write_text(text, "utf-8")

    done = run("validate", tmp_path, "--baseline", "b.toml", str(EXAMPLES / "valid" / "minimaal.json"))

    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[[accepted]", "b.toml is geen lijst met bekende fouten in TOML"),
        (b"\xff", "b.toml is geen lijst met bekende fouten in TOML"),
        (b"[accepted]\nrule = 1", "b.toml is geen lijst met bekende fouten"),
        (b"[[fault]]\nrule = 1", "b.toml is geen lijst met bekende fouten"),
        (None, "b.toml bestaat niet. Maak zo'n lijst met mvi baseline."),
    ],
)
def test_another_file_is_not_taken_for_a_list(tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "b.toml").write_bytes(content)

    done = run("validate", tmp_path, "--baseline", "b.toml", str(EXAMPLES / "valid" / "minimaal.json"))

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_last_day_in_the_past_is_refused(tmp_path: Path) -> None:
    done = run(
        "mvi", tmp_path, "baseline", str(EXAMPLES / "demo" / "gemeente-met-fouten.json"),
        *("--reason", "r", "--owner", "o", "--until", "2026-01-01", "--today", "2026-11-01"),
    )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr == "mvi: De laatste dag 2026-01-01 is al voorbij. Kies een latere dag.\n"
