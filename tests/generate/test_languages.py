"""A Dutch text is Dutch and an English text is English, as far as the words in `languages.toml` can tell."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from texts import Text, texts

from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LISTS = tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))
FOREIGN = {"nl": LISTS["english_in_dutch"], "en": LISTS["dutch_in_english"]}
in_each = pytest.mark.parametrize("language", LANGUAGES)


def whole(words: Iterable[str]) -> re.Pattern[str]:
    """Match each of the words, not as a part of a name or an address."""
    those = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<![\w./-])(?:{those})(?![\w/-]|\.\w)", re.IGNORECASE)


FIELD = re.compile(r"\(([a-z_]+)\)")
"""How a text names a field behind its label, as in `Looptijd (period)`."""
FIELDS = {name for each in LATEST.schema["$defs"].values() for name in each.get("properties", ())}
PATTERNS = {language: whole(FOREIGN[language]) for language in LANGUAGES}


def foreign(each: Text) -> Iterator[str]:
    """Give the words of the other language in a text, with a few words around them."""
    bare = FIELD.sub(lambda found: " " if found[1] in FIELDS else found[0], each.bare)
    for phrase in LISTS["allowed"][each.language]:
        bare = bare.replace(phrase, " ")
    for found in PATTERNS[each.language].finditer(bare):
        around = bare[max(0, found.start() - 30) : found.end() + 30]
        yield f"{each.where}: {found[0]!r} in {around!r}"


@in_each
def test_no_text_holds_words_of_the_other_language(language: str) -> None:
    assert [said for each in texts() if each.language == language for said in foreign(each)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "Geef de supplier op."), ("nl", "Should dit"), ("en", "State the perceel."), ("en", "Voor lots only")],
)
def test_a_word_of_the_other_language_is_found(language: str, text: str) -> None:
    assert len([*foreign(Text("here", language, text))]) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Kies `supplier` of {supplier}."),
        ("nl", '<a href="supplier.html" class="with">hier</a>'),
        ("nl", "Zie https://example.org/with/the en supplier.csv"),
        ("nl", "[lijst]({{ url('for/the.md') }}#with) en {{ field('with') }}"),
        ("en", "A voor-with is no word of this list, and neither is `voor`."),
    ],
)
def test_code_names_and_addresses_are_no_words_of_a_text(language: str, text: str) -> None:
    assert [*foreign(Text("here", language, text))] == []


@in_each
def test_a_phrase_that_is_allowed_occurs_and_needs_it(language: str) -> None:
    bare = " ".join(each.bare for each in texts() if each.language == language)
    for phrase in LISTS["allowed"][language]:
        assert phrase in bare
        assert PATTERNS[language].search(phrase)


@in_each
def test_the_words_are_in_order_once_and_of_one_language(language: str) -> None:
    words = FOREIGN[language]

    assert words == sorted(set(words))
    assert not set(words) & set(FOREIGN[{"nl": "en", "en": "nl"}[language]])
