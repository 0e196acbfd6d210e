"""Heads of groups, totals and notes in a list are no contracts, are said with their row, and hide no column."""

from __future__ import annotations

import pytest

from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.book import Book, Grid, Value
from mvi_standard.workbook.mapping.apply import mapped_document
from mvi_standard.workbook.mapping.proposal_text import mapping_text
from mvi_standard.workbook.mapping.propose import propose
from mvi_standard.workbook.mapping.recipe_toml import read_recipe

LIST = Grid(
    "Contracten 2026",
    (
        ("Contracten gemeente Lindedam 2026",),
        ("Contractnr.", "Omschrijving", "Soort", "Leverancier", "Start", "Einde",
         "EU-aanbesteed (j/n)", "Keten (ISV)", "D&I"),
        ("Afdeling Facilitair",),
        ("26-1", "Schoonmaak", "Dienst", "Schoon B.V.", "1 jan 2026", "31 dec 2027", "j", "x", None),
        ("26-2", "Papier", "Levering", "Papier B.V.", "1 mrt 2026", "28 feb 2027", "n", None, "nvt"),
        ("Afdeling Buiten",),
        ("26-3", "Fietsbrug", "Werk", "Brug B.V.", "1 mei 2026", "30 apr 2027", "j", None, "x"),
        ("26-4",),
        ("Totaal", None, None, None, None, None, 3),
        ("* Bedragen zijn zonder btw",),
    ),
)  # fmt: skip


def test_rows_for_people_are_said_and_a_number_alone_stays_a_contract() -> None:
    book = Book((LIST,))
    text = mapping_text(propose(book, LATEST), "lijst.xlsx", 2026, LATEST, "nl")
    document = mapped_document(book, read_recipe(text), "2027-01-01T00:00:00+01:00")

    said = {
        each.place.line: each.values["found"].nl for each in document.notes if each.place and each.code == "MVI-X004"
    }
    assert said[3] == said[6] == "een tussenkop"
    assert said[9] == "een totaal"
    assert said[10] == "een opmerking bij de lijst"
    assert set(said) == {1, 3, 6, 9, 10}
    assert [each["own_number"] for each in document.lists["contracts"]] == ["26-1", "26-2", "26-3", "26-4"]


@pytest.mark.parametrize(
    ("values", "theme"), [(("x", None, "x"), True), (("ja", "nee", "ja"), True), ((5, 12.5, 1), False)]
)
def test_a_column_is_a_theme_by_an_everyday_word_unless_it_holds_figures(
    values: tuple[Value, ...], theme: bool
) -> None:
    rows = (("26-1", "Papier", "1-1-2026"), ("26-2", "Pennen", "1-2-2026"), ("26-3", "Inkt", "1-3-2026"))
    heads = ("Contractnr.", "Omschrijving", "Start", "Mensenrechten")
    grid = Grid("Lijst", (heads, *((*row, value) for row, value in zip(rows, values, strict=True))))
    (sheet,) = propose(Book((grid,)), LATEST).sheets

    assert ("chain_theme" in {each.block.name for each in sheet.records}) is theme


def test_everyday_words_and_marks_are_known() -> None:
    (sheet,) = propose(Book((LIST,)), LATEST).sheets
    records = {each.block.name: each for each in sheet.records}

    assert records["contract"].columns["title"].value == "Omschrijving"
    assert records["lot"].columns["nature"].value == "Soort"
    assert "kind" not in records["contract"].columns
    assert records["lot"].codes["threshold_regime"] == {"j": "boven_eu", "n": "onder_eu"}
    assert records["chain_theme"].codes["application"] == {"x": "toegepast"}
    assert records["inclusion_theme"].codes["application"] == {"nvt": "niet_relevant", "x": "toegepast"}
    assert records["inclusion_theme"].codes["reason"] == {"nvt": "", "x": "-"}
    assert "reason" not in records["chain_theme"].columns
