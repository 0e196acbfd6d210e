"""A page of a class says what the schema says, and shows what a tested file holds."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import reduce
from html import unescape
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest
from generate.pages.printed import part, printed, rows, said
from jsonschema import Draft202012Validator
from places import EXAMPLES, ROOT
from ruamel.yaml import YAML

from mvi_standard import kpi_results, validate
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import classes
from tools.generate.pages.excerpt import ClassExcerpt

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import Class

    Pages = Mapping[str, Mapping[str, str]]

pytestmark = pytest.mark.drawn

UNSHOWN = {("KpiResult", "withheld"), ("KpiCoverage", "expected")}
"""Only totals of many submissions have these."""
USES = {
    "Lot": {"Submission.lots", "Contract.lots"},
    "ThemeApplication": {"Lot.themes"},
    "Contract": {"Submission.contracts", "Contract.parent_contract", "ContractYear.contract", "Commitment.contract"},
    "Submission": set(),
}


@pytest.fixture(scope="module")
def pages(shelf: Mapping[str, SiteBook]) -> Pages:
    return {language: printed(book, classes) for language, book in shelf.items()}


def described(book: SiteBook) -> tuple[Class, ...]:
    return book.standard.reachable("Submission", "KpiResult")


def defined() -> Mapping[str, Any]:
    """What both schemas define, in one."""
    both = [json.loads((LATEST.files / f"{name}-1.0.json").read_bytes()) for name in ("result", "schema")]
    return {name: each for one in both for name, each in one["$defs"].items()}


def schemas() -> Mapping[str, Any]:
    """The JSON Schema of each class, as the package has it."""
    both = [json.loads((LATEST.files / f"{name}-1.0.json").read_bytes()) for name in ("result", "schema")]
    return {name: each for one in both for name, each in one["$defs"].items() if "properties" in each} | {
        name: one for name, one in zip(("KpiResult", "Submission"), both, strict=True) if "properties" in one
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_has_its_page_with_every_field_in_the_words_of_the_schema(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    book = shelf[language]

    assert set(pages[language]) == {f"model/{each.name}.md" for each in described(book)}
    for cls in described(book):
        page = pages[language][f"model/{cls.name}.md"]
        found = rows(page)
        assert f"\n# {book.label(cls.words)} {{ #_class }}\n" in page
        assert book.definition(cls.words) in unescape(page)
        assert list(found) == [each.name for each in cls.fields]
        for field in cls.fields:
            words = said(found[field.name])
            assert words.startswith(f"{book.label(field.words)} {field.name}")
            assert book.definition(field.words) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_says_where_it_is_found_and_what_to_do_when_it_is_not(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    book = shelf[language]
    for cls in described(book):
        found = rows(pages[language][f"model/{cls.name}.md"])
        for field in cls.fields:
            words = said(found[field.name])
            assert f"{book.say('advice_where')} {book.advice(field, 'where')}" in words, (cls.name, field.name)
            assert f"{book.say('advice_unknown')} {book.advice(field, 'unknown')}" in words, (cls.name, field.name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_required_and_how_many_are_those_of_the_json_schema(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    known = schemas()

    for cls in described(shelf[language]):
        schema, found = known[cls.name], rows(pages[language][f"model/{cls.name}.md"])
        assert found.keys() == schema["properties"].keys()
        for name, row in found.items():
            needed, many = name in schema["required"], schema["properties"][name].get("type") == "array"
            number = ("1..*" if needed else "0..*") if many else ("1" if needed else "0..1")
            assert ('class="badge required"' in row) == needed, (cls.name, name)
            assert f">{number}</span>" in row, (cls.name, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_profile_that_requires_a_field_is_a_badge_and_no_other_is(pages: Pages, language: str) -> None:
    profiles = {each.stem: YAML(typ="safe").load(each) for each in (ROOT / "schema" / "profiles").glob("*.yaml")}
    asked = {
        (cls, field, name)
        for name, each in profiles.items()
        for cls, fields in each["required"].items()
        for field in fields
    }
    shown = {
        (file[6:-3], field, said(badge).rpartition(" ")[2])
        for file, page in pages[language].items()
        for field, row in rows(page).items()
        for badge in re.findall(r'<span class="badge profile">.*?</span>', row)
    }

    assert len(asked) > len(profiles)
    assert shown == asked


def test_what_came_later_and_what_is_deprecated_say_so(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    lot = book.standard.classes["Lot"]
    changed = tuple(
        replace(each, since="1.1", deprecated="1.2", replaced_by="value") if each.name == "estimated_value" else each
        for each in lot.fields
    )
    gone = replace(lot, fields=changed, deprecated="1.3", replaced_by="Contract")
    standard = replace(book.standard, classes={**book.standard.classes, "Lot": gone})
    page = printed(replace(book, standard=standard), classes)["model/Lot.md"]
    found = rows(page)

    assert "sinds 1.1" in said(found["estimated_value"])
    assert "vervallen in 1.2" in said(found["estimated_value"])
    assert "Gebruik in plaats daarvan value" in said(found["estimated_value"])
    assert "vervallen in 1.3 Gebruik in plaats daarvan Contract" in said(page)
    assert not [name for name, row in found.items() if name != "estimated_value" and "vervallen" in said(row)]
    assert not [name for name, row in found.items() if name != "estimated_value" and "sinds " in said(row)]


def test_every_field_has_an_example(shelf: Mapping[str, SiteBook], pages: Pages) -> None:
    shown = {
        (cls.name, each.name): 'class="sample"' in rows(pages["nl"][f"model/{cls.name}.md"])[each.name]
        for cls in described(shelf["nl"])
        for each in cls.fields
    }

    assert {place for place, there in shown.items() if not there} == UNSHOWN


def test_the_example_of_a_field_is_a_value_that_fits_it(shelf: Mapping[str, SiteBook]) -> None:
    """A page shows the value alone: it has to be right there too."""
    book, known = shelf["nl"], schemas()
    everywhere = {"$defs": defined()}
    shown = 0
    for cls in described(book):
        for each in cls.fields:
            value = classes.row(book, cls, each, {}).example
            if value is not None:
                schema = everywhere | {"properties": {each.name: known[cls.name]["properties"][each.name]}}
                assert Draft202012Validator(schema).is_valid({each.name: value}), (cls.name, each.name, value)
                shown += 1

    assert shown > len(described(book))


@pytest.mark.parametrize("cls", USES)
def test_where_a_class_is_used(pages: Pages, cls: str) -> None:
    assert set(re.findall(r"<code>(\w+\.\w+)</code>", part(pages["nl"][f"model/{cls}.md"], "_use"))) == USES[cls]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_stands_on_the_page_of_its_class_in_words(
    shelf: Mapping[str, SiteBook], pages: Pages, language: str
) -> None:
    for rule in classes.rules(shelf[language]):
        listed = said(part(pages[language][f"model/{rule.on}.md"], "_rules"))
        assert rule.code in listed
        assert rule.text(language).demand in listed


def test_a_field_names_the_rules_that_point_to_it(pages: Pages) -> None:
    lot, option = (rows(pages["nl"][f"model/{each}.md"]) for each in ("Lot", "ContractOption"))

    assert ">MVI-C012</a>" in lot["awarded_on"]
    assert ">MVI-C012</a>" not in lot["title"]
    assert ">MVI-C013</a>" in option["exercised_on"]
    assert "MVI-C013" in part(pages["nl"]["model/ContractOption.md"], "_rules")


def test_a_rule_that_points_to_a_whole_record_is_not_about_the_list_that_holds_it(pages: Pages) -> None:
    assert "MVI-C044" in part(pages["nl"]["model/Contract.md"], "_rules")
    assert "MVI-C044" not in pages["nl"]["model/Submission.md"]


def test_an_example_is_cut_from_a_file(shelf: Mapping[str, SiteBook]) -> None:
    for cls in described(shelf["nl"]):
        example = shelf["nl"].examples.of(cls.name)
        assert example is not None
        file = EXAMPLES / "valid" / example.file
        whole = kpi_results(validate(file)) if example.computed else json.loads(file.read_bytes())
        assert example.data == reduce(lambda here, step: here[step], example.path, whole)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tabs_of_a_page_hold_the_same_object(shelf: Mapping[str, SiteBook], pages: Pages, language: str) -> None:
    yaml = YAML(typ="safe", pure=True)
    for cls in described(shelf[language]):
        example = shelf[language].examples.of(cls.name)
        assert example is not None
        below = part(pages[language][f"model/{cls.name}.md"], "_example")
        tabs = {name: dedent(text) for name, text in re.findall(r"```(\w+)\n(.*?)\n {4}```", below, re.DOTALL)}
        assert json.loads(tabs["json"]) == example.data
        assert yaml.load(tabs["yaml"]) == example.data
        assert tabs["python"].strip() == ClassExcerpt(example).python
        assert f">{example.file}</a>" in below
        assert example.computed or not example.path or f"<code>{pointer(example.path)}</code>" in below


def test_the_python_of_each_class_gives_the_object(
    shelf: Mapping[str, SiteBook], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(EXAMPLES / "valid")

    for cls in described(shelf["nl"]):
        example = shelf["nl"].examples.of(cls.name)
        assert example is not None
        exec(ClassExcerpt(example).python, {})  # noqa: S102 - what the page tells its reader to run
        assert json.loads(capsys.readouterr().out) == example.data, cls.name


def test_the_example_of_a_submission_is_a_whole_file_that_conforms(
    shelf: Mapping[str, SiteBook], tmp_path: Path
) -> None:
    example = shelf["nl"].examples.of("Submission")
    assert example is not None
    file = tmp_path / "from-the-page.json"
    file.write_text(ClassExcerpt(example).json, "utf-8")

    assert validate(file).conforms
