"""Sheets and columns are found where people leave them, and what is not of the standard is said, never dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from books import GOOD, workbook
from grids import (
    SHEETS,
    Row,
    at,
    book_of,
    column,
    example,
    judged,
    names,
    read,
    said,
    sheet_of,
    whole,
    with_cell,
    with_rows,
    with_sheet,
)

from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.finding import letters
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.core.remarks import ROWS
from mvi_standard.workbook.core.titles import FORM

if TYPE_CHECKING:
    from collections.abc import Callable

VALUES = example("gemeente-basis")
BOOK = book_of(VALUES)
LOTS = sheet_of(BOOK, "lots")


def moved(rows: list[Row]) -> list[Row]:
    """Turn the columns around."""
    return [tuple(reversed(row)) for row in rows]


def renamed(rows: list[Row]) -> list[Row]:
    return [tuple(f"Mijn kolom {at}" for at in range(len(rows[0]))), *rows[1:]]


def without_paths(rows: list[Row]) -> list[Row]:
    return [rows[0], *rows[2:]]


def only_paths(rows: list[Row]) -> list[Row]:
    return rows[1:]


def shouted(rows: list[Row]) -> list[Row]:
    return [tuple(f" {str(each).upper()} " for each in row) for row in rows[:2]] + rows[2:]


def with_empty_rows(rows: list[Row]) -> list[Row]:
    return [(), (), *rows[:2], (), *rows[2:], ("", None, " "), ()]


@pytest.mark.parametrize(
    "change", [moved, renamed, without_paths, only_paths, shouted, with_empty_rows], ids=lambda each: each.__name__
)
@pytest.mark.parametrize("path", ["", "organisations", "organisations.identifiers", "lots", "lots.themes"])
def test_a_sheet_is_understood_however_its_columns_stand(path: str, change: Callable[[list[Row]], list[Row]]) -> None:
    document = read(with_rows(BOOK, path, change))

    assert whole(document) == VALUES
    assert document.notes == ()


@pytest.mark.parametrize("name", ["Lots", " percelen ", "PERCELEN", "lots", "Blad1", "Kopie van mijn lijst"])
def test_a_sheet_is_known_by_its_name_in_both_languages_or_else_by_its_paths(name: str) -> None:
    document = read(with_sheet(BOOK, "lots", lambda grid: replace(grid, name=name)))

    assert whole(document) == VALUES
    assert document.notes == ()


def test_an_english_workbook_is_the_same_submission() -> None:
    assert whole(read(book_of(VALUES, "en"))) == VALUES


def test_text_above_the_columns_is_said() -> None:
    document = read(with_rows(BOOK, "lots", lambda rows: [("Gemeente Lindedam", None, 2026), *rows]))

    assert whole(document) == VALUES
    [note] = document.notes
    assert (note.code, at(document, note), note.values["count"]) == ("MVI-X004", "Percelen!A1", 2)


def test_a_column_that_nobody_knows_is_said_with_its_name_and_the_number_of_its_cells() -> None:
    def change(rows: list[Row]) -> list[Row]:
        extra = ["Opmerking", None, "mooi", "", 12]
        return [(*row, extra[number] if number < len(extra) else None) for number, row in enumerate(rows)]

    document = read(with_rows(BOOK, "lots", change))

    assert whole(document) == VALUES
    [note] = document.notes
    assert (note.code, note.values) == ("MVI-X002", {"found": "Opmerking", "count": 2})
    assert at(document, note) == f"Percelen!{letters(len(names(SHEETS['lots'])) + 1)}1"


def test_a_cell_beside_the_columns_is_said_by_the_letter_of_its_column() -> None:
    document = read(with_rows(BOOK, "lots", lambda rows: [*rows[:3], (*rows[3], None, "los"), *rows[4:]]))

    [note] = document.notes
    beside = letters(len(names(SHEETS["lots"])) + 2)
    assert (note.code, note.values) == ("MVI-X002", {"found": beside, "count": 1})
    assert at(document, note) == f"Percelen!{beside}4"


def test_a_column_for_a_citizen_service_number_is_an_error() -> None:
    book = with_rows(
        BOOK, "lots", lambda rows: [(*row, cell) for row, cell in zip(rows, ["BSN", *"12345"], strict=False)]
    )

    assert [code for code, _ in said(read(book))] == ["C200", "X002"]


@pytest.mark.parametrize("label", ["Titel", "title"])
def test_two_columns_for_one_field_are_an_error_and_the_one_with_the_path_is_read(label: str) -> None:
    def change(rows: list[Row]) -> list[Row]:
        head = [label, label if label == "title" else None]
        return [((*head, *["anders"] * 9)[number], *row) for number, row in enumerate(rows)]

    document = read(with_rows(BOOK, "lots", change))

    assert [code for code, _ in said(document)] == ["X003"]
    [note] = document.notes
    both = {note.values["found"].nl, note.values["other"].nl}
    assert both == {"Kolom A", "Kolom G"}
    if label == "Titel":
        assert whole(document) == VALUES


def test_two_sheets_for_one_list_are_an_error_and_the_one_with_the_name_is_read() -> None:
    copy = replace(LOTS, name="Percelen (2)")
    document = read(replace(BOOK, grids=(copy, *BOOK.grids)))

    assert whole(document) == VALUES
    assert said(document) == [("X003", "'Percelen (2)'!A1")]


def test_a_sheet_that_nobody_knows_is_said_with_the_number_of_its_cells() -> None:
    notes = Grid("Aantekeningen", ((), (None, "bellen met Jan", 12), (None, " ")))
    ours = Grid("Codelijsten", (("thema", "klimaat"),))
    empty = Grid("Blad2", ())

    document = read(replace(BOOK, grids=(ours, notes, empty, *BOOK.grids)))

    assert whole(document) == VALUES
    [note] = document.notes
    assert (note.code, note.values, at(document, note)) == (
        "MVI-X001", {"found": "Aantekeningen", "count": 2}, "Aantekeningen!B2",
    )  # fmt: skip


def test_a_sheet_of_the_standard_without_names_of_columns_is_an_error() -> None:
    report = judged(with_rows(BOOK, "lots.themes", lambda rows: rows[2:]))

    assert report.counts == {"MVI-X013": 1}
    assert not report.conforms


@pytest.mark.parametrize(
    "grids",
    [
        (Grid("Blad1", (("x",),)),),
        (Grid("Contractregister", (("Nummer", "Titel", "Bedrag"), (1, "x", 2))),),
        (Grid("2026", (("Id", "CPV", "Title"), (1, "90911200", "x"))),),
    ],
)
def test_a_workbook_without_any_sheet_of_the_standard_is_refused(grids: tuple[Grid, ...]) -> None:
    with pytest.raises(Unreadable) as refused:
        read(Book(grids))

    assert refused.value.finding.code == "MVI-F025"
    assert refused.value.finding.values["found"] == [each.name for each in grids]
    assert "Percelen" in refused.value.finding.values["expected"].nl


def test_a_sheet_with_any_name_is_ours_by_a_path_that_nobody_writes() -> None:
    grids = tuple(replace(each, name="2026") if each.name == "Percelen" else each for each in BOOK.grids)

    assert whole(read(replace(BOOK, grids=grids))) == VALUES


@pytest.mark.parametrize("grids", [(), (Grid("Blad1", ()),), (Grid("Lots", ((None, " "),)), Grid("Blad2", ()))])
def test_a_workbook_without_a_filled_cell_is_an_empty_file(grids: tuple[Grid, ...]) -> None:
    with pytest.raises(Unreadable) as refused:
        read(Book(grids))

    assert refused.value.finding.code == "MVI-F004"


@pytest.mark.parametrize(
    ("begin", "key", "skipped"),
    [
        (("Totaal",), None, True),
        (("Totaal",), "value.amount", True),
        ((None, "Subtotaal 2026:"), "value.amount", True),
        ((None, None, "Eindtotaal"), "value.currency", True),
        (("L9", "Totaal"), "value.amount", False),
        ((None, "Totaal onderhoud"), "title", False),
        ((None, "Totaalonderhoud"), "value.amount", False),
    ],
)
def test_a_row_that_adds_up_is_not_read_and_said(begin: Row, key: str | None, skipped: bool) -> None:
    cells: list[object] = [*begin, *[None] * (len(names(SHEETS["lots"])) - len(begin))]
    if key:
        cells[column("lots", key) - 1] = "EUR" if key == "value.currency" else 12 if "amount" in key else "Groen"
    document = read(with_rows(BOOK, "lots", lambda rows: [*rows, tuple(cells)]))  # type: ignore[arg-type]

    assert len(whole(document)["lots"]) == len(VALUES["lots"]) + (not skipped)
    usual = "X020"  # of an amount that stands alone
    assert [code for code, _ in said(document) if code != usual] == (["X004"] if skipped else [])


def test_hidden_rows_are_read_and_said_once() -> None:
    document = read(with_sheet(BOOK, "lots", lambda grid: replace(grid, hidden=frozenset({1, 3, 4, 60}))))

    assert whole(document) == VALUES
    [note] = document.notes
    assert (note.code, note.values) == ("MVI-X009", {"what": ROWS, "found": [3, 4], "count": 2})


def test_a_hidden_sheet_is_read_and_said_once() -> None:
    document = read(with_sheet(BOOK, "lots", lambda grid: replace(grid, shown=False)))

    assert whole(document) == VALUES
    [note] = document.notes
    assert (note.code, note.values["count"]) == ("MVI-X009", len(VALUES["lots"]))


def test_merged_data_is_an_error_and_a_merged_heading_is_not() -> None:
    title = column("lots", "title")
    blocks = (((1, 1), (1, 4)), ((3, title), (4, title)), ((3, 40), (9, 41)), ((50, 1), (51, 1)))
    document = read(with_sheet(BOOK, "lots", lambda grid: replace(grid, merged=blocks)))

    [note] = document.notes
    assert (note.code, note.values["found"], at(document, note)) == ("MVI-X008", "F3:F4", "Percelen!F3")


def test_a_formula_without_an_outcome_is_an_error_at_its_cell() -> None:
    book = with_cell(with_cell(BOOK, "lots", "title", None), "lots", "value.amount", "#REF!", row=4)
    title, amount = column("lots", "title"), column("lots", "value.amount")
    uncomputed, failed = frozenset({(3, title), (90, title)}), frozenset({(4, amount)})
    document = read(with_sheet(book, "lots", lambda grid: replace(grid, uncomputed=uncomputed, failed=failed)))

    assert said(document) == [
        ("X007", "Percelen!F3"),
        ("X007", f"Percelen!{letters(amount)}4"),
        ("X007", "Percelen!F90"),
    ]
    assert [each.path for each in document.notes] == [
        ("lots", 0, "title"), ("lots", 1, "value", "amount"), ("lots",),
    ]  # fmt: skip
    assert "title" not in whole(document)["lots"][0]
    assert "amount" not in whole(document)["lots"][1]["value"]


def test_a_workbook_of_another_edition_is_read_and_said() -> None:
    document = read(replace(BOOK, standard_version="0.9"))

    assert whole(document) == VALUES
    assert [each.code for each in document.notes] == ["MVI-X012"]


def test_the_edition_may_come_from_the_workbook_itself() -> None:
    bare = with_cell(BOOK, "", "standard_version", None)

    assert whole(read(bare))["standard_version"] == LATEST.version
    assert judged(replace(bare, standard_version=None)).counts == {"MVI-F015": 1}


def test_names_above_two_columns_that_changed_places_are_errors_and_the_paths_are_read() -> None:
    one, other = column("contracts", "signed_on"), column("contracts", "ended_on")

    def change(rows: list[Row]) -> list[Row]:
        head = list(rows[0])
        head[one - 1], head[other - 1] = head[other - 1], head[one - 1]
        return [tuple(head), *rows[1:]]

    document = read(with_rows(BOOK, "contracts", change))

    assert whole(document) == VALUES
    assert said(document) == [("X016", f"Contracten!{letters(each)}1") for each in sorted((one, other))]
    [first, _] = document.notes
    assert (first.values["found"], first.values["expected"].nl) == tuple(
        next(each for each in SHEETS["contracts"].columns if each.path == name).label("nl")
        for name in ("ended_on", "signed_on")
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_label_of_ours_is_that_of_another_column(language: str) -> None:
    assert read(book_of(example("gemeente-volledig"), language)).notes == ()


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_stands_on_our_own_sheets_is_ours_and_what_people_add_is_said(language: str, suffix: str) -> None:
    book = open_book(workbook(GOOD, suffix, language), suffix)
    own = {each.name: each for each in (book.grids[0], book.grids[-1])}
    assert read(book).notes == ()

    def added(grid: Grid, *more: Row) -> Grid:
        return replace(
            grid, rows=(*(each for each in grid.rows[:1]), (*grid.rows[1], *more[0]), *grid.rows[2:], *more[1:])
        )

    grids = tuple(
        added(each, (None, None, None, None, "bellen"), (None, "bedrag 5000")) if each.name in own else each
        for each in book.grids
    )
    said_of = {note.place.sheet: note for note in read(replace(book, grids=grids)).notes if note.place}

    assert said_of.keys() == own.keys()
    assert {(each.code, each.values["count"], each.place.line) for each in said_of.values() if each.place} == {
        ("MVI-X018", 2, 2)
    }


def test_data_under_the_name_of_our_list_of_findings_are_read() -> None:
    book = with_sheet(BOOK, "lots", lambda grid: replace(grid, name="Mijn percelen"))

    assert whole(read(replace(book, findings="Mijn percelen"))) == VALUES
    assert said(read(replace(BOOK, grids=(*BOOK.grids, Grid("Mijn lijst", (("x",),))), findings="Mijn lijst"))) == []


def test_the_form_of_a_supplier_is_refused_and_said_to_be_one() -> None:
    book = book_of(example("gemeente-basis"))

    with pytest.raises(Unreadable, match="MVI-F026"):
        read(replace(book, grids=(*book.grids, Grid(FORM, (("x",),), shown=False))))
