"""Pages become Markdown, and only point to what is there."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

import pytest

from tools.generate.pages import config, prose
from tools.generate.pages.book import SiteBook
from tools.generate.pages.press import BrokenLinkError, Press, head, plain
from tools.generate.pages.site import files, pages
from tools.generate.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.drawn

UNSAID = {
    "there is no tip yet": {"tip", "code_means_tip", "code_bad_tip", "code_good_tip"},
    "there is one edition": {"since", "list_replaced_by"},
    "an edition is a draft or it is released": {
        *("ver_status_draft", "ver_status_text_draft", "spec_status_wv", "spec_sotd_wv"),
        *("ver_status_released", "ver_status_text_released", "spec_status_def", "spec_sotd_def"),
    },
    "every KPI has an example": {"kpi_no_example"},
    "it is said beside the pages, when the site is built": {"version_draft", "missing_title", "missing_why"},
}
"""Texts that no page has to say today, by why."""


@dataclass(frozen=True, eq=False)
class Listening(SiteBook):
    """A book that remembers which texts it was asked for."""

    asked: set[str] = field(default_factory=set)

    def say(self, key: str, **values: object) -> str:
        self.asked.add(key)
        return super().say(key, **values)


@dataclass(frozen=True)
class Composed:
    """The pages of one language by their file, and the texts that they needed."""

    pages: Mapping[str, str]
    asked: set[str]


def compose(book: SiteBook) -> Composed:
    listening = Listening(**{each.name: getattr(book, each.name) for each in fields(book)})
    written = tuple(pages(listening))
    press = Press(listening, frozenset([*(each.file for each in written), *files(listening)]))
    config.write(listening, written)
    return Composed({each.file: press.write(each) for each in written}, listening.asked)


@pytest.fixture(scope="module")
def composed(shelf: Mapping[str, SiteBook]) -> Mapping[str, Composed]:
    return {language: compose(book) for language, book in shelf.items()}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_can_be_written(composed: Mapping[str, Composed], language: str) -> None:
    assert [file for file, text in composed[language].pages.items() if "\n# " not in text] == []


def test_every_text_is_said_somewhere(composed: Mapping[str, Composed]) -> None:
    said = set().union(*(each.asked for each in composed.values()))
    excused = set().union(*UNSAID.values())

    assert texts().keys() - said <= excused
    assert excused <= texts().keys()


def test_a_link_to_nothing_is_refused(shelf: Mapping[str, SiteBook]) -> None:
    page = next(each for each in pages(shelf["nl"]) if each.file == "model/Lot.md")
    with pytest.raises(BrokenLinkError, match=r"model/Lot\.md points to"):
        Press(shelf["nl"], frozenset({"model/Lot.md"})).write(page)


def test_both_languages_have_the_same_pages_by_hand(shelf: Mapping[str, SiteBook]) -> None:
    found = [[(each.file, each.section) for each in prose.pages(shelf[language])] for language in ("nl", "en")]
    assert found[0] == found[1]


def test_no_address_is_used_twice(shelf: Mapping[str, SiteBook]) -> None:
    found = [each.address for each in pages(shelf["nl"])]
    assert sorted(found) == sorted(set(found))


def test_the_head_is_yaml_whatever_a_title_holds(shelf: Mapping[str, SiteBook]) -> None:
    page = replace(next(iter(pages(shelf["nl"]))), title='A "b": c', summary="")
    assert head(page) == '---\ntitle: "A \\"b\\": c"\n---\n\n'


def test_nothing_in_a_text_is_special() -> None:
    assert plain("a_b *c* <d> & [e](f) `g` |") == "a\\_b \\*c\\* \\<d\\> &amp; \\[e\\](f) \\`g\\` \\|"
