"""What is proposed for a foreign sheet is right as far as can be, never shows persons, and can always be read back."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from foreign_sheets import ALL, CONTRACTS, FRESH, RUNNING, SOCIAL_RETURN, STRANGE, TENDERNED, UNSEEN, Foreign
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.mapping.proposal_text import mapping_text
from mvi_standard.workbook.mapping.propose import propose
from mvi_standard.workbook.mapping.recipe_toml import read_recipe

if TYPE_CHECKING:
    from mvi_standard.workbook.mapping.proposal import ProposedSheet


def text_of(book: Book, name: str = "werkmap.xlsx") -> str:
    return mapping_text(propose(book, LATEST), name, 2026, LATEST, "nl")


def fields_by_column(sheet: ProposedSheet) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for records in sheet.records:
        for path, line in records.columns.items():
            names = re.findall(r"\{([^{}]*)\}", line.value) or [line.value]
            for name in names:
                found.setdefault(name, set()).add(f"{records.block.list}/{path}")
    return found


def measured(foreign: Foreign) -> tuple[int, int, list[str]]:
    """Return how many columns are right, of how many that can be mapped, and which were given what they are not."""
    right, mappable, wrong = 0, 0, []
    sheets = {each.name: each for each in propose(open_book(foreign.xlsx(), ".xlsx"), LATEST).sheets}
    for name, truth in foreign.truth.items():
        got = fields_by_column(sheets[name])
        mappable += sum(each is not None for each in truth.values())
        right += sum(wanted is not None and got.get(column, set()) == set(wanted) for column, wanted in truth.items())
        wrong += [column for column, those in got.items() if not those <= (truth[column] or set())]
    return right, mappable, wrong


@pytest.mark.parametrize("foreign", ALL, ids=lambda each: each.name)
def test_at_least_seven_of_ten_columns_are_right_without_editing(foreign: Foreign) -> None:
    right, mappable, wrong = measured(foreign)

    print(f"{foreign.name}: {right} of {mappable} columns right, {len(wrong)} wrong")  # noqa: T201 - the measure
    assert right >= 0.7 * mappable
    assert not wrong


@pytest.mark.parametrize(
    ("foreign", "least"),
    [(STRANGE, 12), (FRESH, 12), (UNSEEN, 17), (RUNNING, 7)],
    ids=lambda each: getattr(each, "name", ""),
)
def test_columns_with_other_names_are_known_in_part_and_never_mistaken(foreign: Foreign, least: int) -> None:
    right, mappable, wrong = measured(foreign)

    print(f"{foreign.name}: {right} of {mappable} columns right, {len(wrong)} wrong")  # noqa: T201 - the measure
    assert right >= least
    assert not wrong


def test_the_head_is_found_below_a_title_and_totals_are_no_columns() -> None:
    (sheet,) = propose(open_book(CONTRACTS.xlsx(), ".xlsx"), LATEST).sheets

    assert sheet.head == 4


def test_a_csv_file_of_the_same_sheet_gives_the_same_mapping() -> None:
    table, book = (
        propose(open_book(content, suffix), LATEST)
        for content, suffix in ((SOCIAL_RETURN.csv("SROI-register"), ".csv"), (SOCIAL_RETURN.xlsx(), ".xlsx"))
    )

    assert fields_by_column(table.sheets[0]) == fields_by_column(book.sheets[0])


def test_columns_about_persons_are_skipped_and_no_value_of_theirs_is_shown() -> None:
    text = text_of(open_book(CONTRACTS.xlsx(), ".xlsx"))

    assert {"Contracteigenaar", "E-mail contractmanager"} <= set(tomllib.loads(text)["sheets"][0]["skip"])
    assert "inkoop@voorbeeld.example" not in text
    assert "Afdeling Facilitair" not in text


def test_an_unknown_column_is_named_with_the_kind_of_its_values_and_none_of_them() -> None:
    text = text_of(open_book(CONTRACTS.xlsx(), ".xlsx"))

    assert re.search(r'"Opmerkingen", +# tekst; gevulde cellen: 1\n', text)
    assert "Let op de einddatum" not in text


def test_each_field_has_how_sure_it_is_and_why() -> None:
    text = text_of(open_book(CONTRACTS.xlsx(), ".xlsx"))

    columns = re.findall(r"\[sheets\.records\.columns\]\n((?:.+\n)+)", text)
    lines = [line for block in columns for line in block.splitlines() if not line.startswith("#")]
    assert len(lines) > 15
    assert all(re.search(r"# [0-9]{2} %: .", line) for line in lines)


def test_a_text_that_stands_for_no_code_is_left_for_the_user() -> None:
    odd = SOCIAL_RETURN.holding("Inzet per doelgroep", 4, 1, "Project Zon")
    (_, effort) = tomllib.loads(text_of(open_book(odd.xlsx(), ".xlsx")))["sheets"]

    assert effort["records"][0]["codes"]["group"] == {"Wajong": "wajong", "WIA": "wia_wao_waz", "Project Zon": ""}


def test_a_percentage_that_is_kept_as_a_fraction_is_multiplied() -> None:
    sheets = tomllib.loads(text_of(open_book(SOCIAL_RETURN.xlsx(), ".xlsx")))["sheets"]

    factors = [each["factors"] for each in sheets[0]["records"] if "factors" in each]
    assert factors == [{"calculation": {"percentage": 100}}]


def test_the_only_buyer_that_rows_name_is_the_submitter() -> None:
    data = tomllib.loads(text_of(open_book(TENDERNED.xlsx(), ".xlsx")))

    assert data["submission"]["submitter"] == "01234575"
    assert "organisations" not in data["submission"]
    assert data["skip"] == ["Leeswijzer"]


@pytest.mark.parametrize("rows", [(), (("alleen een titel",),), ((1, 2), (3, 4)), (("a", "b"), ("c", "d"))])
def test_where_nothing_is_recognised_nothing_is_proposed(rows: tuple[tuple[object, ...], ...]) -> None:
    grid = Grid("Blad1", rows)  # type: ignore[arg-type] # any cells

    assert propose(Book((grid,)), LATEST).sheets == ()


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(lambda each: each.strip())


@given(st.lists(NAMES, min_size=1, max_size=5), NAMES)
def test_whatever_columns_and_codes_are_called_the_mapping_is_read_back(names: list[str], code: str) -> None:
    known = ("Contractnummer", "Leverancier", "Begindatum", "Einddatum", "Soort contract")
    rows = ((*known, *names), ("26-1", "Schoon B.V.", "2026-01-01", "2026-12-31", code))
    book = Book((Grid(names[0], rows),))
    text = text_of(book, names[0])

    recipe = read_recipe(text)
    assert recipe.sheets[0].name == names[0]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|##\\[|(?m:^)::", text)


def test_what_records_need_and_no_column_gives_is_a_remark_to_fill_in() -> None:
    rows = (
        ("Contractnummer", "Perceelnummer", "Leverancier", "Ingangsdatum", "Einddatum", "Contractwaarde"),
        ("26-1", 1, "Schoon B.V.", "2026-01-01", "2026-12-31", 1000),
    )
    text = text_of(Book((Grid("Lijst", rows),)))

    assert re.search(r'\n# title = "" +# verplicht: ', text)
    assert re.search(r'\n# value\.amount = "Contractwaarde" +# het profiel basis vraagt dit veld: ', text)


def test_the_basis_of_an_amount_follows_from_the_name_of_its_column() -> None:
    rows = (
        ("Contractnummer", "Begindatum", "Einddatum", "Jaarwaarde incl. btw"),
        ("26-1", "2026-01-01", "2026-12-31", 1000),
    )
    (sheet,) = propose(Book((Grid("Lijst", rows),)), LATEST).sheets

    (contract,) = (each for each in sheet.records if each.block.name == "contract")
    assert (contract.fixed["value_basis"], contract.fixed["value.vat"]) == ("jaarwaarde", "inclusief")
