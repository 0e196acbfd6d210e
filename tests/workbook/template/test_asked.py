"""The sheet with questions of a draft: each leads to the cell in which its answer is read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from click.testing import CliRunner
from notices import awarded, organisation
from openpyxl.worksheet.worksheet import Worksheet

from mvi_standard.cli.mvi import command
from mvi_standard.read import read

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = {"nl": "Vragen", "en": "Questions"}
AWARDED = "Op welke dag is dit perceel definitief gegund?"
REGISTER = "Uit welk register komt dit nummer? De aankondiging zegt het niet."


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A notice of one lot that was awarded."""
    path = tmp_path / "aankondiging.xml"
    path.write_bytes(awarded(supplier=organisation("ORG-0002", "=1+1 B.V.", "12345678")))
    return path


def drafted(notice: Path, out: Path, language: str = "nl") -> Path:
    """Write the draft of a notice."""
    CliRunner().invoke(command, ["import", str(notice), "-o", str(out), "--language", language], catch_exceptions=False)
    return out


def sheet_of(book: openpyxl.Workbook, name: str) -> Worksheet:
    """Return a sheet with cells."""
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def place_of(book: openpyxl.Workbook, question: str) -> tuple[str, str, str]:
    """Return the candidate, the sheet and the cell that a question leads to."""
    row = next(each for each in sheet_of(book, SHEETS["nl"]).iter_rows() if each[1].value == question)
    sheet, _, cell = str(row[3].hyperlink.location).rpartition("!")
    assert f"{sheet.strip(chr(39))} {cell}" == row[3].value
    return str(row[2].value), sheet.strip("'"), cell


def test_a_candidate_that_is_copied_to_its_cell_is_the_answer(notice: Path, tmp_path: Path) -> None:
    out = drafted(notice, tmp_path / "c.xlsx")
    book = openpyxl.load_workbook(out)
    for question in (AWARDED, REGISTER):
        candidate, sheet, cell = place_of(book, question)
        sheet_of(book, sheet)[cell] = date.fromisoformat(candidate) if question == AWARDED else candidate
    book.save(out)

    document = read(out)
    assert document.lists["lots"][0]["awarded_on"] == "2026-05-04"
    assert [each["scheme"] for each in document.lists["organisations"][0]["identifiers"]] == ["kvk"]
    assert document.notes == ()
    again = CliRunner().invoke(command, ["import", str(notice), "--into", str(out), "-o", str(tmp_path / "d.xlsx")])
    assert AWARDED not in again.output


@pytest.mark.parametrize("language", SHEETS)
@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_the_sheet_is_ours_and_holds_nothing_of_a_submission(
    notice: Path, tmp_path: Path, language: str, suffix: str
) -> None:
    out = drafted(notice, tmp_path / f"c{suffix}", language)

    assert SHEETS[language] in openpyxl.load_workbook(out).sheetnames if suffix == ".xlsx" else out.exists()
    assert read(out).notes == ()


@pytest.mark.parametrize("at", ["E4", "A99"])
def test_what_is_written_on_the_sheet_itself_is_not_passed_over_in_silence(
    notice: Path, tmp_path: Path, at: str
) -> None:
    out = drafted(notice, tmp_path / "c.xlsx")
    book = openpyxl.load_workbook(out)
    sheet_of(book, SHEETS["nl"])[at] = "2026-05-01"
    book.save(out)

    assert [(each.code, each.place.sheet) for each in read(out).notes if each.place] == [("MVI-X018", "Vragen")]


def test_a_workbook_without_questions_has_no_such_sheet(tmp_path: Path) -> None:
    out = tmp_path / "leeg.xlsx"
    CliRunner().invoke(command, ["template", "--profile", "basis", "--output", str(out)], catch_exceptions=False)

    assert SHEETS["nl"] not in openpyxl.load_workbook(out).sheetnames
