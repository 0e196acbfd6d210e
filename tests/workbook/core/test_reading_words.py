"""What is said of a workbook can be said in both languages, at a cell, and is counted with all other demands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
from grids import book_of, column, example, judged, sheet_of, with_cell, with_rows, with_sheet

from mvi_standard.demands import DEMANDS
from mvi_standard.editions import LATEST
from mvi_standard.history.ledger import checked
from mvi_standard.render.formats.text import render
from mvi_standard.requirement import FOUT, LANGUAGES, TIP, WAARSCHUWING
from mvi_standard.texts.requirements import REQUIREMENTS
from mvi_standard.texts.wording import words
from mvi_standard.workbook.core.book import Book, Grid

if TYPE_CHECKING:
    from mvi_standard.report import Report


@cache
def odd() -> Report:
    """Return the report on a workbook of which each thing is said that can be said of one."""
    book = book_of(example("gemeente-basis"))
    book = with_rows(book, "", lambda rows: [*rows, rows[-1]])
    book = with_rows(book, "organisations", lambda rows: [*rows, ("Totaal", 4)])
    book = with_rows(book, "lots", lambda rows: [(*row, "Opmerking") for row in rows])
    book = with_cell(with_cell(book, "lots", "title", date(2026, 3, 1)), "lots", "nature", "Diensten")
    book = with_cell(book, "lots.themes", "lots.id", "L99")
    book = with_cell(book, "lots", "value.vat", None)
    marks, dollars = {(4, 6)}, {(5, column("lots", "value.amount")): "$"}
    book = with_sheet(
        book,
        "lots",
        lambda grid: replace(
            grid, uncomputed=frozenset(marks), merged=(((3, 1), (4, 1)),), hidden=frozenset({4}), signs=dollars
        ),
    )
    book = with_rows(book, "contracts", lambda rows: rows[2:])
    book = with_rows(book, "procedures", lambda rows: [(rows[0][1], *rows[0][1:]), *rows[1:]])
    more = (Grid("Los", (("x",),)), Grid("Lees mij", (("x",),)), replace(sheet_of(book, "organisations"), name="Blad2"))
    return judged(Book((*book.grids, *more), "0.9"))


SEVERITIES = {
    **dict.fromkeys(
        ("MVI-X003", "MVI-X006", "MVI-X007", "MVI-X008", "MVI-X010", "MVI-X011", "MVI-X013", "MVI-X016"), FOUT
    ),
    **dict.fromkeys(("MVI-X001", "MVI-X002", "MVI-X004", "MVI-X009", "MVI-X012", "MVI-X017", "MVI-X018"), WAARSCHUWING),
    **dict.fromkeys(("MVI-X005", "MVI-X020"), TIP),
}
"""A fout where a value may be lost or read wrong; a mapped workbook has two remarks more, a small form one."""


def test_all_that_can_be_said_of_a_workbook_is_said_here() -> None:
    assert {code for code in odd().counts if code.startswith("MVI-X")} == set(SEVERITIES)


def test_a_remark_is_as_heavy_as_its_text_says() -> None:
    assert {each.code: each.severity for each in odd().findings if each.code in SEVERITIES} == SEVERITIES
    assert {code: REQUIREMENTS[code].severity for code in SEVERITIES} == SEVERITIES
    assert {code for code, each in DEMANDS.items() if each.stage == "X"} - SEVERITIES.keys() == {
        "MVI-X014",
        "MVI-X015",
        "MVI-X019",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_remark_has_words_and_a_cell(language: str) -> None:
    report = odd()

    for finding in report.findings:
        told = words(finding, report, LATEST, language)
        place = report.place(finding)
        assert told.message
        assert "{" not in told.message + told.fix
        assert place
        assert place.sheet
    assert any("MVI-X005" in line for line in render(report, language, colour=False))


def test_the_ledger_of_a_workbook_has_what_is_asked_of_one() -> None:
    found = {each.requirement.code: each for each in checked(odd())}

    assert {"MVI-F020", *SEVERITIES} <= found.keys()
    assert all(found[code].failed == 1 for code in ("MVI-X001", "MVI-X011", "MVI-X005"))
    assert found["MVI-F020"].passed == 1
    assert found["MVI-X005"].passed == sum(odd().records.values()) - 1


def test_the_ledger_of_a_workbook_that_is_refused_has_the_refusal() -> None:
    report = judged(Book((Grid("Blad1", (("a",),)),)))
    found = {each.requirement.code: each.failed for each in checked(report)}

    assert found["MVI-F025"] == 1
    assert "MVI-X001" in found
