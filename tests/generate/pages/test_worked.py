"""A worked example is a figure of the library, computed from the file that the page names."""

from __future__ import annotations

import shutil
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import part, printed, said
from places import EXAMPLES

from mvi_standard import figures, validate
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import kpis
from tools.generate.pages.example import Examples
from tools.generate.pages.kpi_terms import stated_in
from tools.generate.pages.worked import FEW, worked
from tools.generate.pages.worked_words import WorkedWords, number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mvi_standard.counting.figure import Cell, Figure
    from tools.generate.pages.book import SiteBook

NUMBERS = [
    ("1234567.5", "1.234.567,5", "1,234,567.5"),
    ("1000", "1.000", "1,000"),
    ("0.0000125", "0,000013", "0.000013"),
    ("-0.5", "-0,5", "-0.5"),
    ("2.345", "2,35", "2.35"),
    ("0", "0", "0"),
]


def told(book: SiteBook, kpi: str) -> WorkedWords:
    return WorkedWords(book, stated_in(book, book.standard.kpis[kpi]), worked(book.examples)[kpi])


@cache
def computed(file: Path) -> Mapping[Cell, Figure]:
    return {each.cell: each for each in figures(validate(file))}


def known(file: Path) -> set[str]:
    return {cell.kpi for cell, each in computed(file).items() if each.value is not None}


def copied(folder: Path, *names: str) -> Path:
    (folder / "valid").mkdir(parents=True)
    for name in names:
        shutil.copy(EXAMPLES / "valid" / name, folder / "valid" / name)
    return folder


def test_every_kpi_that_an_example_has_a_figure_of_is_worked_out(shelf: Mapping[str, SiteBook], tmp_path: Path) -> None:
    folder = copied(tmp_path, "minimaal.json", "MVI-C092-years-gained-per-piece.json")
    found = worked(Examples.below(folder, shelf["nl"].standard))

    near, plain = (known(each) for each in sorted((folder / "valid").iterdir()))

    assert "CIR-07" in near - plain
    assert {kpi for kpi, each in found.items() if each.file == "minimaal.json"} == plain
    assert found.keys() == near | plain


def test_a_worked_example_is_the_figure_of_the_library(shelf: Mapping[str, SiteBook]) -> None:
    for kpi, each in worked(shelf["nl"].examples).items():
        same = computed(EXAMPLES / "valid" / each.file)[each.figure.cell]
        assert same.cell.kpi == kpi
        assert (same.value, same.sums) == (each.figure.value, each.figure.sums)
        assert (same.lower, same.upper) == (each.figure.lower, each.figure.upper)


def test_the_records_of_a_worked_example_make_its_sums(shelf: Mapping[str, SiteBook]) -> None:
    for kpi, each in worked(shelf["nl"].examples).items():
        assert sum(one.numerator for one in each.shares) == each.figure.sums.numerator, kpi
        if each.figure.sums.denominator is not None:
            assert sum(one.denominator or 0 for one in each.shares) == each.figure.sums.denominator, kpi


@pytest.fixture(scope="module")
def pages(shelf: Mapping[str, SiteBook]) -> Mapping[str, Mapping[str, str]]:
    return {language: printed(book, kpis) for language, book in shelf.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_the_file_the_sums_and_the_outcome(
    shelf: Mapping[str, SiteBook], pages: Mapping[str, Mapping[str, str]], language: str
) -> None:
    book = shelf[language]

    for kpi, each in worked(book.examples).items():
        below, words = part(pages[language][f"kpi/{kpi}.md"], "_example"), told(book, kpi)
        assert each.figure.value is not None
        assert each.figure.sums.numerator is not None
        assert f"downloads/examples/valid/{each.file}" in below
        assert f"<strong>{words.count(each.figure.sums.numerator)}</strong>" in below
        assert f"<strong>{words.outcome(each.figure.value)}</strong>" in below
        assert all(words.record(share).text in said(below) for share in each.shares)


def test_every_kpi_is_worked_out(shelf: Mapping[str, SiteBook]) -> None:
    missing = shelf["nl"].standard.kpis.keys() - worked(shelf["nl"].examples).keys()

    assert not missing, f"add a file to examples/valid/ that has a figure for {sorted(missing)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kpi_without_an_example_says_so(shelf: Mapping[str, SiteBook], tmp_path: Path, language: str) -> None:
    folder = copied(tmp_path, "minimaal.json")
    book = replace(shelf[language], examples=Examples.below(folder, shelf[language].standard))
    found = printed(book, kpis)
    saying = {kpi for kpi in book.standard.kpis if book.say("kpi_no_example") in found[f"kpi/{kpi}.md"]}

    assert saying == book.standard.kpis.keys() - known(folder / "valid" / "minimaal.json")
    assert "KLI-02" in saying


def test_another_file_gives_another_outcome(shelf: Mapping[str, SiteBook], tmp_path: Path) -> None:
    folders = [copied(tmp_path / name, "gemeente-basis.json") for name in ("before", "after")]
    changed = folders[1] / "valid" / "gemeente-basis.json"
    changed.write_text(changed.read_text("utf-8").replace("3100000", "3200000"), "utf-8")
    found = [worked(Examples.below(each, shelf["nl"].standard))["PRO-02"] for each in folders]

    assert [each.figure.value for each in found] == [Decimal(3100000), Decimal(3200000)]
    assert [each.shares[0].numerator for each in found] == [Decimal(3100000), Decimal(3200000)]


def test_a_total_of_a_few_records_is_clearer_than_one_of_many(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    found = worked(book.examples)["PRO-05"]

    assert 1 < len(found.shares) <= FEW
    assert found.figure.cell.group == ()
    assert found.figure.sums.numerator not in {0, found.figure.sums.denominator}


def test_a_share_is_a_percentage_and_money_has_its_sign(shelf: Mapping[str, SiteBook]) -> None:
    assert told(shelf["nl"], "PRO-05").outcome(Decimal("85.714286")) == "85,7 %"
    assert told(shelf["en"], "PRO-05").outcome(Decimal("85.714286")) == "85.7 %"
    assert told(shelf["nl"], "PRO-02").outcome(Decimal(3100000)) == "€ 3.100.000"
    assert told(shelf["nl"], "KLI-02").outcome(Decimal(40)) == "40 ton CO2-equivalent"
    assert told(shelf["nl"], "PRO-01").outcome(Decimal(1)) == "1"


@pytest.mark.parametrize(("kpi", "sign"), [("PRO-05", "="), ("KLI-04", "≈"), ("MIL-05", "="), ("PRO-22", "≈")])
def test_a_rounded_outcome_says_that_it_is_about(shelf: Mapping[str, SiteBook], kpi: str, sign: str) -> None:
    words = told(shelf["nl"], kpi)

    assert words.sign == sign
    assert f" {sign} <strong>" in printed(shelf["nl"], kpis)[f"kpi/{kpi}.md"]


def test_what_a_figure_is_kept_apart_by_is_told_in_words(shelf: Mapping[str, SiteBook]) -> None:
    assert [*told(shelf["nl"], "PRO-07").cell] == [("MVI-thema", "Milieu en biodiversiteit")]
    assert ("Tijdsbasis", "In de rapportageperiode") in [*told(shelf["nl"], "KLI-02").cell]


@pytest.mark.parametrize(("value", "dutch", "english"), NUMBERS)
def test_numbers_are_written_as_in_each_language(value: str, dutch: str, english: str) -> None:
    assert number(Decimal(value), "nl") == dutch
    assert number(Decimal(value), "en") == english
