"""A page of a KPI says what its definition says, and how it is counted."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from html import unescape
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from generate.pages.printed import part, printed, said
from places import ROOT
from ruamel.yaml import YAML

from mvi_standard.render.reference import OBSERVED
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import kpis
from tools.generate.pages.kpi_terms import field_at, stated_in
from tools.generate.pages.press import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook

    Pages = Mapping[str, Mapping[str, str]]

SOURCE = ROOT / "schema" / "kpis"
ONE_OF_EACH = ("KLI-02", "MIL-05", "PRO-12", "SOC-03")


def defined() -> Iterator[Any]:
    yaml = YAML(typ="safe")
    return (yaml.load(each) for each in sorted(SOURCE.glob("*.yaml")))


KPIS = {each["id"]: each for each in defined()}


@pytest.fixture(scope="module")
def pages(shelf: Mapping[str, SiteBook]) -> Pages:
    return {language: printed(book, kpis) for language, book in shelf.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kpi_has_its_page_with_its_definition(pages: Pages, language: str) -> None:
    assert set(pages[language]) == {"kpi/index.md", *(f"kpi/{each}.md" for each in KPIS)}
    for kpi, each in KPIS.items():
        page = pages[language][f"kpi/{kpi}.md"]
        assert f"\n# {plain(' '.join([kpi, each['label_' + language]]))}\n" in page
        assert each[f"definition_{language}"] in unescape(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numerator_and_denominator_are_told(pages: Pages, language: str) -> None:
    for kpi, each in KPIS.items():
        ratio = part(pages[language][f"kpi/{kpi}.md"], "_ratio")
        wanted = [each[name] for name in (f"numerator_{language}", f"denominator_{language}")]
        assert [unescape(text) for text in re.findall(r"<dd>(.*?)</dd>", ratio)] == wanted


@pytest.mark.parametrize("name", ["counts", "measure", "mistakes"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_counts_how_to_measure_and_what_goes_wrong_are_told(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str, name: str
) -> None:
    for kpi, each in KPIS.items():
        page = pages[language][f"kpi/{kpi}.md"]
        shown = re.findall(r"<p>(.*?)</p>", part(page, f"_{name}"))
        assert [unescape(re.sub(r"</?code>", "`", text)) for text in shown] == [each[f"{name}_{language}"]]
        assert f"## {shelf[language].say(f'kpi_{name}')} {{ #_{name} }}" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_value_must_state_is_there_with_the_codes(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    for kpi, each in KPIS.items():
        below = part(pages[language][f"kpi/{kpi}.md"], "_requires")
        asked = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', below)
        assert [path(head) for head, _ in asked] == [one["path"] for one in each.get("requires", ())]
        for (_, row), one in zip(asked, each.get("requires", ()), strict=True):
            codes = [*one.get("allowed", ()), *one.get("refused", ())]
            assert all(f"#{code}" in row or code in said(row) for code in codes)
            assert (shelf[language].say("kpi_always") in row) == ("when" not in one)


def path(html: str) -> str:
    return html.partition("<code>")[2].partition("</code>")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_counts_and_what_must_be_equal_is_there(pages: Pages, language: str) -> None:
    for kpi, each in KPIS.items():
        page = pages[language][f"kpi/{kpi}.md"]
        counted = re.findall(r"<li>(.*?)</li>", part(page, "_counting"))
        equal = re.findall(r"<li>(.*?)</li>", part(page, "_adding"))
        assert [path(line) for line in counted] == [one["path"] for one in each.get("counted", ())]
        assert [path(line) for line in equal] == [*each.get("equal_to_sum", ())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_it_adds_up_and_by_what_it_is_split(shelf: Mapping[str, SiteBook], pages: Pages, language: str) -> None:
    rows = {each["code"]: each for each in shelf[language].standard.codelists["aggregation"].rows}
    for kpi, each in KPIS.items():
        below = part(pages[language][f"kpi/{kpi}.md"], "_adding")
        row = rows[each["aggregation"]]
        assert f"{row[f'label_{language}']} . {row[f'definition_{language}']}" in said(below)
        split = re.findall(r'<tr><th scope="row">.*?<code>(\w+)</code></th>.*?<td([^>]*>.*?)</td></tr>', below)
        assert {name: "badge required" in duty for name, duty in split} == {
            one["name"]: one["required"] for one in each.get("dimensions", ())
        }


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_it_is_computed_is_told_in_the_words_of_its_function(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    which = LANGUAGES.index(language)
    functions = shelf[language].edition.ledger.computations()
    told = {kpi: said(part(pages[language][f"kpi/{kpi}.md"], "_counting")) for kpi in KPIS}

    for kpi, words in told.items():
        if kpi in functions:
            assert " ".join(functions[kpi].text.split("\n\n")[which].split()) in words
        else:
            assert OBSERVED[which] in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_source_is_there_with_how_sure_it_is(shelf: Mapping[str, SiteBook], pages: Pages, language: str) -> None:
    marks = {each["code"]: each for each in shelf[language].standard.codelists["evidence_mark"].rows}
    for kpi, each in KPIS.items():
        page = pages[language][f"kpi/{kpi}.md"]
        mark = marks[each["evidence_mark"]]
        below = part(page, "_source")
        assert f'href="#_source">{mark[f"label_{language}"]}</a>' in page
        assert mark[f"definition_{language}"] in said(below)
        for address in re.findall(r"https?://[^\s;,]+[\w/]", each["source"]):
            assert f'href="{address}"' in below
        if "[proposed" in each["source"]:
            assert shelf[language].say("list_mark_proposed") in said(below)


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_of_the_editors_are_folded_below_the_addresses(pages: Pages, language: str) -> None:
    below = part(pages[language]["kpi/KLI-02.md"], "_source")
    in_sight, _, folded = below.partition("<details")

    assert "900 kt" in folded
    assert "900 kt" not in in_sight
    assert in_sight.count("<li>") == folded.count("<a href") == 3
    assert "<details" not in part(pages[language]["kpi/KLI-01.md"], "_source"), "an address alone needs no note"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_holds_every_kpi_with_its_mark_and_counts_the_marks(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    book, index = shelf[language], pages[language]["kpi/index.md"]
    marks = {each["code"]: each[f"label_{language}"] for each in book.standard.codelists["evidence_mark"].rows}
    found = dict(
        re.findall(r'<tr><th scope="row">.*?<code>(.*?)</code>.*?class="badge \w+">(.*?)</span></td></tr>', index)
    )
    listed = [*re.findall(r'class="badge \w+">([^<]+)</span> .*?<small>\((\d+) ', index)]

    assert found == {kpi: marks[each["evidence_mark"]] for kpi, each in KPIS.items()}
    assert {name: int(number) for name, number in listed} == {
        name: [*found.values()].count(name) for name in marks.values()
    }


def test_a_field_is_named_by_the_labels_on_the_way(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    found = field_at(book, book.standard.classes["Observation"], "reference.type")

    assert (found.text, found.file, found.anchor) == ("Referentie › Referentietype", "model/ReferenceCase.md", "type")


def test_a_kpi_about_fields_that_no_class_has_is_refused(shelf: Mapping[str, SiteBook]) -> None:
    kpi = {**KPIS["KLI-02"], "requires": [{"path": "nowhere.at_all"}]}

    with pytest.raises(LookupError, match="KLI-02"):
        stated_in(shelf["nl"], kpi)


def test_what_a_mean_is_weighted_by_is_named_in_words(pages: Pages) -> None:
    assert "Gewogen met Percelen › Gegunde waarde" in said(part(pages["nl"]["kpi/PRO-12.md"], "_adding"))
    assert "Gewogen met de noemer van elke waarde" in said(part(pages["nl"]["kpi/MIL-05.md"], "_adding"))
    assert "Gewogen met" not in pages["nl"]["kpi/KLI-02.md"]


def test_a_rule_that_names_a_kpi_is_on_its_page(shelf: Mapping[str, SiteBook], pages: Pages) -> None:
    naming = {
        (kpi, code)
        for code, each in shelf["nl"].demands.items()
        for kpi in KPIS
        if any(re.search(rf"\b{kpi}\b", str(each.text(language))) for language in LANGUAGES)
    }
    shown = {
        (kpi, code)
        for kpi in KPIS
        for code in re.findall(r"<code>(MVI-\w+)</code>", part(pages["nl"][f"kpi/{kpi}.md"], "_rules"))
    }

    assert naming
    assert shown == naming


def test_a_deprecated_kpi_says_so(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    changed = {
        **book.standard.kpis,
        "KLI-02": {**book.standard.kpis["KLI-02"], "deprecated_in": "1.1", "replaced_by": "KLI-03"},
    }
    found = printed(replace(book, standard=replace(book.standard, kpis=changed)), kpis)

    assert "vervallen in 1.1 Gebruik in plaats daarvan KLI-03" in said(found["kpi/KLI-02.md"])
    assert "vervallen in 1.1" not in found["kpi/KLI-03.md"]


def test_the_catalogue_holds_every_definition_as_it_is_written(shelf: Mapping[str, SiteBook]) -> None:
    offered = kpis.files(shelf["nl"])
    catalogue = json.loads(offered[kpis.CATALOGUE])

    assert {each["id"]: each for each in catalogue["kpis"]} == KPIS
    assert offered == kpis.files(shelf["en"])


@pytest.mark.parametrize("kpi", ONE_OF_EACH)
def test_the_table_holds_a_kpi_in_one_row(shelf: Mapping[str, SiteBook], kpi: str) -> None:
    table = kpis.files(shelf["nl"])[kpis.TABLE].decode()
    row = next(each for each in csv.DictReader(StringIO(table, newline="")) if each["id"] == kpi)
    filled = {name: cell for name, cell in row.items() if cell}

    assert filled.keys() == KPIS[kpi].keys()
    assert filled["units"].split() == KPIS[kpi]["units"]
    assert json.loads(filled.get("requires", "[]")) == KPIS[kpi].get("requires", [])
    assert table.count("\r\n") == len(KPIS) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_of_a_company_report_is_related_and_no_more(shelf: Mapping[str, SiteBook], language: str) -> None:
    book = shelf[language]
    written = printed(book, kpis)
    links = [each for each in book.standard.crosswalks if each.scheme == "vsme"]

    assert {each.match for each in links} == {"related"}
    assert all("second-hand" in each.source for each in links)
    for each in links:
        assert f": {each.target} (" in written[f"kpi/{each.code}.md"]
    assert 'id="_compared"' not in written["kpi/PRO-05.md"]
