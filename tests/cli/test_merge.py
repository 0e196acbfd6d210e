"""`mvi supplier-form` and `mvi merge`: a form goes out, its answers come back, and nothing changes unseen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from supplier_forms import (
    CO2,
    MKI,
    TRANSPORT,
    TRANSPORT_ANSWERS,
    VEHICLES,
    WORKS,
    WORKS_ANSWERS,
    address,
    filled,
    form,
    text,
    values,
)

from mvi_standard import validate
from mvi_standard.cli.mvi import command
from mvi_standard.cli.verbs import merge

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

MOMENT = "2027-03-20T10:00:00+01:00"
MKI_CELL = ("Antwoorden", MKI, "number")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A submission, a form of each supplier that is filled in, and a clock that stands still."""
    (tmp_path / "s.json").write_bytes(text(values()))
    (tmp_path / "works.xlsx").write_bytes(filled(form(values(), WORKS), WORKS_ANSWERS))
    (tmp_path / "transport.xlsx").write_bytes(filled(form(values(), TRANSPORT), TRANSPORT_ANSWERS))
    monkeypatch.setattr(merge, "local_moment", lambda: MOMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mvi(*arguments: str) -> Result:
    done = CliRunner().invoke(command, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.output
    return done


def other(folder: Path, cells: dict[tuple[str, str, str], Any], contract: str = WORKS) -> str:
    (folder / "other.xlsx").write_bytes(filled(form(values(), contract), cells))
    return "other.xlsx"


def submission(folder: Path, name: str = "s.json") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / name).read_bytes())
    return found


def test_a_preview_shows_what_changes_and_writes_nothing(folder: Path) -> None:
    before = (folder / "s.json").read_bytes()

    done = mvi("merge", "s.json", "works.xlsx", "transport.xlsx")

    assert done.exit_code == 0, done.output
    assert f"+ erbij: Waarneming {MKI}-2026-1 MIL-03 number 88500, unit EUR_MKI" in done.output
    assert f"+ erbij: Waarneming {VEHICLES}-2026-1 KLI-09 numerator 14, denominator 22" in done.output
    assert f"opmerking bij {MKI}: Definitief na oplevering." in done.output
    assert "0 nieuw" in done.output
    assert (folder / "s.json").read_bytes() == before
    assert {each.name for each in folder.iterdir()} == {"s.json", "works.xlsx", "transport.xlsx"}


def test_answers_are_added_and_the_submission_conforms(folder: Path) -> None:
    assert mvi("merge", "s.json", "works.xlsx", "transport.xlsx", "--write").exit_code == 0

    found, report = submission(folder), validate(folder / "s.json")
    assert report.conforms
    assert not report.counts
    added = [each["id"] for each in found["observations"][len(values()["observations"]) :]]
    assert added == [f"{MKI}-2026-1", f"{CO2}-2026-1", f"{VEHICLES}-2026-1"]
    assert found["evidence"][-1]["id"] == f"{CO2}-2026-bewijs"
    assert found["observations"][-3]["method"] == "dubocalc"
    assert found["methods"] == values()["methods"]
    assert found["version"] == values()["version"]


def test_every_other_byte_stays_as_it_was(folder: Path) -> None:
    before = (folder / "s.json").read_text(encoding="utf-8").splitlines()

    assert mvi("merge", "s.json", "works.xlsx", "-o", "n.json").exit_code == 0

    after = iter((folder / "n.json").read_text(encoding="utf-8").splitlines())
    assert all(any(line.rstrip(",") == each.rstrip(",") for each in after) for line in before)
    assert (folder / "s.json").read_text(encoding="utf-8").splitlines() == before


def test_the_same_form_twice_changes_nothing(folder: Path) -> None:
    mvi("merge", "s.json", "works.xlsx", "transport.xlsx", "--write")
    once = (folder / "s.json").read_bytes()

    done = mvi("merge", "s.json", "works.xlsx", "transport.xlsx", "--write")

    assert done.exit_code == 0, done.output
    assert done.output.count("= stond er al") == 4
    assert (folder / "s.json").read_bytes() == once


