"""The workbook with figures for people: labels, filters, what each column means, and the numbers of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from totals import Json, country, published

from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.account import Account
from mvi_standard.total.columns import BY_ORGANISATION, FIGURES, LABEL
from mvi_standard.total.figures_workbook import write_workbook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NUMBERS = ("value", "lower", "upper", "numerator", "denominator", "known", "missing")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    land = country(tmp_path_factory.mktemp("land"), authorities=12, contracts=6, faults=False)
    folder = tmp_path_factory.mktemp("out")
    made = published(folder, land, asked=Account(made_on="2027-06-01"))
    for each in LANGUAGES:
        write_workbook(folder / f"{each}.xlsx", made.account, each)
    return folder


@pytest.fixture(scope="module")
def books(out: Path) -> Mapping[str, Any]:
    return {each: openpyxl.load_workbook(out / f"{each}.xlsx") for each in LANGUAGES}


def rows(book: Any, sheet: int, language: str) -> list[Json]:
    """Return the rows of a sheet by the names of the columns in the other files; a head is of a code and its label."""
    names = {each.head(language): each.of or each.name for each in (*FIGURES, *BY_ORGANISATION)}
    heads, *found = book.worksheets[sheet].iter_rows(values_only=True)
    return [dict(zip([names[each] for each in heads], row, strict=True)) for row in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sheet_explains_every_column_of_the_others(books: Mapping[str, Any], language: str) -> None:
    first, *others = books[language].worksheets
    told = {row[0]: row[1:] for row in first.iter_rows(values_only=True)}
    for each in (*FIGURES, *BY_ORGANISATION):
        assert each.type == LABEL or told[each.head(language)] == (each.name, each.explained(language))

    heads = {cell.value for sheet in others for cell in sheet[1]}
    assert heads - told.keys() == {each.head(language) for each in FIGURES if each.of == "kpi"}
    assert first["A2"].value.startswith({"nl": "LET OP", "en": "NOTE"}[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_list_has_filters_and_heads_that_stay(books: Mapping[str, Any], language: str) -> None:
    for sheet in books[language].worksheets[1:]:
        last = sheet.cell(1, sheet.max_column).column_letter
        assert sheet.auto_filter.ref == f"A1:{last}{sheet.max_row}"
        assert sheet.freeze_panes == "C2"
        assert (sheet.protection.autoFilter, sheet.protection.sort) == (False, False)  # so that both may be used
        assert not sheet.cell(2, 1).protection.locked


@pytest.mark.parametrize(("sheet", "name", "most"), [(1, "figures", 1), (2, "figures_by_organisation", 0)])
def test_a_sheet_holds_what_parquet_holds(
    books: Mapping[str, Any], out: Path, sheet: int, name: str, most: int
) -> None:
    table = pq.read_table(out / f"{name}.parquet").to_pylist()
    wanted = [each for each in table if not each["dimension_2" if most else "dimension_1"]]
    found = rows(books["nl"], sheet, "nl")

    assert len(found) == len(wanted) > 0
    for row, exact in zip(found, wanted, strict=True):
        assert row["figure"] == exact["figure"]
        assert [row[each] for each in NUMBERS] == [
            None if exact[each] is None else pytest.approx(float(exact[each])) for each in NUMBERS
        ]


def test_labels_are_in_the_language_and_nothing_withheld_has_a_number(books: Mapping[str, Any], out: Path) -> None:
    table = {each["figure"]: each for each in pq.read_table(out / "figures.parquet").to_pylist()}
    for language in LANGUAGES:
        for row in rows(books[language], 1, language):
            exact = table[row["figure"]]
            for name in ("nature", "unit", "count_unit", "withheld", "code_1"):
                assert (row[name] or "") == exact[f"{name}_{language}"]
            assert not row["withheld"] or {row[each] for each in NUMBERS} == {None}
    assert any(each["withheld"] for each in table.values())


def test_of_nothing_the_sheets_are_empty_but_there(tmp_path: Path) -> None:
    made = published(tmp_path, asked=Account(made_on="2027-06-01"))
    write_workbook(tmp_path / "leeg.xlsx", made.account, "nl")
    book = openpyxl.load_workbook(tmp_path / "leeg.xlsx")

    assert [each.max_row for each in book.worksheets[1:]] == [1, 1]
