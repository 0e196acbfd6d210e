"""What is said of a value in a workbook is said as people write it there; of one in JSON, as JSON has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from grids import book_of, example, judged, with_cell, with_rows

from mvi_standard.editions import LATEST
from mvi_standard.read import parse
from mvi_standard.render.entry import entries
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import spell, words
from mvi_standard.validate import report_on
from mvi_standard.workbook.annotate.mark_texts import MarkedWorkbook, findings_table

if TYPE_CHECKING:
    from mvi_standard.report import Report
    from mvi_standard.texts.wording import Words

BOOK = book_of(example("gemeente-volledig"))
FIELD, CELL = (say(f"finding.left_out_{each}", "nl") for each in ("field", "cell"))


def said(report: Report, code: str, language: str = "nl") -> list[Words]:
    return [words(each, report, LATEST, language) for each in report.findings if each.code == code]


def as_json(**changes: Any) -> Report:
    found = json.loads(json.dumps(example("gemeente-volledig")))
    found["lots"][0] |= changes
    return report_on(lambda: parse(json.dumps(found).encode(), ".json"))


@pytest.mark.parametrize(
    ("value", "nl", "en", "text"),
    [
        (12500.5, "12500,5", "12500.5", "12500.5"),
        (True, "ja", "yes", "true"),
        (12500.0, "12500", "12500", "12500"),
        ([0.5, 1.5], "0,5, 1,5", "0.5, 1.5", "0.5, 1.5"),
        ("1.5", "1.5", "1.5", "1.5"),
    ],
)
def test_a_value_is_spelled_as_in_its_file(value: Any, nl: str, en: str, text: str) -> None:
    assert spell(value, LATEST, "nl", in_cell=True) == nl
    assert spell(value, LATEST, "en", in_cell=True) == en
    assert spell(value, LATEST, "nl") == text


def test_how_a_cell_was_read_is_said_as_it_is_typed() -> None:
    report = judged(with_cell(BOOK, "lots", "value.amount", "12.500,50"))

    assert "gelezen als 12500,5." in said(report, "MVI-X005")[0].message
    assert "read as 12500.5." in said(report, "MVI-X005", "en")[0].message


@pytest.mark.parametrize(
    ("name", "value", "code", "optional"),
    [
        ("nature", "werk", "MVI-S004", "nature" not in LATEST.schema["$defs"]["Lot"]["required"]),
        ("threshold_regime", "boven", "MVI-S004", "threshold_regime" not in LATEST.schema["$defs"]["Lot"]["required"]),
        ("buyer", "é", "MVI-S005", False),
        ("award_basis", "prijs", "MVI-S004", True),
    ],
)
def test_only_a_field_that_is_not_required_may_be_left_out(name: str, value: str, code: str, optional: bool) -> None:
    found = said(as_json(**{name: value}), code)

    assert found
    assert all((FIELD in each.fix) is optional for each in found)


def test_a_field_that_the_profile_asks_may_not_be_left_out() -> None:
    assert LATEST.tables.profiles["basis"].required["Lot"][0] == "awarded_on"
    found = said(as_json(awarded_on="gisteren"), "MVI-S005")

    assert found
    assert not any(FIELD in each.fix for each in found)


def test_an_item_of_a_list_is_no_field_to_leave_out() -> None:
    assert not any(FIELD in each.fix for each in said(as_json(cpv=["x"]), "MVI-S005"))


def test_a_cell_is_left_empty() -> None:
    found = said(judged(with_cell(BOOK, "lots", "award_basis", "prijs")), "MVI-S004")

    assert found[0].fix.endswith(CELL)


def test_a_list_that_the_profile_asks_may_have_no_sheet_in_this_workbook() -> None:
    book = with_rows(with_cell(BOOK, "", "profile", "totalen"), "evidence", lambda rows: rows[:2])
    found = said(judged(book), "MVI-R007")

    assert "mvi template --profile totalen --from UW-BESTAND" in found[0].fix
    values = {**example("gemeente-volledig"), "profile": "totalen", "evidence": []}
    text = said(report_on(lambda: parse(json.dumps(values).encode(), ".json")), "MVI-R007")
    assert "mvi template" not in text[0].fix


def test_the_list_of_findings_names_the_codes_that_may_stand_there() -> None:
    report = judged(with_cell(BOOK, "lots", "award_basis", "zzzz"))
    shown = findings_table(MarkedWorkbook(report, [*entries(report, "nl")], "nl", "2027-01-10", (), ()))
    [message] = [cell for row in shown.rows for cell in row.cells if '"zzzz"' in cell]

    assert "Verwacht: laagste_prijs, " in message


def test_a_record_whose_key_is_its_name_is_called_so_once() -> None:
    found = json.loads(json.dumps(example("gemeente-volledig")))
    found["organisations"][0] |= {"id": "De-Vliet", "name": "De-Vliet", "organisation_type": "bedrijfje"}
    report = report_on(lambda: parse(json.dumps(found).encode(), ".json"))

    assert {each.record for each in said(report, "MVI-S004")} == {"Organisatie De-Vliet"}
