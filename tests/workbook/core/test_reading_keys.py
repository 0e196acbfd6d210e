"""A blank in a key is a hyphen, wherever the key stands; and two records stay two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from grids import FIRST, book_of, example, judged, read, said, whole, with_cell

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Book

BOOK = book_of(example("gemeente-basis"))
PLACES = (("lots", "id"), ("lots.themes", "lots.id"), ("contracts", "lots"))
SAID = {("X005", "Percelen!A3"), ("X005", "'Thema''s per perceel'!A3"), ("X005", "Contracten!E3")}


def called(*names: str, book: Book = BOOK) -> Book:
    """Return the workbook in which the first lot is called so: as a key, by a theme, by a contract."""
    for (path, name), cell in zip(PLACES, names, strict=True):
        book = with_cell(book, path, name, cell)
    return book


@pytest.mark.parametrize("key", ["Perceel 1", "Perceel  1", "Perceel\u00a01", " Perceel 1 "])
@pytest.mark.parametrize("reference", ["Perceel 1", "Perceel-1", "perceel 1", "Perceel\n1"])
def test_a_key_with_blanks_is_understood_with_its_references(key: str, reference: str) -> None:
    book = called(key, reference, "Perceel-1")
    values = whole(read(book))

    assert values["lots"][0]["id"] == "Perceel-1"
    assert values["lots"][0]["themes"]
    assert values["contracts"][0]["lots"] == ["Perceel-1"]
    assert ("X005", "Percelen!A3") in said(read(book))
    assert judged(book).conforms


def test_each_cell_with_a_blank_in_its_key_is_told() -> None:
    assert set(said(read(called("Perceel 1", "Perceel 1", "Perceel 1")))) == SAID


def test_the_key_of_an_inner_record_is_understood_too() -> None:
    book = with_cell(book_of(example("gemeente-volledig")), "lots.criteria", "id", "criterium 1")

    assert whole(read(book))["lots"][0]["criteria"][0]["id"] == "criterium-1"


def test_two_records_are_never_made_one() -> None:
    book = with_cell(called("Perceel 1", "Perceel 1", "Perceel 1"), "lots", "id", "Perceel-1", FIRST + 1)
    report = judged(book)

    assert report.document
    assert [each["id"] for each in report.document.lists["lots"]][:2] == ["Perceel 1", "Perceel-1"]
    assert report.document.lists["contracts"][0]["lots"] == ["Perceel 1"]
    assert report.counts["MVI-S005"] == 2
    assert not [each for each in report.findings if each.code == "MVI-S005" and "meant" in each.values]


def test_a_key_that_stands_there_twice_stays_there_twice() -> None:
    book = with_cell(called("Perceel 1", "Perceel 1", "Perceel 1"), "lots", "id", "Perceel 1", FIRST + 1)

    assert judged(book).counts["MVI-R003"] == 1


def test_a_key_goes_before_a_name_that_is_spelled_like_it() -> None:
    book = with_cell(called("Perceel 1", "Perceel 1", "Perceel 1"), "lots", "title", "Perceel 1", FIRST + 1)

    assert whole(read(book))["contracts"][0]["lots"] == ["Perceel-1"]


@pytest.mark.parametrize("key", ["Perceel één", "- 1", "x" * 60 + " " + "x" * 60])
def test_what_has_not_the_form_of_a_key_with_hyphens_either_stays(key: str) -> None:
    report = judged(called(key, key, key))

    assert report.counts["MVI-S005"] == 2
    assert report.document
    assert report.document.lists["lots"][0]["id"] == key
