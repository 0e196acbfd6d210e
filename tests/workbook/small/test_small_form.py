"""The small form: few cells, read as the full workbook that they stand for, with all that is said at its own cells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from grids import book_of, example
from small_forms import ABOVE, EMPTY, FIVE, FORM, THEMES, book, contract, document, filled, report

from mvi_standard.actions.submission import values_of
from mvi_standard.editions import LATEST
from mvi_standard.finding import address
from mvi_standard.read import parse
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.wording import words as words_of
from mvi_standard.v1.kpis import ket_01, pro_07, pro_10, pro_12, pro_13, pro_14
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.small.checks import check_of
from mvi_standard.workbook.small.document import document_of
from mvi_standard.workbook.small.form import ROW
from mvi_standard.workbook.small.page import FormContents, pages

MOST_CELLS = 80
SHEET = "Klein formulier"


def cell_of(name: str, row: int = 0) -> str:
    """Return the address of a cell of the form, with its row in the list."""
    table = book(filled(*FIVE)).grids[0]
    cell = next(each for each in FORM.cells if each.name == name)
    where = {
        value: (line, at) for line, cells in enumerate(table.rows, 1) for at, value in enumerate(cells, 1) if value
    }
    if cell.part == ROW:
        line, at = where[f"{cell.column.labels[0]}{' *' if cell.needed else ''}"]
        return address(SHEET, line + 2 + row, at)
    line, at = where[cell.column.labels[0]]
    return address(SHEET, line, at + 1)


def said(contents: Any) -> set[tuple[str, str]]:
    """Return the code and the cell of each finding on a form."""
    judged = report(contents)
    places = ((each, judged.place(each)) for each in judged.findings)
    return {(each.code, address(at.sheet, at.line, at.column) if at else "") for each, at in places}


def test_five_contracts_take_few_cells_and_conform_at_once() -> None:
    cells = len(ABOVE) + sum(map(len, FIVE))

    assert cells <= MOST_CELLS
    judged = report(filled(*FIVE))
    assert judged.conforms
    assert judged.findings == ()
    assert len(values_of(document(filled(*FIVE)))["contracts"]) == len(FIVE)


def test_a_form_with_words_in_english_is_the_same_submission() -> None:
    assert values_of(document(book(filled(*FIVE), "en"))) == values_of(document(filled(*FIVE)))


@pytest.mark.parametrize("name", [each.name for each in FORM.cells if each.needed])
def test_a_needed_cell_that_is_empty_is_asked_for_at_that_cell(name: str) -> None:
    above, row = ({name: None}, {}) if name not in FIVE[0] else ({}, {name: None})
    found = said(filled(contract("2026001", **row), *FIVE[1:], **above))

    assert cell_of(name) in {at for _, at in found}


@pytest.mark.parametrize(
    ("row", "code", "name"),
    [
        ({"awarded_on": "32-03-2026"}, "MVI-S005", "awarded_on"),
        ({"value": "veel"}, "MVI-S001", "value"),
        ({"value": "€ 400.000,-"}, "MVI-X005", "value"),
        ({"end": date(2026, 3, 1)}, "MVI-C001", "end"),
        ({"supplier_kvk": "123"}, "MVI-C130", "supplier_kvk"),
        ({"klimaat": "misschien"}, "MVI-S004", "klimaat"),
        ({"supplier_kvk": "40000001; 40000002"}, "MVI-X019", "supplier_kvk"),
        ({"number": "2026001"}, "MVI-X019", "number"),
        ({"supplier_kvk": "42026001", "supplier": "Een ander"}, "MVI-X015", "supplier"),
    ],
)
def test_what_is_wrong_is_said_at_the_cell_of_the_user(row: dict[str, Any], code: str, name: str) -> None:
    assert (code, cell_of(name, 1)) in said(filled(FIVE[0], contract("2026002", **row)))


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"value": "?"}, {"lots": {"value_missing_reason": "onbekend"}}),
        ({"end": "geen"}, {"contracts": {"end_missing_reason": "onbepaalde_tijd"}}),
        ({"end": "?"}, {"contracts": {"end_missing_reason": "onbekend"}}),
        ({"supplier_kvk": "n.v.t."}, {"contracts": {"suppliers": ["Bedrijf-2026001-B.V"]}}),
    ],
)
def test_a_mark_says_why_there_is_no_value(cells: dict[str, Any], found: dict[str, dict[str, str]]) -> None:
    values = values_of(document(filled(contract("2026001", **cells))))

    for name, fields in found.items():
        assert fields.items() <= values[name][0].items()
    assert report(filled(contract("2026001", **cells))).conforms


@pytest.mark.parametrize(
    ("pasted", "beside", "amount"),
    [
        ("€ 84.000", "€ 640.000,00", 84000),
        ("84.000", 120, 84000),
        ("€ 84.000", "€ 12.50", "€ 84.000"),
        ("€ 84.000", "1,250", "€ 84.000"),
        ("€ 84.000", "1.2345", "€ 84.000"),
    ],
)
def test_a_point_before_three_digits_is_that_of_thousands_if_no_amount_says_otherwise(
    pasted: str, beside: str | int, amount: str | int
) -> None:
    book = filled(contract("2026001", value=pasted), contract("2026002", value=beside))

    assert values_of(document(book))["lots"][0]["value"]["amount"] == amount
    assert (("MVI-X005", cell_of("value")) in said(book)) is isinstance(amount, int)


@pytest.mark.parametrize(
    ("blank", "mark", "application"),
    [
        ("Onbekend", None, "onbekend"),
        ("Niet toegepast", None, "niet_toegepast"),
        ("Onbekend", "X", "toegepast"),
        ("Onbekend", "-", "niet_toegepast"),
        ("Onbekend", "Ja", "toegepast"),
        ("Onbekend", "nee", "niet_toegepast"),
        ("Niet toegepast", "?", "onbekend"),
        ("Onbekend", "niet relevant", "niet_relevant"),
    ],
)
def test_a_theme_is_what_its_mark_says_and_a_blank_one_what_was_chosen(
    blank: str, mark: str | None, application: str
) -> None:
    values = values_of(document(filled(contract("2026001", klimaat=mark), blank=blank)))

    assert {"theme": "klimaat", "application": application} in values["lots"][0]["themes"]


def test_what_was_not_asked_or_left_blank_is_unknown_and_never_no() -> None:
    dossier = report(filled(contract("2026001", **dict.fromkeys(THEMES)))).dossier
    asked = (pro_07.share_of_lots_per_theme, *(_only(each) for each in (pro_10, pro_12, pro_13, pro_14, ket_01)))

    entries = [entry for each in asked for entry in each.count(dossier)]
    assert entries
    assert {entry.numerator for entry in entries} == {None}
    assert {entry.missing for entry in entries} == {"onbekend"}


def _only(module: Any) -> Any:
    return next(each for each in vars(module).values() if hasattr(each, "count") and hasattr(each, "id"))


def test_one_supplier_of_two_contracts_is_one_organisation_whatever_became_of_its_first_zero() -> None:
    rows = [
        contract(str(number), supplier="Bedrijf", supplier_kvk=kvk) for number, kvk in ((1, "01234568"), (2, 1234568))
    ]
    values = values_of(document(filled(*rows)))

    assert [each["name"] for each in values["organisations"]] == ["Gemeente Voorbeeld", "Bedrijf"]
    assert values["organisations"][1]["identifiers"] == [{"scheme": "kvk", "value": "01234568"}]
    assert {each["suppliers"][0] for each in values["contracts"]} == {"01234568"}


def _changed(change: Any) -> Book:
    grid = book(filled(*FIVE)).grids[0]
    return Book((change(grid),), LATEST.version)


def _with_row(grid: Grid, at: int, *cells: Any) -> Grid:
    return replace(grid, rows=(*grid.rows[:at], cells, *grid.rows[at:]))


@pytest.mark.parametrize(
    ("change", "code", "at"),
    [
        (lambda grid: _with_row(grid, 0, "Mijn lijst"), "MVI-X004", "A1"),
        (lambda grid: _with_row(grid, len(grid.rows), "Totaal", None, None, 2_000_000), "MVI-X004", "A17"),
        (lambda grid: replace(grid, hidden=frozenset({13})), "MVI-X009", "A13"),
        (lambda grid: replace(grid, merged=(((12, 7), (13, 7)),)), "MVI-X008", "G12"),
        (lambda grid: replace(grid, uncomputed=frozenset({(12, 4)})), "MVI-X007", "D12"),
        (lambda grid: replace(grid, rows=tuple((*row, "eigen") for row in grid.rows)), "MVI-X002", "P10"),
    ],
)
def test_nothing_that_somebody_wrote_is_passed_over_in_silence(change: Any, code: str, at: str) -> None:
    assert (code, f"'{SHEET}'!{at}") in said(_changed(change))


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_form_that_became_a_text_is_the_same_submission(separator: str) -> None:
    rows = ([_in_text(cell) for cell in row] for row in book(filled(*FIVE)).grids[0].rows)
    text = "\n".join(separator.join(cells) for cells in rows)
    found = parse(text.encode(), ".csv" if separator == ";" else ".tsv")

    assert values_of(found) == values_of(document(filled(*FIVE)))


def _in_text(cell: Any) -> str:
    return cell.strftime("%d-%m-%Y") if isinstance(cell, date) else "" if cell is None else f'"{cell}"'


def test_another_sheet_with_data_is_mentioned() -> None:
    own = Grid("Notities", (("Bel Jan",),))

    assert ("MVI-X001", "Notities!A1") in said(replace(book(filled(*FIVE)), grids=(*book(filled(*FIVE)).grids, own)))


def test_a_full_workbook_is_no_small_form() -> None:
    assert document_of(book_of(example("gemeente-basis")), LATEST) is None


def test_a_column_may_move_and_an_empty_row_may_stand_between() -> None:
    def moved(grid: Grid) -> Grid:
        rows = tuple((*row[1:9], None, row[0], *row[9:]) if at > 8 else row for at, row in enumerate(grid.rows))
        return _with_row(replace(grid, rows=rows), 12, None)

    assert values_of(document(_changed(moved))) == values_of(document(filled(*FIVE)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_a_cell_has_one_full_stop_after_each_sentence(language: str) -> None:
    page = pages(EMPTY, LATEST, language, "2027-01-15").pages[0]
    notes = [each.note for cells in page.rows for each in cells if each.note]
    messages = [check_of(each, language).message for each in FORM.cells]

    assert len(notes) > 1
    assert [each for each in (*notes, *messages) if ".." in each or ". ." in each] == []


@pytest.mark.parametrize(
    ("cells", "offered"),
    [
        (filled(contract("2026001", keten="deels")), "'x', '-', '?'."),
        (filled(contract("2026001"), state="klaar"), "'Voorlopig', 'Definitief'."),
    ],
)
def test_a_code_that_is_wrong_is_mended_by_what_its_cell_offers(cells: FormContents, offered: str) -> None:
    judged = report(cells)
    fixes = {each.code: words_of(each, judged, LATEST, "nl").fix for each in judged.findings}

    assert fixes["MVI-S004"] == f"Kies een van deze woorden of tekens: {offered}"


@pytest.mark.parametrize(
    ("cells", "code", "instead"),
    [
        ({"value": 1}, "MVI-W174", ["typ dan in het kleine formulier '?'", "laat het dan zo staan"]),
        ({"end": date(2099, 1, 1)}, "MVI-W172", ["typ dan in het kleine formulier 'geen'", "laat het dan zo staan"]),
    ],
)
def test_a_fix_that_names_a_field_without_a_cell_says_what_to_do(
    cells: dict[str, Any], code: str, instead: list[str]
) -> None:
    judged = report(filled(contract("2026001", **cells)))
    [fix] = {words_of(each, judged, LATEST, "nl").fix for each in judged.findings if each.code == code}

    assert [each for each in instead if each not in fix] == []


def test_what_refuses_a_value_names_the_marks_that_may_stand_there() -> None:
    errors = {each.name: check_of(each, "nl").error for each in FORM.cells}

    assert errors["end"].endswith("Typte u 'geen' of '?'? Kies dan Ja.")
    assert errors["awarded"].endswith("Typte u '?'? Kies dan Ja.")
    assert [name for name, said in errors.items() if "Typte" in said] == ["awarded", "running", "value", "end"]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"end": "n.v.t."}, ["typ dan 'geen'", "typ dan '?'"]),
        ({"value": "veel"}, ["typ dan '?'"]),
        ({"awarded_on": "ooit"}, []),
    ],
)
def test_what_is_wrong_in_a_cell_names_the_words_that_may_stand_there(cells: dict[str, str], words: list[str]) -> None:
    judged = report(filled(contract("2026001", **cells)))
    fixes = " ".join(words_of(each, judged, LATEST, "nl").fix for each in judged.findings)

    assert [each for each in ("typ dan 'geen'", "typ dan '?'") if each in fixes] == words
