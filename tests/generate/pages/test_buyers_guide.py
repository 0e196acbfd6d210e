"""The guide for buyers: it names the sheets and columns of the workbook, and its cells are those of examples."""

from __future__ import annotations

import csv
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from manuscript import in_full
from places import EXAMPLES, ROOT

from mvi_standard import validate
from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from mvi_standard.workbook.core.layout import layout
from tools.generate.pages.cells import mended, sheet_rows
from tools.generate.pages.own_report import FORM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

EXAMPLE = EXAMPLES / "demo" / "lindedam-2026.json"
NAMED = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)|<em>([^<]+)</em>")
TABLE = re.compile(r'<table class="cards sheet">\n<caption>(?:Blad|Sheet) (.+?)</caption>.*?</table>', re.DOTALL)
TEXT = re.compile(r">([^<>\n]+)</t[hd]>")
GUIDE = "{# guides/buyer"
SMALL = {"Klein formulier", "Small form"}
OUTCOMES = {"nl": {"voldoet", "ja", "contract", "Reden"}, "en": {"conforms", "yes", "contract", "Reason"}}
"""What the guide stresses that is in a cell, or in an outcome."""


def guide(language: str) -> list[str]:
    """Return the pages of the guide: those that are for buyers."""
    folder = ROOT / "docs" / "pages" / language
    pages = [each for each in sorted(folder.rglob("*.md")) if each.read_text("utf-8").startswith(GUIDE)]
    return [each.relative_to(folder).as_posix() for each in pages]


def known(language: str) -> Iterator[str]:
    """Give the names of the sheets and columns, those of objects too; and of the sheets beside the lists."""
    for sheet in layout(LATEST):
        yield sheet.title(language)
        for column in sheet.all_columns:
            label = column.label(language)
            yield from (label, label.partition(":")[0])
    yield from ("Lees mij", "Read me")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_guide_names_is_in_the_workbook(shelf: Mapping[str, SiteBook], language: str) -> None:
    there = {*known(language), *OUTCOMES[language]}
    pages = {name: in_full(shelf[language], name) for name in guide(language)}
    named = [(name, one or other) for name, text in pages.items() for one, other in NAMED.findall(text)]

    assert len(named) > len(pages)
    assert [each for each in named if each[1] not in there] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_shows_cells_and_says_what_goes_wrong_without_json(
    shelf: Mapping[str, SiteBook], language: str
) -> None:
    pages = {name: in_full(shelf[language], name) for name in guide(language)}
    wrong = {"nl": "# Wat vaak misgaat\n", "en": "# What often goes wrong\n"}[language]
    seen = {name: (bool(TABLE.search(text)), wrong in text, "```" in text) for name, text in pages.items()}

    assert seen == dict.fromkeys(pages, (True, True, False))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_that_is_shown_is_one_of_the_workbook(shelf: Mapping[str, SiteBook], language: str) -> None:
    text = "".join(unescape(in_full(shelf[language], name)) for name in guide(language))
    shown = [(each[1], {*TEXT.findall(each[0].partition("<tbody>")[0])}) for each in TABLE.finditer(text)]
    columns = {each.title(language): {column.label(language) for column in each.all_columns} for each in layout(LATEST)}
    wrong = [(sheet, heads - columns[sheet]) for sheet, heads in shown if sheet not in SMALL]

    assert len(shown) > len(SMALL)
    assert [each for each in wrong if each[1]] == []


def test_the_rows_of_the_small_form_are_those_of_its_example(shelf: Mapping[str, SiteBook]) -> None:
    with (ROOT / FORM).open(encoding="utf-8") as file:
        rows = {cells[0]: cells for cells in csv.reader(file, delimiter=";")}
    [found] = TABLE.finditer(in_full(shelf["nl"], "gids/inkoper.md"))
    heads, *shown = (TEXT.findall(each) for each in re.findall(r"<tr>.*?</tr>", found[0]))

    for cells in shown:
        title, awarded, value, supplier, *themes = cells
        day, month, year = awarded.split("-")
        row = rows[title]
        assert len(cells) == len(heads)
        assert [f"{year}-{int(month):02}-{int(day):02}", value.replace(".", ""), supplier] == [row[2], row[3], row[6]]
        assert themes == row[9 : 9 + len(themes)]


def test_the_example_of_the_guides_conforms_and_has_no_remark() -> None:
    assert validate(EXAMPLE).findings == ()


def test_a_sheet_shows_what_people_see_in_it() -> None:
    found = sheet_rows(EXAMPLE, "lots", ("id", "awarded_on", "value.amount"), "nl", ("P-2026-014",))

    assert (found.sheet, found.rows) == ("Percelen", (("P-2026-014", "20-3-2026", "400.000"),))
    with pytest.raises(ValueError, match="no row"):
        sheet_rows(EXAMPLE, "lots", ("id",), "nl", ("none",))


def test_a_mended_cell_is_named_by_its_sheet_column_and_address(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text(EXAMPLE.read_text("utf-8").replace('"2026-03-20"', '"2027-03-20"'), "utf-8")
    [cell] = mended(wrong, EXAMPLE, "nl")

    assert (cell.sheet, cell.column, cell.wrong, cell.right) == ("Percelen", "Gunningsdatum", "20-3-2027", "20-3-2026")
    assert re.fullmatch(r"[A-Z]+3", cell.cell)
    assert mended(EXAMPLE, EXAMPLE, "nl") == ()