def test_a_form_twice_in_one_run_counts_once(folder: Path) -> None:
    mvi("merge", "s.json", "works.xlsx", "works.xlsx", "--write")

    assert len(submission(folder)["observations"]) == len(values()["observations"]) + 2


def test_another_answer_is_replaced_only_when_that_is_asked(folder: Path) -> None:
    mvi("merge", "s.json", "works.xlsx", "--write")
    before = (folder / "s.json").read_bytes()
    second = other(folder, WORKS_ANSWERS | {MKI_CELL: 87000})

    refused = mvi("merge", "s.json", second, "--write")

    assert refused.exit_code == 1
    assert "was 88500, wordt 87000" in refused.output
    assert "--replace" in refused.output
    assert (folder / "s.json").read_bytes() == before
    assert mvi("merge", "s.json", second, "--write", "--replace").exit_code == 0
    changed = [
        (a, b)
        for a, b in zip(json.loads(before)["observations"], submission(folder)["observations"], strict=True)
        if a != b
    ]
    assert [(a["id"], a["number"], b["id"], b["number"]) for a, b in changed] == [
        (f"{MKI}-2026-1", 88500, f"{MKI}-2026-1", 87000)
    ]


def test_a_value_takes_the_place_of_the_reason_that_it_was_missing(folder: Path) -> None:
    mvi("merge", "s.json", other(folder, {("Antwoorden", CO2, "missing_reason"): "niet_geleverd"}), "--write")

    done = mvi("merge", "s.json", "works.xlsx", "--write", "--replace")

    assert done.exit_code == 0, done.output
    answers = [each for each in submission(folder)["observations"] if each["id"].startswith(CO2)]
    assert [(each["id"], each["code"]) for each in answers] == [(f"{CO2}-2026-1", "v4_0_trede_2")]


def test_a_final_submission_becomes_a_new_version_with_a_reason(folder: Path) -> None:
    found = values("definitief")
    (folder / "s.json").write_bytes(text(found))
    (folder / "works.xlsx").write_bytes(filled(form(found, WORKS), WORKS_ANSWERS))

    preview, refused = mvi("merge", "s.json", "works.xlsx"), mvi("merge", "s.json", "works.xlsx", "--write")

    assert (preview.exit_code, refused.exit_code) == (0, 2)
    assert "--correction" in preview.output
    assert "--correction" in refused.output
    assert (folder / "s.json").read_bytes() == text(found)
    done = mvi("merge", "s.json", "works.xlsx", "--write", "--correction", "Opgave van de opdrachtnemer.")
    assert done.exit_code == 0, done.output
    made = submission(folder)
    told = {key: made[key] for key in ("version", "replaces", "correction_reason", "created_at", "state")}
    assert told == {
        "version": 3,
        "replaces": 2,
        "correction_reason": "Opgave van de opdrachtnemer.",
        "created_at": MOMENT,
        "state": "definitief",
    }
    assert made["observations"][-1]["state"] == "definitief"
    assert validate(folder / "s.json").conforms


@pytest.mark.parametrize(
    ("cells", "code", "where"),
    [
        ({MKI_CELL: "ongeveer negentigduizend"}, "MVI-S001", MKI_CELL),
        ({("Antwoorden", CO2, "code"): "v9_trede_9"}, "MVI-C085", ("Antwoorden", CO2, "code")),
        ({("Antwoorden", MKI, "missing_reason"): "onbekend"}, "MVI-C094", ("Antwoorden", MKI, "missing_reason")),
        ({MKI_CELL: None}, "MVI-C070", ("Antwoorden", MKI, "commitment")),
        ({("Antwoorden", MKI, "is_final"): None}, "MVI-C093", ("Antwoorden", MKI, "commitment")),
        ({("Antwoorden", MKI, "determination"): None}, "MVI-C079", ("Antwoorden", MKI, "determination")),
        ({("Antwoorden", MKI, "method.version"): None}, "MVI-C079", ("Antwoorden", MKI, "method.version")),
        ({("Antwoorden", CO2, "evidence.title"): "Zie 06-12345678"}, "MVI-W200", ("Antwoorden", CO2, "evidence.title")),
    ],
)
def test_a_fault_is_told_at_its_cell(
    folder: Path, cells: dict[tuple[str, str, str], Any], code: str, where: tuple[str, str, str]
) -> None:
    name = other(folder, WORKS_ANSWERS | cells)
    before = (folder / "s.json").read_bytes()

    done = mvi("merge", "s.json", name, "--write")

    at = address((folder / name).read_bytes(), *where)
    assert f"{code} other.xlsx Antwoorden!{at}:" in done.output
    warning = code.startswith("MVI-W")
    assert done.exit_code == (0 if warning else 1)
    assert ((folder / "s.json").read_bytes() == before) is not warning


