"""The page of a code list shows how its codes relate to those of others, in words that run the right way."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from generate.pages.printed import part, printed, said
from places import ROOT

from mvi_standard.requirement import LANGUAGES
from tools.generate.crosswalk import MATCHES, Crosswalk
from tools.generate.pages import codelist_files, codelists

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

FILE = ROOT / "schema" / "crosswalks.csv"
WORDS = {
    "exact": "gelijk aan",
    "close": "komt dicht bij",
    "broad": "is smaller dan",
    "narrow": "is ruimer dan",
    "related": "hangt samen met",
}


def written() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def pages(shelf: Mapping[str, SiteBook]) -> Mapping[str, Mapping[str, str]]:
    return {language: printed(book, codelists) for language, book in shelf.items()}


def lines(page: str) -> list[str]:
    return re.findall(r"<tr>\n(.*?)</tr>", part(page, "_compared"), re.DOTALL)


def test_every_row_is_on_the_page_of_its_list_and_reads_as_a_sentence(
    pages: Mapping[str, Mapping[str, str]], shelf: Mapping[str, SiteBook]
) -> None:
    for name, listed in shelf["nl"].standard.codelists.items():
        labels = {row["code"]: row["label_nl"] for row in listed.rows}
        wanted = [each for each in written() if each["codelist"] == name]
        shown = [said(each) for each in lines(pages["nl"][f"codelijst/{name}.md"])]
        assert len(shown) == len(wanted)
        for row, line in zip(wanted, shown, strict=True):
            code = row["code"]
            assert line.startswith(f"{labels[code]} {code} {WORDS[row['match']]} {row['target']}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_explained_where_they_are_used_and_only_there(
    pages: Mapping[str, Mapping[str, str]], shelf: Mapping[str, SiteBook], language: str
) -> None:
    say = shelf[language].say
    for name in shelf[language].standard.codelists:
        page = pages[language][f"codelijst/{name}.md"]
        used = {each["match"] for each in written() if each["codelist"] == name}
        explained = {each for each in MATCHES if f"<strong>{say(f'match_{each}')}</strong>: " in page}
        assert explained == used
        assert (say("list_compared_own") in page) == bool(used)
        assert ('downloads/crosswalks.csv" download>' in page) == bool(used)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_standard_and_the_meaning_of_a_field_are_named(
    pages: Mapping[str, Mapping[str, str]], language: str
) -> None:
    shown = [said(each) for each in lines(pages[language]["codelijst/theme.md"])]
    [list_of_eforms] = [each for each in shown if " circ-econ " in each]
    [field] = [each for each in shown if " BT-726 " in each]

    assert list_of_eforms.endswith("environmental-impact")
    assert {"nl": "geschikt voor het mkb eForms, veld", "en": "suitable for SMEs eForms, field"}[language] in field


def test_what_another_standard_calls_its_code_is_text(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    hostile = Crosswalk(
        "vat", book.standard.codelists["vat"].codes[0], "ocds", "<script>alert(1)</script>", "exact", "x"
    )
    changed = replace(book, standard=replace(book.standard, crosswalks=(hostile,)))

    assert "&lt;script&gt;alert(1)" in printed(changed, codelists)["codelijst/vat.md"]


def test_all_rows_can_be_downloaded_alone_in_the_zip_and_with_their_list(shelf: Mapping[str, SiteBook]) -> None:
    offered = codelist_files.files(shelf["nl"])

    assert offered["downloads/crosswalks.csv"] == FILE.read_bytes()
    with ZipFile(BytesIO(offered[codelist_files.ALL])) as parcel:
        assert parcel.read("crosswalks.csv") == FILE.read_bytes()
    for name in shelf["nl"].standard.codelists:
        found = json.loads(offered[f"downloads/codelists/{name}.json"])["crosswalk"]
        assert [{"codelist": name, **each} for each in found] == [
            each for each in written() if each["codelist"] == name
        ]
