"""The page of the kinds of values and that of the profiles say what the schema says."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import part, printed, rows, said
from places import EXAMPLES, ROOT
from ruamel.yaml import YAML

from mvi_standard import validate
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import downloads, profiles, values
from tools.generate.pages.press import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

PROFILES = {each.stem: YAML(typ="safe").load(each) for each in sorted((ROOT / "schema" / "profiles").glob("*.yaml"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_value_stands_there_once_with_its_form(shelf: Mapping[str, SiteBook], language: str) -> None:
    book = shelf[language]
    found = rows(printed(book, values)[values.FILE])

    assert sorted(found) == sorted(book.standard.types)
    for name, row in found.items():
        kind = book.standard.types[name]
        assert said(row).startswith(f"{book.label(kind.words)} {name}")
        assert book.definition(kind.words) in said(row)
        assert (f"<code>{kind.pattern}</code>" in unescape(row)) == (kind.pattern is not None)


def test_the_example_of_a_kind_has_the_form_that_is_shown(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    found = rows(printed(book, values)[values.FILE])
    shown = {
        name: json.loads(unescape(sample))
        for name, row in found.items()
        for sample in re.findall(r'class="sample">.*?<code>(.*?)</code>', row)
    }

    assert len(shown) > len(found) / 2
    for name, value in shown.items():
        kind = book.standard.types[name]
        assert kind.pattern is None or re.fullmatch(kind.pattern, value)
        assert kind.longest is None or len(value) <= kind.longest
        assert kind.minimum is None or value >= kind.minimum
        assert kind.maximum is None or value <= kind.maximum


@pytest.mark.parametrize(("name", "words"), [("ShortText", "hooguit 300 tekens"), ("LocalId", "")])
def test_limits_are_told_in_words(shelf: Mapping[str, SiteBook], name: str, words: str) -> None:
    assert values.limits(shelf["nl"], shelf["nl"].standard.types[name]) == words


def test_a_kind_with_bounds_names_both(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["en"]
    bounded = [each for each in book.standard.types.values() if each.minimum is not None and each.maximum is not None]

    assert bounded
    for each in bounded:
        assert values.limits(book, each) == f"{each.minimum:.0f} up to and including {each.maximum:.0f}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_names_the_lists_and_fields_that_it_asks(
    shelf: Mapping[str, SiteBook], language: str, name: str
) -> None:
    page = part(printed(shelf[language], profiles)["profiel.md"], name)
    asked = PROFILES[name]
    fields = {f"model/{cls}/#{field}" for cls, those in asked["required"].items() for field in those}
    lists = {f"model/Submission/#{each}" for each in asked["lists"]}

    assert set(re.findall(r'href="[./]*(model/\w+/#\w+)"', page)) == fields | lists
    assert str(plain(asked["description_nl" if language == "nl" else "description"])) in page


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_offers_a_file_that_conforms_and_has_what_it_asks(shelf: Mapping[str, SiteBook], name: str) -> None:
    [offered] = [each.example for each in profiles.profiles(shelf["nl"]) if each.name == name]
    file = EXAMPLES / "valid" / offered
    document = json.loads(file.read_bytes())

    assert validate(file).conforms
    assert document["profile"] == name
    assert all(document[each] for each in PROFILES[name]["lists"])
    assert f"]({profiles.FOLDER}{offered})" in printed(shelf["nl"], profiles)["profiel.md"]
    assert downloads.files(shelf["nl"])[f"{profiles.FOLDER}{offered}"] == file.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_required_in_every_profile_is_listed(shelf: Mapping[str, SiteBook], language: str) -> None:
    page = printed(shelf[language], profiles)["profiel.md"]
    schema = json.loads((ROOT / "mvi_standard" / "v1" / "schema-1.0.json").read_bytes())
    shown = re.findall(r"</a> <code>(\w+)</code></li>", page)

    assert sorted(shown) == sorted(schema["$defs"]["Submission"]["required"])
