"""A page of a code list says what its CSV says, and offers that CSV."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from html import unescape
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from generate.pages.printed import part, printed, rows, said
from places import ROOT

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import codelist_files, codelists
from tools.generate.pages.codelist_relations import uses
from tools.generate.pages.press import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

SOURCE = ROOT / "schema" / "codelists"


def table(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(file.read_text("utf-8"))))


LISTS = {each["name"]: each for each in table(ROOT / "schema" / "codelists.csv")}
OWN = {
    "subtheme": ("theme", "klimaat.mitigatie", "Klimaat"),
    "theme": ("counts_for_mvi", "mkb", "nee"),
}
"""For some lists a column of their own, a code, and what the Dutch page shows of it."""

Pages = dict[str, dict[str, str]]


def coded(name: str) -> list[dict[str, str]]:
    return table(SOURCE / f"{name}.csv")


@pytest.fixture(scope="module")
def pages(shelf: Mapping[str, SiteBook]) -> Pages:
    return {language: dict(printed(book, codelists)) for language, book in shelf.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_its_page_with_every_code_in_words(pages: Pages, language: str) -> None:
    assert set(pages[language]) == {"codelijst/index.md", *(f"codelijst/{name}.md" for name in LISTS)}
    for name, listed in LISTS.items():
        page = pages[language][f"codelijst/{name}.md"]
        found = rows(page)
        assert f"\n# {plain(listed[f'label_{language}'])}\n" in page
        assert listed[f"definition_{language}"] in unescape(page)
        assert list(found) == [each["code"] for each in coded(name)]
        for each in coded(name):
            words = said(found[each["code"]])
            assert words.startswith(f"{each[f'label_{language}']} {each['code']}")
            assert each[f"definition_{language}"] in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_says_whether_it_is_open_and_which_rule_watches(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    say = shelf[language].say
    for name, listed in LISTS.items():
        page = pages[language][f"codelijst/{name}.md"]
        opened = listed["open"] == "true"
        assert (f'<span class="badge">{say("list_open")}</span>' in page) == opened
        assert (f'<span class="badge">{say("list_closed")}</span>' in page) != opened
        assert (">MVI-R004</a>" in page) == opened


@pytest.mark.parametrize("name", OWN)
def test_a_column_that_only_this_list_has_is_shown(pages: Pages, name: str) -> None:
    column, code, shown = OWN[name]
    page = pages["nl"][f"codelijst/{name}.md"]
    cells = dict(re.findall(r'<td data-label="([^"]+)">(.*?)</td>', rows(page)[code]))

    assert shown in {said(each) for each in cells.values()}
    assert column in coded(name)[0]
    assert f'<th scope="col">{next(iter(cells))}</th>' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_every_list_is_shown(shelf: Mapping[str, SiteBook], pages: Pages, language: str) -> None:
    for name in LISTS:
        own = [each for each in coded(name)[0] if each not in codelists.USUAL]
        page = pages[language][f"codelijst/{name}.md"]
        assert all(f'<th scope="col">{shelf[language].say(f"column_{each}")}</th>' in page for each in own)


def test_a_code_that_is_deprecated_says_so_and_what_to_use(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    listed = book.standard.codelists["vat"]
    first, *others = listed.rows
    gone = {**first, "deprecated_in": "1.1", "replaced_by": others[0]["code"]}
    changed = {**book.standard.codelists, "vat": replace(listed, rows=(gone, *others))}
    page = printed(replace(book, standard=replace(book.standard, codelists=changed)), codelists)["codelijst/vat.md"]
    words = said(rows(page)[first["code"]])

    assert f"vervallen in 1.1 Gebruik in plaats daarvan {others[0]['label_nl']}" in words
    assert "vervallen" not in said(rows(page)[others[0]["code"]])


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("vat", {"Money.vat", "Payment.vat"}),
        ("theme", {"ActionPlan.themes", "ThemeApplication.theme", "Criterion.themes", "KpiDefinition.theme"}),
        ("level_scale", {"Level.scale"}),
    ],
)
def test_where_a_list_is_used(pages: Pages, name: str, used: set[str]) -> None:
    below = part(pages["nl"][f"codelijst/{name}.md"], "_use")

    assert set(re.findall(r"<code>(\w+\.\w+)</code>", below)) == used


def test_a_scale_is_used_as_levels_and_a_dimension_as_parts(shelf: Mapping[str, SiteBook]) -> None:
    standard = shelf["nl"].standard

    assert uses(standard, standard.codelists["ambition_level"]).scales == ("mvicriteria",)
    assert "thema" in uses(standard, standard.codelists["theme"]).dimensions
    assert standard.codelists["subtheme"] in uses(standard, standard.codelists["theme"]).lists
    assert "PRO-07" in uses(standard, standard.codelists["theme"]).kpis


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_holds_every_list_with_its_number_of_codes(pages: Pages, language: str) -> None:
    index = pages[language]["codelijst/index.md"]
    found = dict(
        re.findall(r'<tr>\n<th scope="row">.*?<code>(\w+)</code>.*?<td data-label="\w+">(\d+)', index, re.DOTALL)
    )

    assert found == {name: str(len(coded(name))) for name in LISTS}
    total = sum(len(coded(name)) for name in LISTS)
    assert {"nl": f"hebben de lijsten {total} codes", "en": f"the lists have {total} codes"}[language] in index


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_csv_is_the_very_file_of_the_schema(shelf: Mapping[str, SiteBook], pages: Pages, language: str) -> None:
    offered = codelists.files(shelf[language])

    for name in LISTS:
        file = f"downloads/codelists/{name}.csv"
        assert offered[file] == (SOURCE / f"{name}.csv").read_bytes()
        assert file in pages[language][f"codelijst/{name}.md"]
        assert file.replace(".csv", ".json") in pages[language][f"codelijst/{name}.md"]


def test_the_json_holds_what_the_csv_holds(shelf: Mapping[str, SiteBook]) -> None:
    offered = codelists.files(shelf["nl"])

    for name, listed in LISTS.items():
        codes = csv.DictReader(StringIO(offered[f"downloads/codelists/{name}.csv"].decode()))
        found = json.loads(offered[f"downloads/codelists/{name}.json"])
        assert found["open"] == (listed["open"] == "true")
        assert {key: found[key] for key in ("label_nl", "definition_en", "source")} == {
            key: listed[key] for key in ("label_nl", "definition_en", "source")
        }
        assert [{key: written(each) for key, each in code.items()} for code in found["codes"]] == [
            {key: each for key, each in row.items() if each} for row in codes
        ]


def written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def test_all_lists_together_are_each_list(shelf: Mapping[str, SiteBook]) -> None:
    offered = codelists.files(shelf["nl"])
    lines = [json.loads(each) for each in offered[codelist_files.LINES].splitlines()]

    assert lines == [json.loads(offered[f"downloads/codelists/{each['name']}.json"]) for each in lines]
    assert {each["name"] for each in lines} == set(LISTS)
    with ZipFile(BytesIO(offered[codelist_files.ALL])) as parcel:
        assert parcel.read("codelists/theme.csv") == (SOURCE / "theme.csv").read_bytes()
    assert offered == codelists.files(shelf["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_product_groups_says_how_many_are_known(pages: Pages, language: str) -> None:
    rows_of = coded("product_group")
    known = [each["code"] for each in rows_of if each["status"] in {"2019", "rivm", "elders"}]

    assert len(known) == 28
    for each in rows_of:
        if each["code"] in known:
            assert each["source"]
            assert each["cluster"]
            assert not each["deprecated_in"]
    assert re.search(r'id="_known">[^<]* 28 [^<]* 48 ', pages[language]["codelijst/product_group.md"])
    assert not any(
        'id="_known"' in pages[language][f"codelijst/{name}.md"] for name in LISTS if name != "product_group"
    )


def test_a_product_group_that_nobody_sees_in_the_tool_is_not_offered() -> None:
    rows_of = {each["code"]: each for each in coded("product_group")}

    assert [
        code for code, each in rows_of.items() if each["status"] == "historisch" and not each["deprecated_in"]
    ] == []
    assert all(bool(each["tool_id"]) <= bool(each["seen_on"]) for each in rows_of.values())
    assert rows_of["ict_hardware"]["replaced_by"] == "ict_hardware_mobiele_apparaten"
