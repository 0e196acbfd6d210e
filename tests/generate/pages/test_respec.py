from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from places import ROOT

from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import respec, respec_config
from tools.generate.pages.counting import rules
from tools.generate.pages.respec_places import place
from tools.generate.pages.spine import ROOTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import Standard

WANTED = ("specStatus", "specType", "pubDomain", "shortName", "publishDate", "publishVersion", "editors", "license")
PLACES = {"html", "head", "body", "meta", "link", "br", "input", "img"}
"""Tags without an end or without a text of their own."""


@dataclass
class Read(HTMLParser):
    """What a document has: its ids in order, its links, what it loads, and the text below each id."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    open: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named["href"]] if tag == "a" else []
        self.loads += [named[key] for key in ("src", "href") if key in named and tag != "a"]
        if tag not in PLACES:
            self.open.append((tag, named.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag not in PLACES:
            assert self.open.pop()[0] == tag, f"</{tag}> ends something else"

    def handle_data(self, data: str) -> None:
        for _, name in self.open:
            if name:
                self.texts.setdefault(name, []).append(data)

    def text(self, name: str) -> str:
        return " ".join("".join(self.texts[name]).split())


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def documents(shelf: Mapping[str, SiteBook]) -> Mapping[str, Mapping[str, bytes]]:
    return {language: respec.parts(shelf[language]) for language in LANGUAGES}


@cache
def read(document: bytes) -> Read:
    found = Read()
    found.feed(document.decode())
    found.close()
    assert not found.open
    return found


def config(documents: Mapping[str, Mapping[str, bytes]], language: str, name: str = "config.js") -> Mapping[str, Any]:
    variable, _, value = documents[language][f"js/{name}"].decode().partition(" = ")
    assert variable == ("var respecConfig" if name == "config.js" else "var organisationConfig")
    found: Mapping[str, Any] = json.loads(value.rstrip().removesuffix(";"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_and_field_is_in_the_document(
    shelf: Mapping[str, SiteBook], documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    book, found = shelf[language], read(documents[language]["index.html"])

    for each in book.standard.reachable(*ROOTS):
        assert squeezed(book.definition(each.words)) in found.text(f"section-class-{each.name}")
        for one in each.fields:
            row = found.text(f"field-{each.name}-{one.name}")
            assert squeezed(book.definition(one.words)) in row
            assert ("0..1" in row, "1..*" in row) == (not (one.required or one.many), one.required and one.many)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_every_list_is_in_the_document(
    shelf: Mapping[str, SiteBook], documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    book, found = shelf[language], read(documents[language]["index.html"])

    for name, each in book.standard.codelists.items():
        said = book.say("list_open" if each.open else "list_closed").capitalize()
        assert f"{squeezed(book.definition(each.words))} {said}." in found.text(f"section-list-{name}")
        for row in each.rows:
            shown = found.text(f"code-{name}-{row['code']}")
            assert squeezed(book.label(row)) in shown
            assert ("[proposed]" in row["source"]) <= (f"[{book.say('list_mark_proposed')}]" in shown)


def aged(standard: Standard) -> Standard:
    """Return the standard as if one class, field, code and KPI were deprecated, each with another in its place."""
    lot, award = standard.classes["Lot"], standard.codelists["award_basis"]
    fields = tuple(
        replace(each, deprecated="1.2", replaced_by="value") if each.name == "estimated_value" else each
        for each in lot.fields
    )
    rows = tuple(
        {**row, "deprecated_in": "1.3", "replaced_by": "beste_prijs_kwaliteit"}
        if row["code"] == "laagste_prijs"
        else row
        for row in award.rows
    )
    return replace(
        standard,
        classes={**standard.classes, "Lot": replace(lot, fields=fields, deprecated="1.1", replaced_by="Contract")},
        codelists={**standard.codelists, "award_basis": replace(award, rows=rows)},
        kpis={**standard.kpis, "KLI-09": {**standard.kpis["KLI-09"], "deprecated_in": "1.4", "replaced_by": "KLI-10"}},
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_deprecated_says_since_when_and_what_came_in_its_place(
    shelf: Mapping[str, SiteBook], documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    book, now = shelf[language], read(documents[language]["index.html"])
    later = read(respec.parts(replace(book, standard=aged(book.standard)))["index.html"])

    for place_of_it, since, instead in (
        ("section-class-Lot", "1.1", "Contract"),
        ("field-Lot-estimated_value", "1.2", "value"),
        ("code-award_basis-laagste_prijs", "1.3", "beste_prijs_kwaliteit"),
        ("section-kpi-KLI-09", "1.4", "KLI-10"),
    ):
        mark = f"({book.say('list_deprecated_in', version=since)}. {book.say('list_replaced_by')} {instead})"
        assert mark in later.text(place_of_it)
        assert mark not in now.text(place_of_it)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kpi_is_in_the_document_with_how_sure_its_source_is(
    shelf: Mapping[str, SiteBook], documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    book, found = shelf[language], read(documents[language]["index.html"])
    marks = {row["code"]: book.label(row) for row in book.standard.codelists["evidence_mark"].rows}

    for kpi, each in book.standard.kpis.items():
        text = found.text(f"section-kpi-{kpi}")
        assert squeezed(book.definition(each).replace("`", "")) in text
        assert squeezed(each.get(f"numerator_{language}", "")) in text
        assert squeezed(each.get(f"denominator_{language}", "")) in text
        assert f"{marks[each['evidence_mark']]}." in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_demand_is_in_the_document_with_its_severity(
    shelf: Mapping[str, SiteBook], documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    book, found = shelf[language], read(documents[language]["index.html"])

    for code, each in book.demands.items():
        assert f"rule-{code}" in found.ids
        row = f"{code} {book.say(each.severity)} {squeezed(each.text(language).demand)}"
        assert row.replace(" ", "") in found.text(f"stage-{code[4]}").replace(" ", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_of_counting_keep_their_numbers(documents: Mapping[str, Mapping[str, bytes]], language: str) -> None:
    found = read(documents[language]["index.html"])
    numbers = [number for number, _ in rules((ROOT / "docs" / "counting.md").read_text("utf-8"))]

    assert [each for each in found.ids if re.fullmatch("r[0-9]+", each)] == [f"r{number}" for number in numbers]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_id_stands_once_and_each_link_leads_somewhere(
    documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    found = read(documents[language]["index.html"])
    places = {f"#{each}" for each in found.ids} | {*documents[language]}

    assert len(found.ids) == len({*found.ids})
    assert {each for each in found.links if "://" not in each} <= places


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_loads_nothing_from_elsewhere(documents: Mapping[str, Mapping[str, bytes]], language: str) -> None:
    loads = read(documents[language]["index.html"]).loads

    assert loads == ["js/organisation-config.js", "js/config.js", "js/respec.js"]
    assert loads[-1] in documents[language]["README.md"].decode()


def test_both_languages_have_the_same_places(documents: Mapping[str, Mapping[str, bytes]]) -> None:
    dutch, english = (read(documents[language]["index.html"]).ids for language in LANGUAGES)

    assert dutch == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_configuration_says_what_dutch_standards_say_and_no_more_than_is_true(
    shelf: Mapping[str, SiteBook], documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    told, book = config(documents, language), shelf[language]

    assert {*WANTED} <= told.keys()
    assert told["publishVersion"] == book.standard.version
    assert str(told["subtitle"]).endswith(book.standard.version)
    status = (told["specStatus"], told["publishDate"], told["latestVersion"])
    assert (status == ("WV", None, None)) is not (LATEST.files / "RELEASED").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_organisation_is_named_and_the_status_has_words(
    documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    told = config(documents, language, "organisation-config.js")
    letters = str(config(documents, language)["specStatus"]).lower()
    words = told["sotdText"]

    assert not told["nl_organisationName"]
    assert not told["logos"]
    assert words[language][letters] in read(documents[language]["index.html"]).text("sotd")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reference_can_be_rendered_without_asking_elsewhere(
    documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    cited = set(re.findall(r"\[\[!?([\w-]+)\]\]", documents[language]["index.html"].decode()))

    assert cited == respec_config.BIBLIO.keys()
    assert config(documents, language)["localBiblio"].keys() == cited
    assert config(documents, language)["xref"] is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_conformance_has_the_words_of_duty_and_no_denial(
    documents: Mapping[str, Mapping[str, bytes]], language: str
) -> None:
    text = read(documents[language]["index.html"]).text("conformance")

    assert all(re.search(rf"\b{each}\b", text) for each in respec.KEYWORDS[language])
    assert not re.search(r"\b(MUST NOT|MOET NIET|MOETEN NIET|MAG NIET)\b", text)


def test_a_dutch_word_of_duty_is_marked_in_a_text_that_is_escaped() -> None:
    assert respec.keyed("Zij MOET < 5 zijn, en moet.") == 'Zij <em class="rfc2119">MOET</em> &lt; 5 zijn, en moet.'


def test_the_source_holds_the_json_schema_itself_and_is_the_same_every_time(shelf: Mapping[str, SiteBook]) -> None:
    again = respec.parts.__wrapped__(shelf["nl"])

    with ZipFile(BytesIO(respec.files(shelf["nl"])[respec.FILE])) as parcel:
        held = {each.removeprefix("respec/"): parcel.read(each) for each in parcel.namelist()}
    assert held["mvi-1.0.schema.json"] == (LATEST.files / "schema-1.0.json").read_bytes()
    assert held == again


@pytest.mark.parametrize(
    ("file", "anchor", "expected"),
    [
        ("model/Contract.md", "", "class-Contract"),
        ("model/Contract.md", "value", "field-Contract-value"),
        ("model/waarden.md", "Money", "type-Money"),
        ("codelijst/theme.md", "klimaat", "code-theme-klimaat"),
        ("kpi/KLI-02.md", "", "kpi-KLI-02"),
        ("code/MVI-C012.md", "", "rule-MVI-C012"),
        ("tellen.md", "", "counting"),
    ],
)
def test_a_page_of_the_site_is_a_place_in_the_document(file: str, anchor: str, expected: str) -> None:
    assert place(file, anchor) == expected


def test_a_page_that_the_document_lacks_has_no_place() -> None:
    with pytest.raises(KeyError):
        place("gids/inkoper.md")
