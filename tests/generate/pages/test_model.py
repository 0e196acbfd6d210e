"""The page of the model leads to every class, and its pictures say what the schema says."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import part, printed, said

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

pytestmark = pytest.mark.drawn

SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


@pytest.fixture(scope="module")
def pages(shelf: Mapping[str, SiteBook]) -> Mapping[str, str]:
    return {language: printed(book, model)["model/index.md"] for language, book in shelf.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_is_listed_with_what_it_means_and_holds(
    shelf: Mapping[str, SiteBook], pages: Mapping[str, str], language: str
) -> None:
    book = shelf[language]
    listed = re.findall(r"<tr>\n(.*?)</tr>", pages[language], re.DOTALL)
    found = {each[1]: row for row in listed if (each := re.search(r'<th scope="row"><a href="(\w+)/"', row))}

    assert found.keys() == {each.name for each in book.standard.reachable("Submission", "KpiResult")}
    for name, row in found.items():
        cls = book.standard.classes[name]
        assert book.label(cls.words) in said(row)
        assert book.definition(cls.words) in said(row)
        ties = {each.range for each in cls.fields if each.kind in {"class", "reference"}}
        assert set(re.findall(r'href="(\w+)/"', row.partition("<td")[2])) == ties


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_of_the_pictures_is_a_link_in_the_words_of_the_page(
    shelf: Mapping[str, SiteBook], pages: Mapping[str, str], language: str
) -> None:
    book, pictures = shelf[language], SVG.findall(pages[language])

    assert len(pictures) == 2
    for picture in pictures:
        boxes = re.findall(r'<g class="node box[^"]*">\n(.*?)</g>', picture, re.DOTALL)
        found = {each[1]: said(box) for box in boxes if (each := re.search(r'<a href="(\w+)/"', box))}
        labels = {name: book.label(book.standard.classes[name].words) for name in model.DRAWN}
        assert len(boxes) == len(found)
        assert {name: each.replace("- ", "-") for name, each in found.items()} == labels


def test_the_picture_holds_every_list_of_a_submission(shelf: Mapping[str, SiteBook]) -> None:
    root = shelf["nl"].standard.classes["Submission"]
    lists = {each.range for each in root.fields if each.kind == "class" and each.many}

    assert lists <= set(model.DRAWN)


@pytest.mark.parametrize(("first", "second"), [("Aanbesteding", "Perceel"), ("Contract", "Afspraak")])
def test_what_names_another_is_tied_to_it_in_both_pictures(
    shelf: Mapping[str, SiteBook], first: str, second: str
) -> None:
    classes = shelf["nl"].standard.classes
    names = {each.words.label_nl: name for name, each in classes.items()}
    lines = {(each.first, each.second) for each in model._lines(classes)}  # noqa: SLF001 - what is drawn

    assert (names[first], names[second]) in lines


def test_no_line_is_drawn_that_the_schema_does_not_have(shelf: Mapping[str, SiteBook]) -> None:
    classes = shelf["nl"].standard.classes
    ties = {(name, each.range) for name, cls in classes.items() for each in cls.fields}
    about = {(name, other) for name, others in model.ABOUT.items() for other in others}

    lines = list(model._lines(classes))  # noqa: SLF001 - what is drawn
    assert len(lines) > len(about)
    for each in lines:
        tie = (each.second, each.first) if each.ends == "from" else (each.first, each.second)
        assert tie in ties | about


def test_what_an_observation_is_about_is_still_a_choice_of_its_subject(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    for name, others in model.ABOUT.items():
        assert "Subject" in {each.range for each in book.standard.classes[name].fields}
        assert {each.lower() for each in others} <= {"lot", "contract"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_can_be_downloaded_without_links(shelf: Mapping[str, SiteBook], language: str) -> None:
    [(name, content)] = model.files(shelf[language]).items()
    text = content.decode()

    assert name == model.PICTURE
    assert text.startswith("<svg")
    assert "href" not in text
    assert shelf[language].label(shelf[language].standard.classes["Contract"].words) in unescape(text)


def test_a_class_stands_between_those_that_use_it_and_those_it_uses(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    classes = book.standard.reachable("Submission", "KpiResult")
    left, middle, right = model._neighbourhood(book, book.standard.classes["ContractYear"], classes).groups  # noqa: SLF001

    assert {each.file for each in left.boxes} == {"model/Submission.md"}
    assert [each.file for each in middle.boxes] == ["model/ContractYear.md"]
    ties = {each.range for each in book.standard.classes["ContractYear"].fields if each.kind in {"class", "reference"}}
    assert {each.file for each in right.boxes} == {f"model/{name}.md" for name in ties}


def test_a_class_with_too_many_neighbours_has_no_picture(shelf: Mapping[str, SiteBook]) -> None:
    book = shelf["nl"]
    found = model.neighbour_pictures(book, book.standard.reachable("Submission", "KpiResult"))

    assert "Submission" not in found
    assert "Contract" in found


def test_the_story_names_every_class_of_the_picture(shelf: Mapping[str, SiteBook], pages: Mapping[str, str]) -> None:
    story = part(pages["nl"].replace(f"## {shelf['nl'].say('model_spine')}", "{ #story }"), "story")

    assert set(re.findall(r'href="(\w+)/"', story)) == set(model.DRAWN)
    assert "](KpiResult/)" in story
