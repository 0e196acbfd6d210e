"""The pages that are written by hand: their heads, and what they promise in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from manuscript import in_full, sentences
from places import ROOT

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import prose

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

PAGES = sorted(each.relative_to(ROOT / "docs/pages/nl").as_posix() for each in ROOT.glob("docs/pages/nl/**/*.md"))
FENCE = re.compile(r"^```(\w*)", re.MULTILINE)
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
COMPUTED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|```.*?```|`.*?`|<code>.*?</code>|\]\([^)]*\)", re.DOTALL)
MOST_WORDS = 25
NORMATIVE = "tellen.md"
"""Here the meaning is in every word: a sentence may be as long as it has to be."""


def by_hand(language: str, name: str) -> str:
    return (ROOT / "docs" / "pages" / language / name).read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["", "# Title\n", "{# start #}\n# Title\n", "{# start: Why. #}\nTitle\n", "{# start: Why. #}\n\n# Title\n"]
)
def test_a_page_without_its_head_is_refused(shelf: Mapping[str, SiteBook], tmp_path: Path, text: str) -> None:
    file = tmp_path / "docs" / "pages" / "nl" / "gids" / "inkoper.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")

    with pytest.raises(ValueError, match=r"gids/inkoper\.md begins with"):
        list(prose.pages(replace(shelf["nl"], root=tmp_path)))


def test_the_head_of_a_page_is_its_section_title_and_summary(shelf: Mapping[str, SiteBook], tmp_path: Path) -> None:
    file = tmp_path / "docs" / "pages" / "nl" / "colofon.md"
    file.parent.mkdir(parents=True)
    file.write_text("{# about: What: why. #}\n# A title\n\nText.\n", "utf-8")
    [page] = prose.pages(replace(shelf["nl"], root=tmp_path))

    assert (page.file, page.section, page.summary, page.title) == ("colofon.md", "about", "What: why.", "A title")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_same_parts_in_each_language(shelf: Mapping[str, SiteBook], name: str) -> None:
    nl, en = (in_full(shelf[each], name) for each in ("nl", "en"))

    assert HEADING.findall(without_code(nl)) == HEADING.findall(without_code(en))
    assert FENCE.findall(nl) == FENCE.findall(en)


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_what_can_be_counted_is_not_typed(shelf: Mapping[str, SiteBook], language: str, name: str) -> None:
    standard, demands = shelf[language].standard, shelf[language].demands
    reachable = standard.reachable("Submission", "KpiResult")
    counts = {len(each) for each in (standard.codelists, standard.kpis, standard.classes, reachable, demands)}
    typed = {
        int(each) for each in re.findall(r"(?<![\w.,-])\d+(?![\w.,-]*\d)", COMPUTED.sub("", by_hand(language, name)))
    }

    assert not typed & counts


@pytest.mark.parametrize(("language", "term"), [("nl", r"binnen (\d+) dagen"), ("en", r"within (\d+) days")])
def test_the_terms_for_a_leak_are_those_of_the_security_policy(language: str, term: str) -> None:
    promised = re.findall(r"within \**(\d+)", (ROOT / "SECURITY.md").read_text("utf-8"), re.IGNORECASE)

    assert re.findall(term, by_hand(language, "bestuur.md"), re.IGNORECASE) == promised


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_colophon_names_every_part_of_the_script_of_the_theme(language: str) -> None:
    licences = files("zensical").joinpath("templates", "assets", "javascripts", "LICENSE").read_text("utf-8")
    parts = re.findall(r"^Package: (.+)@", licences, re.MULTILINE)

    assert parts
    assert [each for each in parts if each not in by_hand(language, "colofon.md")] == []


@pytest.mark.parametrize("name", [each for each in PAGES if each != NORMATIVE])
def test_a_dutch_sentence_can_be_read_in_one_breath(shelf: Mapping[str, SiteBook], name: str) -> None:
    assert [each for each in sentences(in_full(shelf["nl"], name)) if len(each.split()) > MOST_WORDS] == []


def test_a_long_sentence_is_seen_wherever_it_stands() -> None:
    long = " ".join(["woord"] * (MOST_WORDS + 1))
    page = f"# {long}\n\nKort. {long}. Kort.\n- {long}\n- kort\n\n<p>{long}</p>\n\n| {long} |\n\n```text\n{long}\n```\n"

    assert sum(len(each.split()) > MOST_WORDS for each in sentences(page)) == len(("sentence", "item", "paragraph"))


def test_code_is_one_word_of_a_sentence_and_a_link_is_its_text() -> None:
    assert list(sentences("Zie [de lijst](a/b.md){ rel=x } of `a b c`. En <code>d e</code>?\n1. Ja\n")) == [
        "Zie de lijst of code.",
        "En code?",
        "Ja",
    ]