@pytest.mark.parametrize(
    ("cells", "advice"),
    [
        ({MKI_CELL: "veel"}, "herstel: Vul een getal in, zoals 12500,50."),
        ({("Antwoorden", CO2, "evidence.issued_on"): "voorjaar"}, "herstel: Vul een datum in, zoals 31-12-2026."),
        ({MKI_CELL: "88.500,50"}, "88.500,50 is gelezen als 88500,5"),
    ],
)
def test_what_a_cell_of_a_form_needs_is_said_as_for_a_cell(
    folder: Path, cells: dict[tuple[str, str, str], Any], advice: str
) -> None:
    done = mvi("merge", "s.json", other(folder, WORKS_ANSWERS | cells), "--language", "nl")

    assert advice in done.output
    assert "aanhalingstekens" not in done.output


def test_parts_that_do_not_add_up_are_told_on_their_own_sheet(folder: Path) -> None:
    part = ("Uitsplitsing", f"{VEHICLES}:m2", "numerator")
    done = mvi("merge", "s.json", other(folder, TRANSPORT_ANSWERS | {part: 5}, TRANSPORT))

    assert done.exit_code == 1
    assert "MVI-C084 other.xlsx Uitsplitsing!" in done.output


def test_social_return_is_told_at_its_cell(folder: Path) -> None:
    cell = ("Social return", "value_cumulative.amount", "")
    name = other(folder, TRANSPORT_ANSWERS | {cell: 10}, TRANSPORT)
    done = mvi("merge", "s.json", name)

    assert done.exit_code == 1
    assert f"MVI-C106 other.xlsx 'Social return'!{address((folder / name).read_bytes(), *cell)}:" in done.output


def test_a_number_of_a_person_is_never_shown(folder: Path) -> None:
    said = {("Antwoorden", MKI, "note"): "bsn 111222333", ("Antwoorden", CO2, "evidence.title"): "BSN 111222333"}

    done = mvi("merge", "s.json", other(folder, WORKS_ANSWERS | said))

    assert done.exit_code == 1
    assert "111222333" not in done.output


