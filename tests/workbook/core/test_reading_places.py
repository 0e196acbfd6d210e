"""Each finding on a submission from a workbook points to a cell: of the value, or where it belongs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from grids import SHEETS, book_of, example, judged, names, read, sheet_of, whole, with_cell, with_rows, with_sheet

from mvi_standard.finding import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document
    from mvi_standard.finding import Path

VALUES = example("gemeente-volledig")
BOOK = book_of(VALUES)
DOCUMENT = read(BOOK)


def cell(document: Document, path: Path) -> str:
    place = document.source.place(path)
    assert place is not None
    return address(place.sheet, place.line, place.column)


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ((), "Aanlevering!A3"),
        (("id",), "Aanlevering!B3"),
        (("reporting_period", "end"), "Aanlevering!J3"),
        (("reporting_period",), "Aanlevering!I3"),
        (("nil_reason",), "Aanlevering!L3"),
        (("lots",), "Percelen!A3"),
        (("lots", 0), "Percelen!A3"),
        (("lots", 1), "Percelen!A4"),
        (("lots", 1, "value"), "Percelen!R4"),
        (("lots", 1, "value", "vat"), "Percelen!T4"),
        (("lots", 1, "cpv", 0), "Percelen!I4"),
        (("lots", 1, "no_such_field"), "Percelen!A4"),
        (("lots", 0, "themes"), "'Thema''s per perceel'!A3"),
        (("lots", 0, "themes", 0, "application"), "'Thema''s per perceel'!D3"),
        (("lots", 0, "themes", 0, "highest_level", "level"), "'Thema''s per perceel'!I3"),
        (("data_quality",), "Datakwaliteit!A3"),
        (("kpi_definitions",), "'Eigen KPI''s'!A3"),
        (("kpi_definitions", 99), "'Eigen KPI''s'!A1"),
        (("lots", 0, "criteria", 99), "Criteria!A1"),
        (("no_such_list",), "Aanlevering!A3"),
    ],
)
def test_a_path_leads_to_a_cell(path: Path, where: str) -> None:
    assert cell(DOCUMENT, path) == where
    assert DOCUMENT.source.key(path) == DOCUMENT.source.place(path)


def test_the_cell_of_each_value_holds_it() -> None:
    grids = {each.name: each for each in BOOK.grids}
    for path, value in leaves(whole(DOCUMENT), ()):
        place = DOCUMENT.source.place(path)
        assert place
        held = grids[place.sheet].cell(place.line, place.column)
        assert str(value) in str({True: "ja", False: "nee"}.get(held, held) if isinstance(held, bool) else held) or (
            held in {"ja", "nee"} and isinstance(value, bool)
        ), path
        assert json.loads(DOCUMENT.source.token(path) or "") == value


def leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not isinstance(value, dict | list):
        yield path, value
    for key, each in inside:
        yield from leaves(each, (*path, key))


@pytest.mark.parametrize("path", [(), ("lots",), ("lots", 0), ("nothing",), ("lots", 99), ("lots", "x")])
def test_what_is_no_single_value_has_no_token(path: Path) -> None:
    assert DOCUMENT.source.token(path) is None
    assert DOCUMENT.source.span(path) is None
    assert DOCUMENT.source.line(3) == ""


def test_parts_have_cells_of_their_own() -> None:
    index = next(at for at, each in enumerate(VALUES["observations"]) if each.get("breakdown"))
    grid = sheet_of(BOOK, "observations.breakdown")
    path = ("observations", index, "breakdown", 0, "parts")

    first, second = (DOCUMENT.source.place((*path, at, "code")) for at in (0, 1))

    assert first
    assert second
    assert (first.sheet, second.line) == (grid.name, first.line + 1)
    assert grid.rows[1][first.column - 1] == "code"
    assert cell(DOCUMENT, path[:-1]) == address(grid.name, first.line, 1)


def test_what_is_missing_is_said_where_it_belongs() -> None:
    report = judged(with_cell(with_cell(BOOK, "lots", "buyer", None), "lots", "value.amount", None, row=4))

    places = {each.values["field"].key: report.place(each) for each in report.findings if each.code == "MVI-S002"}
    buyer, amount = (names(SHEETS["lots"]).index(each) + 1 for each in ("buyer", "value.amount"))
    assert {key: (each.sheet, each.line, each.column) for key, each in places.items() if each} == {
        "Lot.buyer": ("Percelen", 3, buyer), "Money.amount": ("Percelen", 4, amount),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "sheet", "field"),
    [
        ("MVI-C079", "observations", "determination"),
        ("MVI-C103", "commitments", "calculation.percentage"),
    ],
)
def test_what_a_rule_misses_is_said_where_it_belongs(code: str, sheet: str, field: str) -> None:
    column, grid = names(SHEETS[sheet]).index(field), sheet_of(BOOK, sheet)
    filled = [at for at, row in enumerate(grid.rows[2:], start=3) if len(row) > column and row[column] is not None]
    found = [judged(with_cell(BOOK, sheet, field, None, row=at)) for at in filled]
    places = [(at, report.place(each)) for at, report in zip(filled, found, strict=True) for each in report.findings]
    codes = [each.code for report in found for each in report.findings]
    said = [(at, place) for code_found, (at, place) in zip(codes, places, strict=True) if code_found == code]

    assert said
    assert all(place and (place.line, place.column) == (at, column + 1) for at, place in said)


@pytest.mark.parametrize(("field", "meant"), [("currency", "EUR"), ("vat", "exclusief")])
def test_what_is_usual_beside_an_amount_is_assumed_and_said_where_it_belongs(field: str, meant: str) -> None:
    report = judged(with_cell(BOOK, "lots", f"value.{field}", None, row=4))
    said = [(each, report.place(each)) for each in report.findings if each.code == "MVI-X020"]

    at = names(SHEETS["lots"]).index(f"value.{field}") + 1
    assert [(each.values["read_as"], place.sheet, place.line, place.column) for each, place in said if place] == [
        (meant, "Percelen", 4, at)
    ]
    assert report.document
    assert report.document.lists["lots"][1]["value"][field] == meant
    assert report.conforms


def test_nothing_is_assumed_without_an_amount_or_beside_a_formula_without_an_outcome() -> None:
    at = names(SHEETS["lots"]).index("value.vat") + 1
    empty = with_cell(BOOK, "lots", "value.vat", None, row=4)
    failed = with_sheet(empty, "lots", lambda grid: replace(grid, uncomputed=frozenset({(4, at)})))
    alone = BOOK
    for field in ("amount", "currency", "vat"):
        alone = with_cell(alone, "lots", f"value.{field}", None, row=4)

    for book in (failed, alone):
        report = judged(book)
        assert "MVI-X020" not in report.counts
        assert not report.conforms


def test_of_a_column_that_is_not_there_the_row_is_said() -> None:
    at = names(SHEETS["lots"]).index("buyer")
    report = judged(with_rows(BOOK, "lots", lambda rows: [row[:at] + row[at + 1 :] for row in rows]))

    places = [report.place(each) for each in report.findings if each.code == "MVI-S002"]
    assert [(each.line, each.column) for each in places if each] == [(3 + n, 1) for n in range(len(VALUES["lots"]))]


def test_a_sheet_that_is_not_there_is_named_as_its_neighbours_are() -> None:
    for language, expected in (("nl", "Percelen!A1"), ("en", "Lots!A1")):
        book = book_of(VALUES, language)
        title = SHEETS["lots"].title(language)
        document = read(replace(book, grids=tuple(each for each in book.grids if each.name != title)))

        assert cell(document, ("lots",)) == expected


def test_every_finding_on_a_faulty_submission_has_a_cell() -> None:
    book = BOOK
    for name, value in (("threshold_regime", "boven"), ("awarded_on", "31-2-2026"), ("title", None)):
        book = with_cell(book, "lots", name, value)
    report = judged(book)

    assert len(report.counts) >= 3
    assert all((place := report.place(each)) and place.sheet == "Percelen" for each in report.findings)
