"""The workbook for Excel: what is in it comes back, and everything around it helps to fill it in."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import VALID, some
from written_books import DAY, back, bytes_of, example, filled, values_in

from mvi_standard.editions import LATEST
from mvi_standard.total.synth.country import netherlands
from mvi_standard.workbook.template import Choice, empty_plan, filled_plan
from mvi_standard.workbook.writing import xlsx
from mvi_standard.workbook.writing.checks import LONGEST_MESSAGE, LONGEST_TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

HOSTILE = (
    "=1+1",
    "+31",
    "-2",
    "@SUM(A1)",
    "<r>fout & niet gesloten",
    "<r><t>x</t></r>",
    "a & b < c",
    "'tekst",
    "=cmd|'/c'!A1",
)
FIRST = 3


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content))


@pytest.fixture(scope="module")
def template() -> Workbook:
    choice = Choice("effect", organisation_type="gemeente")
    return opened(bytes_of(empty_plan(LATEST, choice, "nl", f"{DAY}T10:00:00+01:00", 40), ".xlsx"))


def validation(sheet: Worksheet, path: str) -> DataValidation:
    letter = next(cell.column_letter for cell in sheet[2] if cell.value == path)
    return next(each for each in sheet.data_validations.dataValidation if f"{letter}{FIRST}" in each.cells)


def named(book: Workbook, name: str) -> list[Any]:
    (title, area) = next(iter(book.defined_names[name].destinations))
    return [cell.value for row in book[title][area] for cell in row]


@pytest.mark.parametrize("path", some(VALID), ids=lambda path: path.stem)
def test_a_submission_comes_back_as_it_was(path: Path) -> None:
    values = json.loads(path.read_bytes())

    document = back(filled(values), ".xlsx")

    assert values_in(document) == values
    assert document.notes == ()


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 10_000), st.booleans())
def test_so_does_any_that_an_authority_might_make(seed: int, faults: bool) -> None:
    for _, content in netherlands(authorities=1, seed=seed, contracts=5, faults=faults):
        values = json.loads(content)
        assert values_in(back(filled(values), ".xlsx")) == values


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_text_looks_like_it_stays_a_text(text: str, monkeypatch: pytest.MonkeyPatch, *, large: bool) -> None:
    values = example("gemeente-basis")
    values["lots"][0]["title"] = values["contracts"][0]["title"] = text
    if large:
        monkeypatch.setattr(xlsx, "_LARGE", 0)
    content = bytes_of(filled(values), ".xlsx")

    book = opened(content)
    cell = next(each for row in book["Percelen"].iter_rows() for each in row if each.value == text)
    assert cell.data_type == "s"
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))
    assert values_in(back(filled(values), ".xlsx")) == values
    parts = ZipFile(BytesIO(content))
    sheets = [parts.read(each) for each in parts.namelist() if each.startswith("xl/worksheets/sheet")]
    assert not any(re.search(rb"<f[ >/]", each) for each in sheets)


def test_a_large_workbook_holds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    values = example("gemeente-volledig")
    monkeypatch.setattr(xlsx, "_LARGE", 0)

    assert values_in(back(filled(values), ".xlsx")) == values


def test_the_same_plan_gives_the_same_bytes() -> None:
    one, other = (bytes_of(filled(example("gemeente-basis")), ".xlsx") for _ in range(2))

    assert one == other


def test_it_says_for_which_version_it_was_made_and_follows_nothing(template: Workbook) -> None:
    properties = {each.name: each.value for each in template.custom_doc_props.props}

    assert properties == {"mvi_standard_version": LATEST.version, "mvi_language": "nl"}
    parts = ZipFile(BytesIO(bytes_of(filled(example("gemeente-basis")), ".xlsx"))).namelist()
    assert not [each for each in parts if "external" in each or "vba" in each or "connections" in each]


def test_the_first_sheet_explains_and_leads_to_each_of_the_others(template: Workbook) -> None:
    page = template.worksheets[0]
    linked = {cell.hyperlink.location for row in page.iter_rows() for cell in row if cell.hyperlink}

    assert page.title == "Lees mij"
    assert linked == {f"'{name.replace(chr(39), chr(39) * 2)}'!A1" for name in template.sheetnames[1:]}
    assert template.sheetnames[-1] == "Codelijsten"


def test_heads_are_locked_and_the_rest_is_free(template: Workbook) -> None:
    for sheet in template.worksheets[1:-1]:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        assert not sheet.protection.insertRows  # False says that it is not forbidden
        assert not sheet.protection.sort
        assert all(cell.protection.locked for row in sheet["A1:B2"] for cell in row)
        assert not sheet.column_dimensions["A"].protection.locked
        assert sheet.freeze_panes == ("A3" if sheet.title == "Aanlevering" else "B3")


def test_each_column_has_a_label_a_path_a_note_and_a_message(template: Workbook) -> None:
    for sheet in template.worksheets[1:-1]:
        for label, path in zip(sheet[1], sheet[2], strict=True):
            found = validation(sheet, path.value)
            assert label.value
            assert label.comment.text
            assert 0 < len(found.prompt) <= LONGEST_MESSAGE, path.value
            assert 0 < len(found.promptTitle) <= LONGEST_TITLE
            assert len(found.error or "") <= LONGEST_MESSAGE
            assert label.value.endswith(" *") == found.prompt.startswith("Verplicht. ")


def test_columns_accept_what_the_standard_does(template: Workbook) -> None:
    lots = template["Percelen"]
    found = {
        path: (each.type, each.formula1, each.formula2, each.errorStyle or "stop", each.showErrorMessage)
        for path in ("awarded_on", "value.amount", "nature", "product_group", "buyer", "value.currency", "title")
        for each in [validation(lots, path)]
    }

    assert found == {
        "awarded_on": ("date", "32874", "73415", "stop", True),
        "value.amount": ("decimal", "0", "1000000000000", "stop", True),
        "nature": ("list", "lijst_contract_nature", None, "stop", True),
        "product_group": ("list", "lijst_product_group", None, "warning", True),
        "buyer": ("list", "sleutel_organisations", None, "warning", True),
        "value.currency": ("list", '"EUR"', None, "warning", False),
        "title": ("textLength", "300", None, "stop", True),
    }
    assert not validation(template["Contracten"], "lots").showErrorMessage
    assert validation(template["Organisaties"], "natural_person").formula1 == '"ja,nee"'


def test_a_subject_is_chosen_from_the_sheet_that_its_type_names(template: Workbook) -> None:
    assert validation(template["Waarnemingen"], "subject.id").formula1 == (
        'IF($D3="contract",sleutel_contracts,IF($D3="lot",sleutel_lots,sleutel_organisations))'
    )


def test_drop_downs_have_the_codes_of_their_list(template: Workbook) -> None:
    tables = LATEST.tables

    for name in template.defined_names:
        if name.startswith("lijst_"):
            listed = name.removeprefix("lijst_")
            expired = tables.deprecated.codes.get(listed, ())
            codes = tables.codelists.get(listed, tables.kpis)
            assert named(template, name) == [code for code in codes if code not in expired]
    assert template.defined_names["sleutel_lots"].attr_text == (
        "OFFSET('Percelen'!$A$3,0,0,MAX(1,COUNTA('Percelen'!$A$3:$A$100002)),1)"
    )
    asked = {
        each.formula1
        for sheet in template.worksheets
        for each in sheet.data_validations.dataValidation
        if each.type == "list"
    }
    used = {name for formula in asked for name in re.findall("(?:lijst|sleutel)_[a-z_0-9]+", formula)}
    assert used <= set(template.defined_names)


def test_what_is_missing_in_a_row_that_is_used_is_coloured(template: Workbook) -> None:
    rules = {
        str(area.sqref): rule.formula for area in template["Percelen"].conditional_formatting for rule in area.rules
    }

    last = template["Percelen"].cell(1, template["Percelen"].max_column).column_letter
    assert rules["A3:B42 D3:D42 F3:F42 L3:L42"] == [f"AND(COUNTA($A3:${last}3)>0,LEN(TRIM(A3))=0)"]
    assert rules["R3:R42"] == ["AND(COUNTA($R3:$T3)>0,LEN(TRIM(R3))=0)"]
    assert rules["U3:U42"] == ["AND(COUNTA($R3:$R3)>0,LEN(TRIM(U3))=0)"]


@pytest.mark.parametrize(
    ("sheet", "cells", "formula"),
    [
        ("Organisaties", "C3:C42", "AND(COUNTA($A3:$A3)>0,LEN(TRIM(C3))=0,LEN(TRIM($D3))=0)"),
        (
            "Thema's per perceel",
            "E3:E42",
            'AND(OR($D3="niet_toegepast_gemotiveerd",$D3="niet_relevant"),LEN(TRIM(E3))=0)',
        ),
        ("Social return", "M3:M42", "AND(COUNTA($G3:$L3)>0,LEN(TRIM(M3))=0)"),
    ],
)
def test_what_a_rule_demands_beside_another_cell_is_coloured_too(
    template: Workbook, sheet: str, cells: str, formula: str
) -> None:
    rules = {str(area.sqref): [each.formula for each in area.rules] for area in template[sheet].conditional_formatting}

    assert rules[cells] == [[formula]]


def test_cells_show_days_as_days_and_numbers_of_a_register_as_text() -> None:
    book = opened(bytes_of(filled(example("gemeente-basis")), ".xlsx"))

    assert book["Percelen"]["G3"].number_format == "yyyy-mm-dd"
    assert book["Nummers van organisaties"]["C3"].value == "01234575"
    assert book["Nummers van organisaties"]["C3"].number_format == "@"


def test_a_filled_workbook_has_room_for_more() -> None:
    plan = filled_plan(LATEST, example("gemeente-basis"), Choice("basis"), "en", DAY, room=2)
    book = opened(bytes_of(plan, ".xlsx"))

    assert book.sheetnames[0] == "Read me"
    assert str(validation(book["Lots"], "title").sqref) == "F3:F105"
    assert str(validation(book["Submission"], "id").sqref) == "B3"
