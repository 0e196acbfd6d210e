"""`mvi import`: notices become a draft, a ledger and questions; nothing of a person leaves the notices."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from notices import SCHOON, awarded, buyer, contract, lot, organisation, organisations, party, result, results, tender
from places import DATA, with_real_data

from mvi_standard.cli.mvi import command
from mvi_standard.read import read
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PLANTED = "planted-{}"


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A notice of one lot that was awarded."""
    path = tmp_path / "aankondiging.xml"
    path.write_bytes(awarded())
    return path


def run(*arguments: str | Path) -> Result:
    """Run `mvi import` in English."""
    return CliRunner().invoke(command, ["import", *map(str, arguments), "--language", "en"])


@pytest.mark.parametrize("suffix", [".json", ".xlsx", ".ods"])
def test_a_draft_is_read_back_as_a_submission(notice: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"concept{suffix}"

    assert run(notice, "-o", out).exit_code == 0
    document = read(out)
    assert document.lists["contracts"][0]["own_number"] == "C-1"
    lacking = {"MVI-S002", "MVI-R008", "MVI-C054", "MVI-C056", "MVI-C058", "MVI-C152"}
    assert {each.code for each in validate(out).findings} == lacking


def test_the_screen_says_what_became_of_the_values_and_what_is_asked(notice: Path, tmp_path: Path) -> None:
    out = run(notice, "-o", tmp_path / "concept.json", "--year", "2025").output

    assert "Read 1 notice. Lots: 1, contracts: 1, organisations: 2." in out
    assert "On which day was this lot finally awarded?\n    Lot I-1 Schoonmaak  2026-05-04, perhaps?" in out
    assert json.loads((tmp_path / "concept.json").read_text("utf-8"))["reporting_period"]["start"] == "2025-01-01"


def test_a_question_about_many_records_names_a_few(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(awarded(lots="".join(lot(f"LOT-{n:04}", own=f"I-{n}") for n in range(1, 9))))

    assert "... and 3 more" in run(tmp_path / "a.xml", "-o", tmp_path / "concept.json").output


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_the_ledger_has_each_value_once(notice: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"ledger{suffix}"
    run(notice, "-o", tmp_path / "concept.json", "--ledger", out)

    text = out.read_text("utf-8-sig")
    rows = json.loads(text)["values"] if suffix == ".json" else [*csv.DictReader(text.splitlines(), delimiter=";")]
    title = [each for each in rows if each["text"] == "Schoonmaak"]
    assert [(each["status"], each["target"]) for each in title] == [("taken", "/lots/0/title")]


def test_a_cell_of_the_ledger_is_no_formula(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(awarded(lots=lot(own="=1+1")))
    run(tmp_path / "a.xml", "-o", tmp_path / "concept.json", "--ledger", tmp_path / "ledger.csv")

    assert '"\'=1+1"' in (tmp_path / "ledger.csv").read_text("utf-8-sig")


def _drafted(notice: Path, out: Path, **changes: object) -> Path:
    """Write the draft of a notice, with other fields of the submission itself."""
    run(notice, "-o", out)
    if changes:
        out.write_text(json.dumps({**json.loads(out.read_text("utf-8")), **changes}), "utf-8")
    return out


@pytest.mark.parametrize("suffix", [".json", ".xlsx"])
def test_a_notice_is_added_to_a_submission_that_exists(notice: Path, tmp_path: Path, suffix: str) -> None:
    held = _drafted(notice, tmp_path / f"held{suffix}")
    (tmp_path / "b.xml").write_bytes(awarded(procedure="99999999-2222", published="00700000-2026"))
    found = run(tmp_path / "b.xml", "--into", held, "-o", tmp_path / "new.json")

    assert "held" in found.output
    assert "Added to" in found.output
    assert ": 3 records." in found.output
    made = json.loads((tmp_path / "new.json").read_text("utf-8"))
    assert len(made["lots"]) == len(made["contracts"]) == 2
    again = run(tmp_path / "b.xml", "--into", tmp_path / "new.json", "-o", tmp_path / "again.json")
    assert ": 0 records." in again.output
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "new.json").read_bytes()


def test_what_a_notice_says_otherwise_is_shown_and_not_written(notice: Path, tmp_path: Path) -> None:
    held = _drafted(notice, tmp_path / "held.json")
    held.write_text(held.read_text("utf-8").replace("Schoonmaak", "Eigen titel"), "utf-8")
    found = run(notice, "--into", held, "-o", tmp_path / "new.json")

    assert "Check this value:" in found.output
    assert "you Eigen titel, notice Schoonmaak" in found.output
    assert "you say something else yourself" in found.output
    assert (tmp_path / "new.json").read_text("utf-8") == held.read_text("utf-8")


NOT_ADDED_TO: dict[str, tuple[dict[str, object], str]] = {
    "a submission that is final": ({"state": "definitief"}, "is final"),
    "a submission of another version": ({"standard_version": "0.9"}, "follows version 0.9"),
    "a submission that is not built as asked": ({"lots": ["x"]}, "is not built as the standard asks"),
}


@pytest.mark.parametrize("name", NOT_ADDED_TO)
def test_nothing_is_added_to_what_is_not_sound(name: str, notice: Path, tmp_path: Path) -> None:
    changes, said = NOT_ADDED_TO[name]
    held = _drafted(notice, tmp_path / "held.json", **changes)
    found = run(notice, "--into", held, "-o", tmp_path / "new.json")

    assert found.exit_code == 2
    assert said in " ".join(found.output.split())
    assert not (tmp_path / "new.json").exists()


def test_what_is_added_to_is_never_written_over_and_has_its_own_year(notice: Path, tmp_path: Path) -> None:
    held = _drafted(notice, tmp_path / "held.json")

    assert "is one of the files" in run(notice, "--into", held, "-o", held).output
    assert "Do not give --year" in run(notice, "--into", held, "-o", tmp_path / "n.json", "--year", "2026").output


@with_real_data
def test_a_register_tells_whose_number_it_is(tmp_path: Path) -> None:
    """A ministry, in the list of public bodies and in a notice that it published."""
    notice = DATA / "eforms-notices" / "real" / "2024-OJS044-00127505.xml"
    bodies = DATA / "organisations-nl" / "nl-organisaties-crosswalk.csv"
    run(notice, "-o", tmp_path / "c.json", "--register", f"organisaties={bodies}")

    found = json.loads((tmp_path / "c.json").read_text("utf-8"))["organisations"]
    assert [(each["organisation_type"], each["identifiers"][0]["scheme"]) for each in found] == [("rijk", "tooi")]


REFUSED = {
    "a draft of another kind": (["-o", "concept.docx"], ".json or .xlsx"),
    "a ledger of another kind": (["-o", "concept.json", "--ledger", "l.html"], ".csv or .json"),
    "the notice itself": (["-o", "a.json", "--ledger", "a.json"], "cannot both be called"),
    "a year that cannot be": (["-o", "concept.json", "--year", "26"], "2000<=x<=2100"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_is_refused_before_anything_is_read(name: str) -> None:
    arguments, said = REFUSED[name]
    found = run("weg.xml", *arguments)

    assert found.exit_code == 2
    assert said in found.output


def test_a_notice_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(awarded())

    assert "is one of the files" in run(path, "-o", path).output
    assert path.read_bytes() == awarded()


def test_a_file_that_is_no_notice_is_named_with_a_code_and_a_way_out(notice: Path, tmp_path: Path) -> None:
    (tmp_path / "b.xml").write_bytes(b"<TED_EXPORT/>")
    found = run(notice, tmp_path / "b.xml", "-o", tmp_path / "concept.json")

    assert found.exit_code == 2
    assert "MVI-F032" in found.output
    assert "b.xml" in found.output
    assert not (tmp_path / "concept.json").exists()


def _contact(number: int) -> str:
    said = PLANTED.format(number)
    return f"""<cac:Contact><cbc:Name>{said}</cbc:Name><cbc:Telephone>{said}</cbc:Telephone>
      <cbc:ElectronicMail>{said}</cbc:ElectronicMail></cac:Contact>"""


def test_nothing_of_a_contact_an_owner_or_what_is_withheld_is_written(tmp_path: Path) -> None:
    people = "".join(
        f"""<efac:UltimateBeneficialOwner><cbc:ID>UBO-{n}</cbc:ID><cbc:FirstName>{PLANTED.format(n)}</cbc:FirstName>
        <cbc:FamilyName>{PLANTED.format(n)}</cbc:FamilyName>{_contact(n)}</efac:UltimateBeneficialOwner>"""
        for n in range(8)
    )
    person = organisation(
        "ORG-0003", PLANTED.format(20), PLANTED.format(21),
        more="<efbc:NaturalPersonIndicator>true</efbc:NaturalPersonIndicator>"
        f"<efac:TouchPoint><cac:PartyName><cbc:Name>{PLANTED.format(22)}</cbc:Name></cac:PartyName>{_contact(23)}</efac:TouchPoint>",
    )  # fmt: skip
    kept = "<efac:FieldsPrivacy><efbc:FieldIdentifierCode>win-ten-val</efbc:FieldIdentifierCode></efac:FieldsPrivacy>"
    told = results(
        result(), tender(value="31337", more=kept), contract(), party("ORG-0002", "ORG-0003")
    )  # fmt: skip
    supplier = SCHOON.replace("</efac:Company>", f"{_contact(30)}</efac:Company>") + person
    (tmp_path / "a.xml").write_bytes(awarded(results_in=told, supplier=supplier, head=organisations(people)))

    out = run(tmp_path / "a.xml", "-o", tmp_path / "c.json", "--ledger", tmp_path / "l.json").output
    written = out + (tmp_path / "c.json").read_text("utf-8") + (tmp_path / "l.json").read_text("utf-8")

    assert "planted" not in written
    assert "31337" not in written


def test_two_notices_of_one_buyer_make_one_organisation(notice: Path, tmp_path: Path) -> None:
    other = awarded(procedure="99999999-2222", published="00700000-2026", buyers=buyer())
    (tmp_path / "b.xml").write_bytes(other)
    run(notice, tmp_path / "b.xml", "-o", tmp_path / "c.json")

    made = json.loads((tmp_path / "c.json").read_text("utf-8"))
    assert [each["id"] for each in made["organisations"]] == ["gemeente-lindedam", "schoon-en-co-b-v"]
    assert len(made["procedures"]) == len(made["lots"]) == len(made["contracts"]) == 2
