"""One thing has one name: no text says it with a word that the glossary avoids, and the glossary keeps to itself."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest
from sources import standard
from texts import Text, texts

from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator


in_each = pytest.mark.parametrize("language", LANGUAGES)


@cache
def avoided(language: str) -> dict[str, str]:
    """Return each word that is avoided, in small letters, with the term to use for it."""
    terms = standard().glossary
    return {word.lower(): each.text("term", language) for each in terms for word in each.avoided(language)}


@cache
def pattern(language: str) -> re.Pattern[str]:
    those = "|".join(map(re.escape, sorted(avoided(language), key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{those})(?![\w-])", re.IGNORECASE)


def wrong(each: Text) -> Iterator[str]:
    """Give the avoided words in a text, with the term to use and a few words around them."""
    bare = each.bare
    for found in pattern(each.language).finditer(bare):
        around = bare[max(0, found.start() - 40) : found.end() + 40]
        yield f"{each.where}: {found[0]!r} is {avoided(each.language)[found[0].lower()]!r} in {around!r}"


@in_each
def test_no_text_uses_a_word_that_the_glossary_avoids(language: str) -> None:
    assert [said for each in texts() if each.language == language for said in wrong(each)] == []


@in_each
def test_every_avoided_word_is_found_as_a_whole_word_only(language: str) -> None:
    for word in avoided(language):
        assert [*wrong(Text("here", language, f"{word.upper()}, said first, and\n{word}."))]
        for text in (f"a{word}", f"{word}s1", f"x-{word}", f"{word}-x", f"`{word}`", f"{{{word}}}", f"<i {word}>"):
            assert not [*wrong(Text("here", language, text))], text


def test_the_terms_are_in_order_and_none_is_there_twice() -> None:
    ids = [each.id for each in standard().glossary]

    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each) for each in ids)


def test_a_term_points_to_what_the_standard_has() -> None:
    has = {"model": standard().classes, "codelijst": standard().codelists, "kpi": standard().kpis}
    led = {each.id: each.see.partition("/") for each in standard().glossary if each.see}

    assert led
    assert [term for term, (kind, _, name) in led.items() if name not in has[kind]] == []


@in_each
def test_an_avoided_word_stands_for_one_term_and_is_none_itself(language: str) -> None:
    words = Counter(word.lower() for each in standard().glossary for word in each.avoided(language))
    names = {each.text(part, language).lower() for each in standard().glossary for part in ("term", "full")}

    assert [word for word, times in words.items() if times > 1] == []
    assert words.keys() & names == set()
