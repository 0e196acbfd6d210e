"""Rows become records: each in the record that it belongs to, and none where nobody knows that."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from grids import SHEETS, Row, book_of, column, example, judged, names, read, said, whole, with_cell, with_rows

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Book

VALUES = example("gemeente-basis")
BOOK = book_of(VALUES)
FULL = example("gemeente-volledig")


def plus(book: Book, path: str, **cells: object) -> Book:
    """Return the workbook with one row more in a sheet; a name is a machine path with two underscores for a dot."""
    there = {name.replace("__", "."): cell for name, cell in cells.items()}
    row: Any = tuple(there.get(name) for name in names(SHEETS[path]))
    return with_rows(book, path, lambda rows: [*rows, row])


def test_a_row_belongs_to_the_record_that_it_names_wherever_it_stands() -> None:
    document = read(with_rows(BOOK, "lots.themes", lambda rows: [*rows[:2], *reversed(rows[2:])]))

    assert whole(document) == VALUES


@pytest.mark.parametrize("key", [" L1 ", "2026-014", "Schoonmaak gemeentehuis en sporthallen"])
def test_a_parent_is_known_by_its_number_and_its_title_too(key: str) -> None:
    document = read(with_cell(BOOK, "lots.themes", "lots.id", key))

    assert whole(document) == VALUES
    assert said(document) == [("X005", "'Thema''s per perceel'!A3")]
    assert document.notes[0].path == ("lots", 0, "themes", 0)


@pytest.mark.parametrize("key", ["L99", None, "#N/B", 7])
def test_a_row_without_a_parent_is_an_error_at_its_cell(key: object) -> None:
    report = judged(plus(BOOK, "lots.themes", lots__id=key, theme="klimaat", application="toegepast"))

    assert report.counts["MVI-X010"] == 1
    [orphan] = [each for each in report.findings if each.code == "MVI-X010"]
    place = report.place(orphan)
    assert place
    themes = sum(len(each.get("themes", ())) for each in VALUES["lots"])
    assert (place.sheet, place.line, place.column) == ("Thema's per perceel", 3 + themes, 1)
    assert report.document
    assert report.document.lists["lots"] == tuple(VALUES["lots"])


def test_without_the_sheet_of_the_parents_every_row_is_an_orphan() -> None:
    book = replace(BOOK, grids=tuple(each for each in BOOK.grids if each.name != "Percelen"))
    document = read(book)

    assert "lots" not in whole(document)
    themes = sum(len(each.get("themes", ())) for each in VALUES["lots"])
    assert [code for code, _ in said(document)].count("X010") >= themes


def test_totals_belong_to_the_organisation_that_the_coverage_is_about() -> None:
    document = read(with_cell(BOOK, "coverages.populations", "coverages.organisation", "Gemeente Lindedam"))

    assert whole(document) == VALUES
    assert [code for code, _ in said(document)] == ["X005"]


def test_a_row_with_only_a_key_is_a_record_of_which_all_is_missing() -> None:
    document = read(plus(plus(BOOK, "lots", id="L9"), "lots.themes", lots__id="L9"))

    assert whole(document)["lots"][-1] == {"id": "L9", "themes": [{}]}
    assert document.notes == ()


def test_of_two_parents_with_one_key_the_first_has_the_rows() -> None:
    report = judged(plus(BOOK, "lots", id="L1"))

    assert report.counts["MVI-R003"] == 1
    assert report.document
    assert "themes" not in report.document.lists["lots"][-1]


def test_parts_come_together_in_the_record_that_they_share() -> None:
    book = with_rows(book_of(FULL), "observations.breakdown", lambda rows: [*rows[:2], *_shuffled(rows[2:])])
    before = {each["id"]: each for each in FULL["observations"]}

    for each in whole(read(book))["observations"]:
        same = before[each["id"]]
        assert {part["dimension"]: _sorted(part["parts"]) for part in each.get("breakdown", ())} == {
            part["dimension"]: _sorted(part["parts"]) for part in same.get("breakdown", ())
        }


def _shuffled(rows: list[Row]) -> list[Row]:
    assert len(rows) > 3
    return [*rows[::2], *rows[1::2]]


def _sorted(parts: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(each, sort_keys=True) for each in parts)


@pytest.mark.parametrize("mark", ["(leeg)", " (Empty) "])
def test_a_list_can_be_there_with_nothing_in_it(mark: str) -> None:
    book = plus(plus(BOOK, "evidence", id=mark), "lots.criteria", lots__id="L2", id=mark)

    got = whole(read(book))

    assert got["evidence"] == []
    assert got["lots"][1]["criteria"] == []
    assert "criteria" not in got["lots"][0]


def test_parts_can_be_there_with_nothing_in_them() -> None:
    key = FULL["observations"][1]["id"]
    empty: dict[str, Any] = {"observations__id": key, "dimension": "thema"}
    book = plus(book_of(FULL), "observations.breakdown", **empty, code="(leeg)")

    got = whole(read(book))["observations"][1]["breakdown"]

    assert got[-1] == {"dimension": "thema", "parts": []}


def test_a_list_that_is_said_to_be_empty_and_is_not_keeps_its_records() -> None:
    document = read(plus(plus(BOOK, "lots", id="(leeg)"), "lots.themes", lots__id="L1", theme="(leeg)"))

    assert whole(document) == VALUES
    assert [code for code, _ in said(document)] == ["X004", "X004"]


@pytest.mark.parametrize(("count", "places"), [(0, 1), (1, 0), (2, 1), (4, 3)])
def test_the_submission_is_one_row(count: int, places: int) -> None:
    document = read(with_rows(BOOK, "", lambda rows: [*rows[:2], *rows[2:] * count]))

    assert [code for code, _ in said(document)] == ["X011"] * places
    if count:
        assert whole(document) == VALUES


def test_a_workbook_without_the_sheet_of_the_submission_says_so() -> None:
    document = read(replace(BOOK, grids=BOOK.grids[1:]))

    assert said(document) == [("X011", "Aanlevering!A1")]
    assert document.envelope["standard_version"] == LATEST.version


def test_an_empty_list_in_a_cell_is_not_a_missing_one() -> None:
    book = with_cell(BOOK, "lots", "cpv", "(leeg)")

    assert whole(read(book))["lots"][0]["cpv"] == []
    assert "cpv" not in whole(read(with_cell(BOOK, "lots", "cpv", None)))["lots"][0]
    assert column("lots", "cpv") > 1