def test_what_is_shown_cannot_steer_a_terminal(folder: Path) -> None:
    hostile = "\u202eabc ::error::x"

    done = mvi("merge", "s.json", other(folder, WORKS_ANSWERS | {("Antwoorden", MKI, "note"): hostile}))

    assert done.exit_code == 0
    assert "\u202e" not in done.output
    assert " ::error" not in done.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["merge", "s.json", "none.xlsx"], "none.xlsx"),
        (["merge", "none.json", "works.xlsx"], "none.json"),
        (["merge", "s.json", "s.json"], "MVI-F020"),
        (["merge", "s.json", "empty.xlsx"], "empty.xlsx"),
        (["merge", "s.json"], "FORM"),
        (["merge", "s.json", "works.xlsx", "--write", "-o", "n.json"], "--write"),
        (["merge", "s.json", "works.xlsx", "-o", "s.json"], "s.json"),
        (["merge", "s.json", "works.xlsx", "-o", "works.xlsx"], "works.xlsx"),
        (["merge", "other.json", "works.xlsx"], "iemand-anders"),
        (["supplier-form", "s.json", "--contract", "26-004", "-o", "f.pdf"], ".ods"),
        (["supplier-form", "s.json", "--contract", "26-04", "-o", "f.xlsx"], "26-004"),
        (["supplier-form", "s.json", "--contract", "26-004", "-o", "f.xlsx", "--period", "2026"], "2026"),
        (
            ["supplier-form", "s.json", "--contract", "26-004", "-o", "f.xlsx", "--period", "2027-01-01..2027-02-01"],
            "2026",
        ),
        (["supplier-form", "s.json", "--contract", "26-004", "-o", "f.xlsx", "--due", "morgen"], "morgen"),
        (["supplier-form", "none.json", "--contract", "26-004", "-o", "f.xlsx"], "none.json"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(folder: Path, arguments: list[str], said: str) -> None:
    (folder / "empty.xlsx").write_bytes(b"")
    (folder / "other.json").write_bytes(text(values() | {"id": "iemand-anders"}))
    names = {each.name: each.read_bytes() for each in folder.iterdir()}

    done = mvi(*arguments)

    assert done.exit_code == 2, done.output
    assert said in done.output
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == names


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_is_made_for_an_own_number(suffix: str, language: str) -> None:
    arguments = ["--contract", "26-004", "-o", f"f{suffix}", "--due", "2027-02-01", "--language", language]

    done = mvi("supplier-form", "s.json", *arguments, "--send-to", "inkoop")

    assert done.exit_code == 0, done.output
    merged = mvi("merge", "s.json", f"f{suffix}")
    assert merged.exit_code == 0
    assert MKI in merged.output


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("typed", "code"), [("15-1-2027", 0), ("2027-01-15", 0), ("1/2/2027", 2), ("31-2-2027", 2)])
def test_a_day_that_can_be_only_one_is_taken(typed: str, code: int) -> None:
    done = mvi("supplier-form", "s.json", "--contract", "26-004", "-o", "due.xlsx", "--due", typed)

    assert done.exit_code == code, done.output
    if not code:
        assert load_workbook("due.xlsx").worksheets[0]["B8"].value == "2027-01-15"


def test_a_commitment_with_a_fault_is_named_and_not_asked(folder: Path) -> None:
    found = values()
    next(each for each in found["commitments"] if each["id"] == CO2)["kpi_version"] = 1
    (folder / "s.json").write_bytes(text(found))

    done = mvi("supplier-form", "s.json", "--contract", WORKS, "-o", "f.xlsx")

    assert done.exit_code == 0
    assert f"Afspraak {CO2} staat niet op het formulier" in done.output


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".yaml"])
def test_a_submission_of_another_kind_is_taken_in_a_new_file(folder: Path, suffix: str) -> None:
    mvi("convert", "s.json", f"mijn bestand{suffix}")
    before = (folder / f"mijn bestand{suffix}").read_bytes()
    mvi("merge", "s.json", "works.xlsx", "-o", "direct.json")

    shown = mvi("merge", f"mijn bestand{suffix}", "works.xlsx")
    done = [
        mvi("merge", f"mijn bestand{suffix}", "works.xlsx", "-o", f"nieuw{end}") for end in (".json", ".xlsx", ".ods")
    ]

    assert (shown.exit_code, "-o" in shown.output) == (0, True)
    assert [each.exit_code for each in done] == [0, 0, 0]
    assert submission(folder, "nieuw.json") == submission(folder, "direct.json")
    for end in (".xlsx", ".ods"):
        mvi("convert", f"nieuw{end}", f"terug{end}.json")
        assert submission(folder, f"terug{end}.json") == submission(folder, "direct.json")
    assert (folder / f"mijn bestand{suffix}").read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_a_workbook_itself_is_never_changed() -> None:
    mvi("convert", "s.json", "s.xlsx")
    done = mvi("merge", "s.xlsx", "works.xlsx", "--write")

    assert done.exit_code == 2
    assert "-o" in done.output


def test_a_workbook_of_which_a_cell_was_lost_is_mended_first(folder: Path) -> None:
    mvi("convert", "s.json", "s.xlsx")
    book = load_workbook(folder / "s.xlsx")
    book["Contracten"]["A3"] = "=1/0"
    book.save(folder / "s.xlsx")

    done = mvi("merge", "s.xlsx", "works.xlsx", "-o", "n.json")

    assert done.exit_code == 2
    assert "mvi-validate" in done.output
    assert not (folder / "n.json").exists()
