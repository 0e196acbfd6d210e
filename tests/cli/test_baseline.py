"""`mvi baseline` and `mvi-validate --baseline`: start today with old faults, and let none of them be forgotten."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from typing import TYPE_CHECKING

import pytest
from fifty import fifty
from hypothesis import example, given
from hypothesis import strategies as st
from made_up_registers import CPV_JSON
from places import EXAMPLES
from terminal import LISTED, run

from mvi_standard.cli.known_faults import written
from mvi_standard.history.baseline import KnownFault
from mvi_standard.history.identity import Identity

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


def test_renewing_keeps_what_nobody_looked_for(folder: Path) -> None:
    before = listed(folder)
    values = fifty()
    for lot in values["lots"]:
        lot["vreemd"] = 1
    (folder / "f.json").write_text(json.dumps(values), "utf-8")

    done = run("mvi", folder, "baseline", "f.json", *LISTED)

    assert done.stdout.endswith(" nieuw, 0 niet meer)\n")
    assert not [each for each in before if each not in listed(folder)]
    told = run("validate", folder, "--baseline", "mvi-baseline.toml", "--today", "2027-03-01", "f.json")
    assert "MVI-B002" not in told.stdout


def test_a_list_is_made_with_the_choices_of_the_check(tmp_path: Path) -> None:
    values = json.loads(next((EXAMPLES / "invalid").glob("MVI-C150-*.json")).read_bytes())
    values["lots"][0]["cpv"] = ["90911201"]
    (tmp_path / "f.txt").write_text(json.dumps(values), "utf-8")
    (tmp_path / "cpv.json").write_bytes(CPV_JSON)
    choices = {
        "without.toml": ["--no-reconcile"],
        "with.toml": ["--reconcile", "--input", "json"],
        "effect.toml": ["--profile", "effect"],
        "cpv.toml": ["--register", "cpv=cpv.json", "--from", "tip"],
    }
    for name, chosen in choices.items():
        run("mvi", tmp_path, "baseline", "f.txt", *LISTED, "-o", name, *chosen)
    found = {name: (tmp_path / name).read_text("utf-8") for name in choices}

    assert "MVI-C150" in found["with.toml"]
    assert "MVI-C150" not in found["without.toml"]
    assert "MVI-R00" in found["effect.toml"]
    assert "MVI-R101" in found["cpv.toml"]
    again = run("mvi", tmp_path, "baseline", "f.txt", *LISTED, "-o", "with.toml", "--no-reconcile")
    assert "(0 nieuw, 0 niet meer)" in again.stdout
    assert (tmp_path / "with.toml").read_text("utf-8").count("MVI-C150") == found["with.toml"].count(
        'rule = "MVI-C150"'
    )


def test_a_warning_is_listed_only_when_that_is_asked(tmp_path: Path) -> None:
    warned = next((EXAMPLES / "invalid").glob("MVI-W203-*.json"))

    run("mvi", tmp_path, "baseline", str(warned), *LISTED, "-o", "a.toml")
    run("mvi", tmp_path, "baseline", str(warned), *LISTED, "-o", "b.toml", "--from", "tip")

    assert "[[accepted]]" not in (tmp_path / "a.toml").read_text("utf-8")
    assert "MVI-W203" in (tmp_path / "b.toml").read_text("utf-8")


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
        (b"\xff", "b.toml is geen lijst met bekende fouten in TOML: de tekst is geen UTF-8."),
        (b"x = 1\ny = ?", "b.toml is geen lijst met bekende fouten in TOML: regel 2, kolom 5 klopt niet."),
        (
            b"x = " + b"[" * 5000,
            "b.toml is geen lijst met bekende fouten in TOML: de lijsten zitten te diep in elkaar.",
        ),
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


@given(st.text(min_size=1).filter(str.strip))
@example("half \ud800 en \udc80")
@example('"\\\x1b\u2028')
def test_a_list_that_was_written_can_be_read(text: str) -> None:
    fault = KnownFault("s", Identity("MVI-C001", "r", "f"), text, text, "2027-01-01")
    [made] = tomllib.loads("".join(written([(fault, text)], "kop")))["accepted"]

    assert made["reason"] == made["owner"] == re.sub("[\ud800-\udfff]", "\ufffd", text)


def test_the_name_of_a_list_is_told_without_commands(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "valid" / "minimaal.json", tmp_path / "a.json")
    done = run("mvi", tmp_path, "baseline", "a.json", "-o", "x\n::error::y.toml", *LISTED)

    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert done.stdout.startswith("x\\u000a::error")
