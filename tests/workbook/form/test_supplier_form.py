"""The form for one supplier: only what is asked of it, nothing to type twice, and nothing that can do harm."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from supplier_forms import (
    CO2,
    MADE_ON,
    MKI,
    ORDER,
    SOCIAL,
    TRANSPORT,
    TRANSPORT_ANSWERS,
    VEHICLES,
    WORKS,
    WORKS_ANSWERS,
    address,
    filled,
    form,
    judged,
    read,
    values,
)

from mvi_standard.editions import LATEST
from mvi_standard.read import parse
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.form import (
    Form,
    Merge,
    NoForm,
    NotThisForm,
    assert_unchanged,
    form_of,
    incoming,
    pages,
    read_answers,
    spliced,
)
from mvi_standard.workbook.form.identity import facts
from mvi_standard.workbook.writing import write
from mvi_standard.workbook.writing.looks import FORMATS, GREY, fill

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.book import Book, Grid

FACTS = "mvi_formulier"
SHEETS = {WORKS: ["Lees mij", "Antwoorden", "Codelijsten", FACTS]}


def made(found: Mapping[str, Any], contract: str, period: Mapping[str, str] | None = None) -> Form:
    dossier = judged(found).dossier
    assert dossier is not None
    return form_of(dossier, contract, period)


def as_ods(found: Mapping[str, Any], contract: str) -> bytes:
    written = BytesIO()
    write(written, pages(made(found, contract), "nl", MADE_ON), ".ods")
    return written.getvalue()


def cells(content: bytes, suffix: str) -> dict[str, list[list[Any]]]:
    book = open_book(content, suffix)
    grids = {grid.name: [[each or None for each in row] for row in grid.rows] for grid in book.grids}
    return {name: [_trimmed(row) for row in rows] for name, rows in grids.items()}


def _trimmed(row: list[Any]) -> list[Any]:
    while row and row[-1] is None:
        row.pop()
    return row


def test_a_form_has_only_the_commitments_of_its_contract() -> None:
    assert [each.id for each in made(values(), WORKS).asks] == [MKI, CO2]
    assert made(values(), WORKS).social == ()


def test_a_contract_is_found_by_its_own_number_too() -> None:
    assert made(values(), "26-004") == made(values(), WORKS)


def test_social_return_is_asked_where_it_was_agreed() -> None:
    page = cells(form(values(), TRANSPORT), ".xlsx")[SOCIAL]

    assert ["persons_started", "Personen gestart"] in [row[:2] for row in page]
    assert not any("target_group" in str(row) for row in page)


@pytest.mark.parametrize("contract", [WORKS, TRANSPORT])
def test_both_formats_hold_the_same(contract: str) -> None:
    assert cells(form(values(), contract), ".xlsx") == cells(as_ods(values(), contract), ".ods")


def test_what_identifies_the_form_is_locked_and_hidden() -> None:
    book = load_workbook(BytesIO(form(values(), WORKS)))

    assert book.sheetnames == SHEETS[WORKS]
    assert [each.title for each in book if each.sheet_state != "visible"] == [FACTS]
    assert all(each.protection.sheet for each in book)
    free = {cell.coordinate for row in book["Antwoorden"].iter_rows() for cell in row if not cell.protection.locked}
    content = form(values(), WORKS)
    assert address(content, "Antwoorden", MKI, "number") in free
    assert address(content, "Antwoorden", MKI, "in_unit") not in free
    assert address(content, "Antwoorden", MKI, "code") not in free  # that is asked of the other commitment


def test_each_cell_to_fill_in_says_what_belongs_there() -> None:
    content = form(values(), WORKS)
    page = load_workbook(BytesIO(content))["Antwoorden"]
    checks = {str(each.sqref): each for each in page.data_validations.dataValidation}

    number, level, final = (
        checks[address(content, "Antwoorden", *where)] for where in ((MKI, "number"), (CO2, "code"), (MKI, "is_final"))
    )
    assert (number.type, level.type, final.type) == ("decimal", "list", "list")
    assert level.formula1 == "lijst_co2_ladder_level"
    assert final.formula1 == '"ja,nee"'
    assert all(each.prompt for each in checks.values())


@pytest.mark.parametrize(("language", "agreed"), [("nl", "84.000 MKI-euro"), ("en", "84,000 ECI euro")])
def test_what_was_agreed_is_said_in_the_words_of_the_kpi(language: str, agreed: str) -> None:
    page = load_workbook(BytesIO(form(values(), WORKS, language))).worksheets[1]

    assert str(page["D3"].value).startswith(agreed)


def test_the_form_knows_from_what_it_was_made() -> None:
    told = facts(made(values(), WORKS))

    assert {key: told[key] for key in ("submission", "version", "contract", "start", "end")} == {
        "submission": "duinrijk-2026",
        "version": "2",
        "contract": WORKS,
        "start": "2026-05-01",  # the day on which the contract began
        "end": "2026-12-11",
    }
    other = values()
    other["commitments"][-1]["agreed"] = {"code": "v4_0_trede_3"}
    changed = facts(made(other, WORKS))
    assert {key for key in told if told[key] != changed[key]} == {f"commitment:{CO2}"}


def test_the_judgement_of_the_buyer_may_change_in_the_meantime() -> None:
    other = values()
    for each in other["commitments"]:
        each["fulfilment"] = "niet_nagekomen"

    assert facts(made(other, WORKS)) == facts(made(values(), WORKS))


@pytest.mark.parametrize(
    ("contract", "period", "key"),
    [
        ("26-999", None, "supplier_form.no_contract"),
        (WORKS, {"start": "2025-07-01", "end": "2026-06-30"}, "supplier_form.period"),
        (WORKS, {"start": "2026-07-01", "end": "2026-06-30"}, "supplier_form.period"),
        (WORKS, {"start": "2026-01-01", "end": "2026-03-31"}, "supplier_form.nothing"),
    ],
)
def test_there_is_no_form_where_nothing_can_be_asked(contract: str, period: dict[str, str] | None, key: str) -> None:
    with pytest.raises(NoForm) as none:
        made(values(), contract, period)

    assert none.value.key == key


def test_two_contracts_with_one_number_are_told_apart() -> None:
    found = values()
    for each in found["contracts"]:
        each["own_number"] = "zelfde"

    with pytest.raises(NoForm) as none:
        made(found, "zelfde")

    assert none.value.key == "supplier_form.contracts"
    assert WORKS in str(none.value.values["ids"])


def test_a_commitment_that_cannot_be_asked_is_named() -> None:
    found = values()
    next(each for each in found["commitments"] if each["id"] == MKI)["kpi"] = "SOC-04"

    assert made(found, WORKS).left_out == ((MKI, "calculated"),)


def test_no_cell_starts_a_formula() -> None:
    found = values()
    for each in found["contracts"]:
        each["title"] = "=cmd|' /C calc'!A0"
    for each in found["organisations"]:
        each["name"] = "@SUM(1+1)*cmd|' /C calc'!A0"
    for content in (form(found, WORKS), as_ods(found, WORKS)):
        with zipfile.ZipFile(BytesIO(content)) as parts:
            pages_of = [parts.read(name) for name in parts.namelist() if "sheet" in name or name == "content.xml"]
        assert pages_of
        assert not any(b"<f>" in each or b"table:formula" in each for each in pages_of)


@pytest.mark.parametrize("title", ["<r><t>x</t></r>", "a\ufffeb", 'x & <y> "z" \'', "a\u2028b", "_x0041_"])
def test_any_title_can_be_written_and_read(title: str) -> None:
    found = values()
    for each in found["contracts"]:
        each["title"] = title
    shown = title.replace("\ufffe", "\ufffd").replace("\u2028", "\ufffd")

    for content, suffix in ((form(found, WORKS), ".xlsx"), (as_ods(found, WORKS), ".ods")):
        assert cells(content, suffix)["Lees mij"][5] == ["Contract", f"26-004 {shown}"]


def test_answers_become_observations_as_the_kpi_wants_them() -> None:
    found = read(values(), filled(form(values(), WORKS), WORKS_ANSWERS))

    assert (found.remarks, found.unanswered) == ((), ())
    mki, co2 = incoming(found, "form.xlsx")
    assert mki.data == {
        "kpi": "MIL-03",
        "kpi_version": "1.0",
        "subject": {"type": "contract", "id": WORKS},
        "period": {"start": "2026-05-01", "end": "2026-12-11"},
        "nature": "gerealiseerd",
        "number": 88500,
        "unit": "EUR_MKI",
        "time_basis": "hele_levensduur",
        "reference": next(each["reference"] for each in values()["commitments"] if each["id"] == MKI),
        "determination": "berekend",
        "reported_by": "opdrachtnemer",
        "is_final": True,
        "verification": {"status": "niet_gecontroleerd"},
        "state": "voorlopig",
    }
    assert mki.method == {"instrument": "dubocalc", "version": "6.0", "factor_list": "Nationale Milieudatabase 3.8"}
    assert mki.note == "Definitief na oplevering."
    assert co2.evidence == {"type": "certificaat", "title": "Certificaat CO2-prestatieladder"}


def test_parts_and_social_return_are_read() -> None:
    vehicles, report = incoming(read(values(), filled(form(values(), TRANSPORT), TRANSPORT_ANSWERS)), "form.xlsx")

    parts = [{"code": "m1", "numerator": 10, "denominator": 14}, {"code": "m2", "numerator": 4, "denominator": 8}]
    assert vehicles.data["breakdown"] == [{"dimension": "voertuigcategorie", "parts": parts}]
    assert report.data["value_in_period"] == {"amount": 1000, "currency": "EUR", "vat": "exclusief"}
    assert report.data["valuation_table"] == {"id": "utrecht", "version": "2024"}


def test_a_missing_value_has_its_reason_and_nothing_that_the_form_knew() -> None:
    answer = {("Antwoorden", MKI, "missing_reason"): "Nog niet aan de orde"}
    label = {("Antwoorden", MKI, "missing_reason"): "nog_niet_verschuldigd"}
    found = read(values(), filled(form(values(), WORKS), label))
    (record,) = incoming(found, "form.xlsx")

    assert record.data["missing_reason"] == "nog_niet_verschuldigd"
    assert record.data["period"] == {"start": "2026-05-01", "end": "2026-12-11"}
    assert record.data.keys().isdisjoint({"unit", "time_basis", "reference", "verification"})
    assert (record.method, found.unanswered) == ({}, (CO2,))
    (wrong,) = incoming(read(values(), filled(form(values(), WORKS), answer)), "form.xlsx")
    assert wrong.data["missing_reason"] == "Nog niet aan de orde"  # the structure of the record is at fault then


def test_an_empty_form_answers_nothing() -> None:
    found = read(values(), form(values(), TRANSPORT))

    assert (list(incoming(found, "form.xlsx")), found.remarks) == ([], ())
    assert found.unanswered == (VEHICLES, "NO-26-002-1-sr")


@pytest.mark.parametrize(
    ("cells", "key", "severity"),
    [
        ({("Antwoorden", MKI, "number"): "88.500,50"}, "merge.read_as", "tip"),
        ({("Antwoorden", MKI, "code"): "v4_0_trede_2"}, "merge.not_asked", "fout"),
        ({("Antwoorden", MKI, "in_unit"): "EUR (euro)"}, "merge.fixed", "fout"),
        ({("Antwoorden", MKI, "asked_period"): "2027"}, "merge.fixed", "fout"),
        ({("Antwoorden", MKI, "agreed"): "80.000"}, "merge.label", "waarschuwing"),
        ({("Antwoorden", CO2, "commitment"): MKI}, "merge.twice", "fout"),
        ({("Antwoorden", CO2, "commitment"): "C-99"}, "merge.gone", "fout"),
        ({("Antwoorden", CO2, "commitment"): None}, "merge.no_key", "fout"),
        ({("Antwoorden", MKI, "number"): "=1+1"}, "merge.uncomputed", "fout"),
        ({("Antwoorden", MKI, "number"): 80470942211217460}, "merge.number", "fout"),
        ({("Antwoorden", CO2, "note"): "Volgt in maart."}, "merge.note", "tip"),
    ],
)
def test_a_cell_that_is_not_as_it_should_be_is_named(
    cells: dict[tuple[str, str, str], Any], key: str, severity: str
) -> None:
    content = form(values(), WORKS)
    found = read(values(), filled(content, cells))
    (((sheet, row, path), value),) = cells.items()

    said = [each for each in found.remarks if each.key == key]
    assert [each.severity for each in said] == [severity]
    at = (said[0].place.line, said[0].place.column)
    page = load_workbook(BytesIO(content))[sheet]
    expected = address(content, sheet, row, path if path != "note" else "commitment")
    if value is None:
        expected = address(content, sheet, row, "about")
    assert page.cell(*at).coordinate == expected


def test_what_stands_beside_the_questions_is_not_lost_in_silence() -> None:
    content = filled(form(values(), TRANSPORT), TRANSPORT_ANSWERS)
    book = load_workbook(BytesIO(content))
    extra = book.create_sheet("Kladblad")
    extra["B2"] = "een los getal"
    book["Antwoorden"]["Z3"] = "buiten de kolommen"
    book["Antwoorden"]["A9"] = "los"
    book["Uitsplitsing"]["Z4"] = "ook buiten"
    book[SOCIAL]["F3"] = "terzijde"
    book.move_sheet("Antwoorden", 2)
    saved = BytesIO()
    book.save(saved)

    found = read(values(), saved.getvalue())

    keys = sorted(each.key for each in found.remarks)
    assert keys == ["merge.column", "merge.column", "merge.column", "merge.gone", "merge.sheet"]


def test_columns_may_be_moved_and_sheets_renamed() -> None:
    content = filled(form(values(), WORKS), WORKS_ANSWERS)
    book = load_workbook(BytesIO(content))
    page = book["Antwoorden"]
    page.title = "Ingevuld door ons"
    page.insert_rows(1)
    page["A1"] = None
    saved = BytesIO()
    book.save(saved)

    before, after = (read(values(), each) for each in (content, saved.getvalue()))

    assert [each.data for each in incoming(after, "")] == [each.data for each in incoming(before, "")]


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("form", "2", "merge.form_version"),
        ("form", None, "merge.no_form"),
        ("standard_version", "9.9", "merge.other_standard_version"),
        ("submission", "iemand-anders", "merge.other_submission"),
        ("contract", "C-99", "merge.no_contract"),
        ("start", "gisteren", "merge.damaged"),
        ("start", "2025-01-01", "merge.form_period"),
    ],
)
def test_a_form_of_something_else_is_refused(name: str, value: str | None, key: str) -> None:
    book = load_workbook(BytesIO(form(values(), WORKS)))
    page = book[FACTS]
    next(row[1] for row in page.iter_rows() if row[0].value == name).value = value
    saved = BytesIO()
    book.save(saved)

    with pytest.raises(NotThisForm) as refused:
        read(values(), saved.getvalue())

    assert refused.value.key == key


def test_another_workbook_is_no_form() -> None:
    book = load_workbook(BytesIO(form(values(), WORKS)))
    del book[FACTS]
    saved = BytesIO()
    book.save(saved)

    with pytest.raises(NotThisForm) as refused:
        read(values(), saved.getvalue())

    assert refused.value.key == "merge.no_form"


def test_a_commitment_that_was_changed_since_is_not_answered() -> None:
    content = filled(form(values(), WORKS), WORKS_ANSWERS)
    later = values()
    next(each for each in later["commitments"] if each["id"] == CO2)["agreed"] = {"code": "v4_0_trede_3"}
    later["commitments"] = [each for each in later["commitments"] if each["id"] != MKI]
    later["version"], later["replaces"] = 3, 2

    found = read(later, content)

    assert found.answers == ()
    assert [each.key for each in found.remarks] == ["merge.version", "merge.gone", "merge.agreed"]


def test_a_commitment_without_its_checksum_is_not_answered() -> None:
    book = load_workbook(BytesIO(filled(form(values(), WORKS), WORKS_ANSWERS)))
    page = book[FACTS]
    page.delete_rows(next(row[0].row for row in page.iter_rows() if row[0].value == f"commitment:{CO2}"))
    saved = BytesIO()
    book.save(saved)

    found = read(values(), saved.getvalue())

    assert CO2 not in {each.ask.id for each in found.answers}
    assert [each.key for each in found.remarks if each.values.get("found") == CO2] == ["merge.agreed"]


@pytest.mark.parametrize("path", ["in_unit", "asked_period"])
def test_a_form_that_does_not_say_what_an_answer_means_is_refused(path: str) -> None:
    book = load_workbook(BytesIO(filled(form(values(), WORKS), WORKS_ANSWERS)))
    page = book["Antwoorden"]
    page.delete_cols(next(each.column for each in page[2] if each.value == path))
    saved = BytesIO()
    book.save(saved)

    with pytest.raises(NotThisForm) as refused:
        read(values(), saved.getvalue())

    assert refused.value.key == "merge.damaged"


JUNK = st.one_of(
    st.text(min_size=1, max_size=8).filter(lambda each: not blank(each)),
    st.integers(-(10**15), 10**15),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["12,5", "ja", "1-3-2026", "utrecht", "(leeg)", "onbekend", "a; b", "111222333"]),
)
PAGES = {each.title: each for each in pages(made(values(), TRANSPORT), "nl", MADE_ON).pages}
OPEN = {"Antwoorden", "Uitsplitsing", SOCIAL}
BOOK = open_book(form(values(), TRANSPORT), ".xlsx")
BEFORE = judged(values())


def with_cell(book: Book, sheet: str, at: tuple[int, int], value: Any) -> Book:
    def changed(grid: Grid) -> Grid:
        width = max(at[1], *map(len, grid.rows))
        rows = [[*row, *[None] * (width - len(row))] for row in grid.rows]
        rows += [[None] * width for _ in range(at[0] - len(rows))]
        rows[at[0] - 1][at[1] - 1] = value
        return replace(grid, rows=tuple(map(tuple, rows)))

    return replace(book, grids=tuple(changed(each) if each.name == sheet else each for each in book.grids))


def is_locked(sheet: str, row: int, column: int) -> bool:
    rows = PAGES[sheet].rows
    inside = row <= len(rows) and column <= len(rows[row - 1])
    return inside and rows[row - 1][column - 1].look not in {GREY, *map(fill, FORMATS)}


@given(st.sampled_from(sorted(OPEN)), st.integers(1, 20), st.integers(1, 18), JUNK)
def test_every_cell_is_read_or_reported(sheet: str, row: int, column: int, value: Any) -> None:
    assume(not is_locked(sheet, row, column))
    assert BEFORE.dossier is not None
    assert BEFORE.document is not None

    found = read_answers(with_cell(BOOK, sheet, (row, column), value), BEFORE.dossier)

    said = [each.place for each in found.remarks]
    for each in found.answers:
        said += [one.place for fields in (each.fields, *each.parts.values()) for one in fields.values()]
    said += [each.place for each in found.social.values()]
    notes = [each.note for each in found.answers] + [found.social_note]
    there = any((at.sheet, at.line) == (sheet, row) for at in said) or str(value) in notes
    assert there, (found.remarks, found.answers)
    merge = Merge(BEFORE.document, LATEST, replacing=False)
    merge.take(incoming(found, "form.xlsx"))
    content = spliced(BEFORE.document, merge.edits({}), ORDER)
    assert_unchanged(report_on(lambda: parse(content, ".json")), merge.lists, {})
