"""A foreign sheet read by a mapping: it conforms after a small edit, and no cell is lost in silence."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from foreign_edits import edited
from foreign_sheets import ALL, CONTRACTS, SOCIAL_RETURN, TENDERNED, Foreign
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.editions import LATEST
from mvi_standard.finding import Place
from mvi_standard.texts.wording import words as words_of
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.book import Book, Grid, Percent
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.mapping.apply import left_out, mapped_document
from mvi_standard.workbook.mapping.proposal_text import mapping_text
from mvi_standard.workbook.mapping.propose import propose
from mvi_standard.workbook.mapping.recipe_toml import read_recipe

if TYPE_CHECKING:
    from mvi_standard.document import Document

MOMENT = "2027-01-15T10:00:00+01:00"
CONTRACT = """
standard_version = "1.0-draft.2"
[[sheets]]
name = "Lijst"
skip = ["Notitie"]
[[sheets.records]]
list = "organisations"
id = "{KvK|Leverancier}"
[sheets.records.columns]
name = "Leverancier"
[[sheets.records]]
list = "organisations.identifiers"
in = "{KvK|Leverancier}"
[sheets.records.columns]
value = "KvK"
[sheets.records.fixed]
scheme = "kvk"
[[sheets.records]]
list = "contracts"
id = "c-{Nummer}"
[sheets.records.columns]
own_number = "Nummer"
kind = "Soort"
value.amount = "Waarde"
[sheets.records.links]
suppliers = "{KvK|Leverancier}"
[sheets.records.fixed]
kind = "overeenkomst"
value.currency = "EUR"
value_basis = "onbekend"
[sheets.records.codes.kind]
"Raam" = "raamovereenkomst"
"Anders" = ""
"?" = "-"
[sheets.records.factors]
value.amount = 1000
"""
COMMITMENT = """
standard_version = "1.0-draft.2"
[[sheets]]
name = "Lijst"
[[sheets.records]]
list = "commitments"
id = "a-{Nummer}"
[sheets.records.columns]
agreed.number = "Waarde"
unit = "Soort"
"""
HEAD = ("Nummer", "Leverancier", "KvK", "Soort", "Waarde", "Notitie")


def proposal(foreign: Foreign) -> str:
    book = open_book(foreign.xlsx(), ".xlsx")
    return mapping_text(propose(book, LATEST), foreign.name, 2026, LATEST, "nl")


def read(*rows: tuple[Any, ...], text: str = CONTRACT, **about: Any) -> Document:
    return mapped_document(Book((Grid("Lijst", (HEAD, *rows), **about),)), read_recipe(text), MOMENT)


def said(document: Document) -> list[tuple[str, str, int, int]]:
    places = [(each.code, each.place or Place(0, 0)) for each in document.notes]
    return [(code, place.sheet, place.line, place.column) for code, place in places]


@pytest.mark.parametrize("foreign", ALL, ids=lambda each: each.name)
def test_a_small_edit_of_what_was_proposed_conforms(foreign: Foreign) -> None:
    recipe = read_recipe(edited(foreign.name, proposal(foreign)))
    document = mapped_document(open_book(foreign.xlsx(), ".xlsx"), recipe, MOMENT)

    report = report_on(lambda: document)
    assert report.conforms, [each.code for each in report.findings]


def test_the_edited_contract_register_holds_what_its_rows_say() -> None:
    recipe = read_recipe(edited(CONTRACTS.name, proposal(CONTRACTS)))
    lists = mapped_document(open_book(CONTRACTS.xlsx(), ".xlsx"), recipe, MOMENT).lists

    assert [each["own_number"] for each in lists["contracts"]] == ["26-017", "23-201", "26-044"]
    assert lists["contracts"][0]["value"] == {"amount": 200000, "currency": "EUR", "vat": "exclusief"}
    assert lists["contracts"][1]["kind"] == "raamovereenkomst"
    assert lists["organisations"][2]["identifiers"] == [{"scheme": "kvk", "value": "01234568"}]
    assert [each["theme"] for each in lists["lots"][1]["themes"]] == ["social_return", "circulair"]
    assert lists["contract_years"][0]["paid"]["amount"] == 61250.5


def test_rows_about_one_supplier_are_one_organisation() -> None:
    recipe = read_recipe(edited(TENDERNED.name, proposal(TENDERNED)))
    lists = mapped_document(open_book(TENDERNED.xlsx(), ".xlsx"), recipe, MOMENT).lists

    assert [each["id"] for each in lists["organisations"]] == [
        "01234575",
        "12345678",
        "23456780",
        "34567890",
        "45678901",
    ]
    assert len(lists["lots"]) == 5
    assert len(lists["procedures"]) == 4


def test_a_csv_file_says_the_same_as_the_workbook() -> None:
    text = edited(CONTRACTS.name, proposal(CONTRACTS))
    table, book = (
        mapped_document(open_book(content, suffix), read_recipe(text), MOMENT).lists
        for content, suffix in ((CONTRACTS.csv("Contracten"), ".csv"), (CONTRACTS.xlsx(), ".xlsx"))
    )

    # A text of seven digits is no number that lost its zero: it stays, and a rule says that it cannot be right.
    assert table["organisations"][2]["identifiers"] == [{"scheme": "kvk", "value": "1234568"}]
    assert {name: table[name] for name in table if name != "organisations"} == {
        name: book[name] for name in book if name != "organisations"
    }


def test_a_finding_points_to_the_cell_of_the_foreign_sheet() -> None:
    document = read(("1", "Schoon B.V.", "12345678", "Anders", 200, None), ("2", None, None, "Raam", 100, None))

    assert document.source.place(("contracts", 0, "kind")) == Place(2, 4, sheet="Lijst")
    assert document.source.place(("contracts", 1, "suppliers")) == Place(3, 3, sheet="Lijst")
    assert document.source.place(("contracts", 1, "value", "vat")) == Place(3, 5, sheet="Lijst")
    assert document.source.place(("organisations", 0, "identifiers", 0, "value")) == Place(2, 3, sheet="Lijst")


def test_codes_factors_and_fixed_values_do_what_the_mapping_says() -> None:
    document = read(
        ("1", "A", None, "raam", 200, None),
        ("2", "A", None, None, None, None),
        ("3", "A", None, "Anders", 0.5, None),
        ("4", "A", None, "?", 1, None),
    )

    kinds = [each.get("kind") for each in document.lists["contracts"]]
    assert kinds == ["raamovereenkomst", "overeenkomst", "Anders", "overeenkomst"]
    assert document.lists["contracts"][0]["value"] == {"amount": 200000, "currency": "EUR"}
    assert "value" not in document.lists["contracts"][1]
    assert "value_basis" not in document.lists["contracts"][1]
    assert document.lists["contracts"][2]["value"]["amount"] == 500
    assert len(document.lists["organisations"]) == 1


def test_rows_about_one_record_that_differ_are_said_at_the_later_cell() -> None:
    document = read(("1", "Schoon", "12345678", None, 1, None), ("2", "Schoon B.V.", "12345678", None, 2, None))

    assert document.lists["organisations"][0]["name"] == "Schoon"
    assert said(document) == [("MVI-X015", "Lijst", 3, 2)]


def test_a_later_row_fills_what_an_earlier_one_left_open() -> None:
    document = read(("1", None, "12345678", None, 1, None), ("2", "Schoon", "12345678", None, 2, None))

    assert document.lists["organisations"][0]["name"] == "Schoon"
    assert document.source.place(("organisations", 0, "name")) == Place(3, 2, sheet="Lijst")
    assert not said(document)


OTHERS = {
    "a total": (("Totaal", None, None, None, 300, None), [("MVI-X004", "Lijst", 3, 1)]),
    "a total in a table of texts": (("Totaal", None, None, None, "€ 1.300,00", None), [("MVI-X004", "Lijst", 3, 1)]),
    "a number of nobody": ((None, None, "12345678", None, None, None), [("MVI-X010", "Lijst", 3, 3)]),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_row_that_no_record_follows_from_is_said(name: str) -> None:
    row, expected = OTHERS[name]
    document = read(("1", "A", None, None, 1, None), row)

    assert said(document) == expected
    assert len(document.lists["contracts"]) == 1


def test_a_record_without_a_key_is_kept_and_found_at_fault() -> None:
    document = read(("1", "A", None, None, 1, None), (None, "B", None, None, 300, None))

    assert "id" not in document.lists["contracts"][1]
    assert document.source.place(("contracts", 1, "id")) == Place(3, 1, sheet="Lijst")


def test_columns_and_sheets_outside_the_mapping_are_said() -> None:
    first = Grid("Lijst", ((*HEAD, "Extra"), ("1", "A", None, None, 1, "notitie", "x")))
    other = Grid("Ander", (("a", "b"),))
    document = mapped_document(Book((first, other)), read_recipe(CONTRACT), MOMENT)

    assert said(document) == [("MVI-X014", "Lijst", 1, 7), ("MVI-X001", "Ander", 1, 1)]


def test_what_the_mapping_leaves_out_can_be_told() -> None:
    book = Book((Grid("Lijst", (HEAD, ("1", "A", None, None, 1, "x"), ("2", "A", None, None, 1, None))),))

    assert list(left_out(book, read_recipe(CONTRACT))) == [("Lijst: Notitie", 1)]


def test_hidden_rows_merged_cells_and_formulas_without_outcome_are_said() -> None:
    rows = (("1", "A", None, None, None, None), ("2", "A", None, None, 1, None))
    about: dict[str, Any] = {"hidden": frozenset({3}), "merged": (((2, 2), (3, 2)),), "uncomputed": frozenset({(2, 5)})}
    document = read(*rows, **about)

    assert {each[0] for each in said(document)} == {"MVI-X007", "MVI-X008", "MVI-X009"}


def test_a_foreign_sheet_with_another_currency_is_said_too() -> None:
    rows = (("1", "A", None, None, 1, None), ("2", "A", None, None, 1, None))
    document = read(*rows, signs={(3, 5): "$"})

    assert [each for each in said(document) if each[0] == "MVI-X017"] == [("MVI-X017", "Lijst", 3, 5)]


def test_a_day_of_the_mapping_is_a_text_and_an_empty_text_is_not_there() -> None:
    text = CONTRACT.replace(
        "[[sheets]]",
        '[submission]\nid = "a"\nprofile = ""\nreporting_period.start = 2026-01-01\n[[sheets]]',
        1,
    )
    document = read(("1", "A", None, None, 1, None), text=text)

    assert document.envelope["reporting_period"] == {"start": "2026-01-01"}
    assert "profile" not in document.envelope
    assert document.envelope["created_at"] == MOMENT


CELLS = st.one_of(
    st.none(), st.text("ab1€-", max_size=6), st.integers(-5, 10**9), st.floats(allow_nan=False), st.booleans(),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
)  # fmt: skip


def _there(value: object) -> bool:
    return value is not None and not (isinstance(value, str) and not value.strip())


@given(st.lists(st.tuples(*[CELLS] * 7), max_size=5))
def test_each_cell_with_something_in_it_is_read_or_said(rows: list[tuple[Any, ...]]) -> None:
    grid = Grid("Lijst", ((*HEAD, "Extra"), *rows))
    document = mapped_document(Book((grid,)), read_recipe(CONTRACT), MOMENT)

    columns = {each.place.column for each in document.notes if each.code == "MVI-X014" and each.place}
    lines = {each.place.line for each in document.notes if each.place}
    given_cells = {
        (row.home.row, at)
        for _, entry in document.source.entries.items()  # type: ignore[attr-defined] # a source of a mapping
        for row in entry.rows
        for at in row.used
    }
    filled = {(number, at) for number, row in enumerate(rows, 2) for at, value in enumerate(row, 1) if _there(value)}
    asked = {(number, at) for number, at in filled if at != HEAD.index("Notitie") + 1}

    assert [(number, at) for number, at in asked - given_cells if at not in columns and number not in lines] == []


def test_social_return_is_counted_for_the_whole_organisation_and_by_contract() -> None:
    recipe = read_recipe(edited(SOCIAL_RETURN.name, proposal(SOCIAL_RETURN)))
    lists = mapped_document(open_book(SOCIAL_RETURN.xlsx(), ".xlsx"), recipe, MOMENT).lists

    whole, *others = lists["social_return_reports"]
    assert [each["group"] for each in whole["target_groups"]] == ["wajong", "wia_wao_waz", "overig"]
    assert all("target_groups" not in each for each in others)
    assert lists["commitments"][0]["calculation"]["percentage"] == 5


@pytest.mark.parametrize(("unit", "value"), [("procent", 40), ("EUR", "40%")])
def test_a_number_is_read_beside_its_unit_whatever_stands_first(unit: str, value: Any) -> None:
    document = read(("1", None, None, unit, Percent(0.4), None), text=COMMITMENT)

    assert [each["agreed"]["number"] for each in document.lists["commitments"]] == [value]


ENDS = """
standard_version = "1.0-draft.2"
[[sheets]]
name = "Lijst"
[[sheets.records]]
list = "contracts"
id = "c-{Nummer}"
[sheets.records.columns]
own_number = "Nummer"
period.start = "Begin"
period.end = "Einde"
[[sheets.records]]
list = "lots"
id = "p-{Nummer}"
[sheets.records.columns]
value.amount = "Waarde"
[sheets.records.fixed]
value.currency = "EUR"
value_basis = "onbekend"
"""
TERMS = ("Nummer", "Begin", "Einde", "Waarde")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("geen", "onbepaalde_tijd"),
        ("Onbepaalde tijd", "onbepaalde_tijd"),
        (" onbepaald", "onbepaalde_tijd"),
        ("?", "onbekend"),
        ("Onbekend", "onbekend"),
        (None, "onbekend"),
    ],
)
def test_a_list_says_with_a_word_of_the_small_form_or_an_empty_cell_that_it_has_no_end(
    written: str | None, reason: str
) -> None:
    document = mapped_document(
        Book((Grid("Lijst", (TERMS, ("7", "2026-01-01", written, 10))),)), read_recipe(ENDS), MOMENT
    )

    (contract,) = document.lists["contracts"]
    assert contract["end_missing_reason"] == reason
    assert contract["period"] == {"start": "2026-01-01"}
    assert said(document) == [("MVI-X005", "Lijst", 2, 3)]


def test_an_end_in_another_row_of_the_contract_is_its_end() -> None:
    rows = ("7", "2026-01-01", None, 10), ("7", "2026-01-01", "2027-01-01", 10)
    document = mapped_document(Book((Grid("Lijst", (TERMS, *rows)),)), read_recipe(ENDS), MOMENT)

    assert "end_missing_reason" not in document.lists["contracts"][0]
    assert document.notes == ()


def test_a_word_for_an_amount_that_nobody_knows_takes_its_currency_along() -> None:
    document = mapped_document(
        Book((Grid("Lijst", (TERMS, ("7", "2026-01-01", "n.v.t.", "?"))),)), read_recipe(ENDS), MOMENT
    )

    (lot,) = document.lists["lots"]
    assert (lot.get("value"), lot["value_missing_reason"]) == (None, "onbekend")
    assert document.lists["contracts"][0]["period"]["end"] == "n.v.t."  # which may be either, and is asked


def amounts(*written: Any, text: str = ENDS) -> list[Any]:
    rows = [(f"{at}", "2026-01-01", "2027-01-01", each) for at, each in enumerate(written)]
    document = mapped_document(Book((Grid("Lijst", (TERMS, *rows)),)), read_recipe(text), MOMENT)
    return [each["value"]["amount"] for each in document.lists["lots"]]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (["€ 84.000", "€ 640.000,00", "€ 1.250.000"], [84000, 640000, 1250000]),
        (["38.500", 10, "op aanvraag"], [38500, 10, "op aanvraag"]),
        (["84.000", "1.5"], ["84.000", 1.5]),
        (["84.000", "1,250.00"], ["84.000", 1250]),
    ],
)
def test_a_point_before_three_digits_is_that_of_thousands_if_no_amount_in_the_column_says_otherwise(
    written: list[Any], read_as: list[Any]
) -> None:
    assert amounts(*written) == read_as


def test_of_an_amount_that_is_multiplied_nobody_knows_what_a_point_parts() -> None:
    assert amounts("84.000", text=f"{ENDS}[sheets.records.factors]\nvalue.amount = 1000\n") == ["84.000"]


def test_each_amount_with_a_point_of_thousands_is_told_once_though_two_lists_use_it() -> None:
    both = ENDS.replace('own_number = "Nummer"', 'own_number = "Nummer"\nvalue.amount = "Waarde"')
    row = ("7", "2026-01-01", "2027-01-01", "84.000")
    document = mapped_document(Book((Grid("Lijst", (TERMS, row)),)), read_recipe(both), MOMENT)

    assert said(document) == [("MVI-X005", "Lijst", 2, 4)]


def test_a_wrong_end_names_the_words_that_may_stand_there() -> None:
    row = ("7", "2026-01-01", "n.v.t.", 10)
    judged = report_on(lambda: mapped_document(Book((Grid("Lijst", (TERMS, row)),)), read_recipe(ENDS), MOMENT))
    fixes = {each.code: words_of(each, judged, LATEST, "nl").fix for each in judged.findings}

    assert fixes["MVI-S005"].endswith("Is er geen, typ dan 'geen'. Weet u het niet, typ dan '?'.")
