"""Pages become Markdown, and only point to what is there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mvi_standard.generate.pages import prose
from mvi_standard.generate.pages.press import BrokenLinkError, Press, head, plain
from mvi_standard.generate.pages.site import files, pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.generate.pages.book import Book


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_can_be_written(shelf: Mapping[str, Book], language: str) -> None:
    book = shelf[language]
    written = {each.file: each for each in pages(book)}
    press = Press(book, frozenset([*written, *files(book)]))
    assert all("\n# " in press.write(page) for page in written.values())


def test_a_link_to_nothing_is_refused(shelf: Mapping[str, Book]) -> None:
    page = next(each for each in pages(shelf["nl"]) if each.file == "model/Lot.md")
    with pytest.raises(BrokenLinkError, match=r"model/Lot\.md points to"):
        Press(shelf["nl"], frozenset({"model/Lot.md"})).write(page)


def test_both_languages_have_the_same_pages_by_hand(shelf: Mapping[str, Book]) -> None:
    found = [[(each.file, each.section) for each in prose.pages(shelf[language])] for language in ("nl", "en")]
    assert found[0] == found[1]


def test_no_address_is_used_twice(shelf: Mapping[str, Book]) -> None:
    found = [each.address for each in pages(shelf["nl"])]
    assert sorted(found) == sorted(set(found))


def test_the_head_is_yaml_whatever_a_title_holds(shelf: Mapping[str, Book]) -> None:
    page = replace(next(iter(pages(shelf["nl"]))), title='A "b": c', summary="")
    assert head(page) == '---\ntitle: "A \\"b\\": c"\n---\n\n'


def test_nothing_in_a_text_is_special() -> None:
    assert plain("a_b *c* <d> & [e](f) `g` |") == "a\\_b \\*c\\* \\<d\\> &amp; \\[e\\](f) \\`g\\` \\|"
