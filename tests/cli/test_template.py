"""`mvi template` writes a workbook for one authority, and says plainly what it cannot do."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from places import EXAMPLES
from small_forms import FIVE, filled, small_form_bytes

from mvi_standard.cli.verbs.template import command
from mvi_standard.read import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

BASIS = EXAMPLES / "valid" / "gemeente-basis.json"
FULL = EXAMPLES / "valid" / "gemeente-volledig.json"


def template(*arguments: str | Path) -> Result:
    done = CliRunner().invoke(command, [*map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done


def read(path: Path) -> dict[str, Any]:
    document = read_workbook(path.read_bytes(), path.suffix)
    assert document.notes == ()
    return {**document.envelope, **{name: list(items) for name, items in document.lists.items()}}


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_it_writes_a_workbook_in_which_little_is_filled_in(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"mvi-2026{suffix}"
    done = template("-o", out, "--profile", "basis", "--organisation-type", "gemeente")

    assert done.exit_code == 0
    assert done.stdout == (
        f"Geschreven: {out}, met 18 bladen om in te vullen. Open de werkmap en begin bij het blad Organisaties.\n"
    )
    found = read(out)
    assert found.pop("created_at")
    assert found == {
        "standard_version": "1.0-draft.2",
        "version": 1,
        "state": "voorlopig",
        "profile": "basis",
        "organisations": [{"organisation_type": "gemeente"}],
    }


def test_options_leave_out_what_is_not_asked(tmp_path: Path) -> None:
    out = tmp_path / "klein.xlsx"
    done = template("-o", out, "--theme", "klimaat", "--kpi", "soc-02", "--rows", "20", "--language", "en")

    book = openpyxl.load_workbook(out)
    codes = next(iter(book.defined_names["lijst_kpi"].destinations))
    kpis = [cell.value for row in book[codes[0]][codes[1]] for cell in row]
    assert done.exit_code == 0
    assert "SOC-02" in kpis
    assert {each[:3] for each in kpis} == {"KLI", "SOC"}
    assert book.sheetnames[0] == "Read me"
    assert str(book["Lots"].data_validations.dataValidation[0].sqref) == "A3:A22"


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_submission_is_filled_in_whatever_was_chosen(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"gevuld{suffix}"
    done = template("-o", out, "--from", BASIS, "--profile", "totalen")

    assert done.exit_code == 0
    assert read(out) == json.loads(BASIS.read_bytes())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "mvi.csv"], "mvi.csv: kies een naam die eindigt op .xlsx of .ods."),
        (["-o", "mvi.xlsx", "--kpi", "SOC-99"], "SOC-99 is geen KPI van de standaard. Bedoelt u SOC-09?"),
        (["-o", "mvi.xlsx", "--kpi", "\x1b[31m"], "\\u001b[31m is geen KPI van de standaard."),
    ],
)
def test_what_it_cannot_make_is_said_in_a_line(arguments: list[str], said: str) -> None:
    done = template(*arguments)

    assert done.exit_code == 2
    assert said in done.stderr


def test_it_never_writes_over_what_it_is_filled_from(tmp_path: Path) -> None:
    out = tmp_path / "mvi.xlsx"
    template("-o", out, "--from", BASIS)
    before = out.read_bytes()
    done = template("-o", out, "--from", out)

    assert done.exit_code == 2
    assert f"{out} is het bestand zelf." in done.stderr
    assert out.read_bytes() == before


def test_a_submission_that_a_workbook_cannot_hold_is_refused_with_its_place(tmp_path: Path) -> None:
    broken = tmp_path / "a.json"
    values = json.loads(BASIS.read_bytes())
    values["lots"][1]["value"] = {}
    broken.write_text(json.dumps(values))
    done = template("-o", tmp_path / "a.xlsx", "--from", broken)

    assert done.exit_code == 2
    assert "Bij /lots/1/value: Dit object heeft geen velden." in done.stderr
    assert not (tmp_path / "a.xlsx").exists()


def test_a_file_that_cannot_be_read_gets_the_report_that_it_deserves(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    done = template("-o", tmp_path / "a.xlsx", "--from", tmp_path / "a.json")

    assert done.exit_code == 2
    assert "MVI-F007" in done.stderr


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter.workbook", None)
    monkeypatch.delitem(sys.modules, "mvi_standard.workbook.writing.xlsx", raising=False)
    done = template("-o", tmp_path / "a.xlsx")

    assert done.exit_code == 2
    assert "pip install '.[excel]'" in done.stderr


def in_hand(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_bytes()) if path.suffix == ".json" else read(path)
    return found


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".json"])
def test_next_year_begins_with_what_still_holds(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"volgend{suffix}"
    done = template("-o", out, "--next-year", "--from", FULL)
    before, after = json.loads(FULL.read_bytes()), in_hand(out)

    assert done.exit_code == 0
    assert after["reporting_period"] == {"start": "2027-01-01", "end": "2027-12-31"}
    assert len(after["contracts"]) == len(before["contracts"]) - 2
    assert "observations" not in after
    assert done.stdout.splitlines()[1:5] == [
        "Het nieuwe bestand gaat over 1 januari 2027 tot en met 31 december 2027.",
        "Er staan 9 contracten in.",
        "Weggelaten: Contract 26-004 Herinrichting Stationsplein, dat eindigde op 11 december 2026.",
        "Weggelaten: Contract 23-009 Vormgeving gemeentepagina, dat eindigde op 30 september 2026.",
    ]


def test_next_year_of_a_small_form_is_a_small_form(tmp_path: Path) -> None:
    last, out = tmp_path / "vorig.xlsx", tmp_path / "volgend.xlsx"
    rows = (*FIVE[1:], {**FIVE[0], "end": date(2026, 12, 31)})
    last.write_bytes(small_form_bytes(filled(*rows), ".xlsx"))
    done = template("-o", out, "--small", "--next-year", "--from", last)
    after = read(out)

    assert done.exit_code == 0, done.stderr
    assert [each["own_number"] for each in after["contracts"]] == [each["number"] for each in FIVE[1:]]
    assert after["id"] == "01234567-2027"
    assert "Weggelaten: Contract 2026001 Schoonmaak gemeentehuis, dat eindigde op 31 december 2026." in done.stdout
    assert all("count" not in each for each in after["coverages"][0]["populations"])


def test_an_option_that_may_have_been_used_is_asked(tmp_path: Path) -> None:
    last = json.loads(BASIS.read_bytes())
    last["contracts"][1] |= {"period": {"start": "2023-01-01", "end": "2026-12-31"}, "options": [{"months": 12}]}
    (tmp_path / "vorig.json").write_text(json.dumps(last), "utf-8")
    done = template("-o", tmp_path / "a.json", "--next-year", "--from", tmp_path / "vorig.json")

    [said] = [each for each in done.stdout.splitlines() if each.startswith("Kijk na:")]
    assert "Contract 23-201 Groenonderhoud liep tot en met 31 december 2026 en heeft nog een optie." in said


@pytest.mark.parametrize(
    ("change", "arguments", "said"),
    [
        ({}, ["-o", "a.xlsx", "--next-year"], "--next-year: geef met --from de aanlevering van vorig jaar."),
        (
            {"version": "een"},
            ["-o", "a.xlsx", "--next-year", "--from", "vorig.json"],
            "vorig.json is niet te gebruiken",
        ),
        ({}, ["-o", "a.json", "--from", "vorig.json"], "a.json: kies een naam die eindigt op .xlsx of .ods."),
        ({}, ["-o", "a.json", "--small", "--next-year", "--from", "vorig.json"], "a.json: kies een naam"),
        ({}, ["-o", "vorig.json", "--next-year", "--from", "vorig.json"], "vorig.json"),
    ],
)
def test_without_a_sound_file_there_is_no_next_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: dict[str, Any], arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    text = json.dumps(json.loads(BASIS.read_bytes()) | change)
    (tmp_path / "vorig.json").write_text(text, "utf-8")
    done = template(*arguments)

    assert done.exit_code == 2
    assert said in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["vorig.json"]
    assert (tmp_path / "vorig.json").read_text("utf-8") == text
