"""The rules of counting keep their numbers, so that others can point to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import printed, said
from places import ROOT

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import prose
from tools.generate.pages.counting import numbered, rules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

KPI = re.compile(r"\b[A-Z]{3}-\d\d\b")
EVERY = list(range(1, 30))
TEXT = """
# Title

Intro with 1. no rule.

3. **Three** of `code` & *more*,
   on two lines.
4. Four, see [there](x.md).

## Next

5. Five.
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_keeps_its_number_and_can_be_pointed_to(shelf: Mapping[str, SiteBook], language: str) -> None:
    page = printed(shelf[language], prose)["tellen.md"]
    shown = re.findall(r'<li id="r(\d+)" value="(\d+)">', page)

    assert [(int(anchor), int(value)) for anchor, value in shown] == [(each, each) for each in EVERY]


def test_both_languages_have_the_rules_of_the_standard(shelf: Mapping[str, SiteBook]) -> None:
    english = dict(rules((ROOT / "docs" / "counting.md").read_text("utf-8")))
    dutch = dict(rules((ROOT / "docs" / "pages" / "nl" / "tellen.md").read_text("utf-8")))

    assert list(english) == list(dutch) == EVERY
    for each in EVERY:
        assert {*KPI.findall(english[each])} == {*KPI.findall(dutch[each])}
    page = printed(shelf["en"], prose)["tellen.md"]
    shown = re.findall(r'<li id="r(\d+)".*?>(.*?)</li>\n', page)
    assert {int(number): bare(said(words)) for number, words in shown} == {
        key: bare(each) for key, each in english.items()
    }


def bare(text: str) -> str:
    """The words without marks of Markdown, and without the spaces that tags leave behind."""
    return re.sub(r"\]\([^)]*\)|[*`\[\s]", "", text)


def test_a_list_begins_where_its_first_rule_is_and_words_are_marked_up() -> None:
    text = str(numbered(TEXT))

    assert text == (
        "\nIntro with 1. no rule.\n\n"
        '<ol class="rules" start="3">\n'
        '<li id="r3" value="3"><strong>Three</strong> of <code>code</code> &amp; <em>more</em>, on two lines.</li>\n'
        '<li id="r4" value="4">Four, see <a href="x.md">there</a>.</li>\n'
        "</ol>\n\n## Next\n\n"
        '<ol class="rules" start="5">\n<li id="r5" value="5">Five.</li>\n</ol>\n'
    )


def test_what_looks_like_html_is_text() -> None:
    assert "<script>" not in numbered("1. <script>alert(1)</script>\n")
