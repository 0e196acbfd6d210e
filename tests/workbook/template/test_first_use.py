"""What someone needs who has a spreadsheet only: which sheets, in which words, and what to do with what is wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from grids import SHEETS, book_of, example, judged, sheet_of, with_cell, with_rows
from openpyxl import load_workbook
from supplier_forms import TRANSPORT, form, text, values

from mvi_standard.editions import LATEST
from mvi_standard.finding import address
from mvi_standard.read import parse
from mvi_standard.requirement import TIP
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import words
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.book import Percent
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.form import form_of
from mvi_standard.workbook.form.formatting import agreed
from mvi_standard.workbook.form.pages import MISSING, OF_THE_BUYER
from mvi_standard.workbook.template import Choice, empty_plan
from mvi_standard.workbook.template.column_checks import Checks
from mvi_standard.workbook.template.read_me import lines
from mvi_standard.workbook.writing.explained import explained
from mvi_standard.workbook.writing.read_me import STEP

if TYPE_CHECKING:
    from mvi_standard.report import Report
    from mvi_standard.workbook.core.book import Value

BOOK = book_of(example("gemeente-volledig"))
MOMENT = "2027-01-10T09:00:00+01:00"


def plan(profile: str = "basis") -> Any:
    return empty_plan(LATEST, Choice(profile), "nl", MOMENT)


def message(path: str, name: str) -> str:
    made = plan("effect")
    sheet = next(each for each in made.sheets if each.path == path)
    return Checks(made).of(sheet, [each.path for each in sheet.all_columns].index(name)).message


@pytest.mark.parametrize(
    ("profile", "also"),
    [
        ("basis", ["Contracten"]),
        ("effect", ["Contracten", "Waarnemingen", SHEETS["methods"].title("nl")]),
        ("totalen", ["Waarnemingen"]),
    ],
)
def test_the_first_step_names_every_sheet_that_needs_a_row(profile: str, also: list[str]) -> None:
    first = next(each.text for each in lines(plan(profile), "Codelijsten") if each.kind == STEP)

    for title in ["Aanlevering", "Organisaties", "Dekking", "Opgegeven totalen", *also]:
        assert title in first
    assert "Criteria" not in first


def test_a_list_that_is_missing_belongs_below_the_rows_that_are_there() -> None:
    empty = with_rows(BOOK, "coverages.populations", lambda rows: rows[:2])
    report = judged(empty)
    finding = next(each for each in report.findings if each.code == "MVI-S002")
    place = report.place(finding)

    assert place is not None
    assert address(place.sheet, place.line, place.column) == "'Opgegeven totalen'!A3"


def test_a_prompt_says_how_a_value_is_written() -> None:
    assert "Een percentage: 20, of 20%." in message("commitments", "calculation.percentage")
    assert "foodvalley:bouwblokken" in message("lots", "product_group")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_help_has_no_words_of_programs(language: str) -> None:
    said = {
        column.path: explained(LATEST, column.owner, column.field, language)
        for sheet in layout(LATEST)
        for column in sheet.columns
    }
    answers = {
        column.path: said[column.path].casefold().replace(",", "").split()
        for sheet in layout(LATEST)
        for column in sheet.columns
        if column.type == "boolean"
    }

    assert not {path for path, each in answers.items() if {"true", "false", "onwaar"} & set(each)}
    assert "persons_active" not in " ".join(said.values())
    assert {"nl": '"Personen actief"', "en": '"Persons active"'}[language] in said["persons_started"]


def test_the_reasons_on_a_form_speak_to_the_supplier() -> None:
    page = load_workbook(BytesIO(form(values(), TRANSPORT)))["Codelijsten"]
    reasons = {
        str(row[1].value): str(row[3].value)
        for row in page.iter_rows()
        if row[0].value == LATEST.labels[f"list:{MISSING}"][0] and row[1].value
    }

    assert set(reasons) == set(LATEST.tables.codelists[MISSING]) - {code for _, code in OF_THE_BUYER}
    assert all(say(f"form.code_{code}", "nl") == told for code, told in reasons.items())


def started(start: str) -> str:
    """Return where the period of a form begins for a contract that began on this day."""
    found = json.loads(text(values()))
    contract = next(each for each in found["contracts"] if each["id"] == TRANSPORT)
    contract["period"]["start"] = start
    dossier = report_on(lambda: parse(text(found), ".json")).dossier
    assert dossier is not None
    return str(form_of(dossier, TRANSPORT).period["start"])


def test_a_form_asks_nothing_about_days_before_the_contract() -> None:
    year = values()["reporting_period"]

    assert started("2026-03-01") == "2026-03-01"
    assert started("2024-03-01") == year["start"]


def test_what_was_agreed_is_said_with_its_time() -> None:
    kpi = LATEST.catalogue["SOC-02"]
    commitment = {"agreed": {"number": 625}, "unit": "EUR", "time_basis": "hele_contractduur"}

    assert agreed(commitment, kpi, LATEST, "nl") == "625 euro exclusief btw, hele contractduur"
    assert agreed({"agreed": {}, "time_basis": "per_jaar"}, kpi, LATEST, "nl") == ""


def fixes(report: Report) -> list[str]:
    return [words(each, report, LATEST, "nl").fix for each in report.findings if each.severity != TIP]


@pytest.mark.parametrize(
    ("path", "name", "cell", "fix"),
    [
        ("lots", "value.amount", "veel", "Vul een getal in, zoals 12500,50."),
        ("lots", "awarded_on", "voorjaar", "Vul een datum in, zoals 31-12-2026."),
        ("lots", "awarded_on", "2026-02-30", "Vul een datum in, zoals 31-12-2026."),
        ("organisations", "natural_person", "misschien", "Kies ja of nee."),
    ],
)
def test_a_cell_is_mended_as_a_cell(path: str, name: str, cell: Value, fix: str) -> None:
    assert fix in fixes(judged(with_cell(BOOK, path, name, cell)))


def test_a_text_is_mended_as_a_text() -> None:
    found = json.loads(text(values()))
    found["lots"][0]["value"]["amount"] = "veel"

    assert any("zonder aanhalingstekens" in each for each in fixes(report_on(lambda: parse(text(found), ".json"))))


def test_labels_that_were_understood_come_after_everything_else() -> None:
    book = with_cell(with_cell(BOOK, "lots", "nature", "Services"), "lots", "buyer", "Gemeente Lindedam")
    book = with_cell(book, "commitments", "calculation.percentage", Percent(0.2))
    extra = replace(sheet_of(BOOK, "lots"), name="Los", rows=(("x",),))
    report = judged(replace(book, grids=(*book.grids, extra)))
    said = [each.values["found"] for each in report.findings if each.code == "MVI-X005"]

    assert report.findings[-1].code == "MVI-X005"
    assert said[0] == "20%"
