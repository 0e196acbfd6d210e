"""A definition is a text on which two honest people fill in the same thing."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from places import ROOT
from readability import sentences
from sources import standard
from texts import texts

from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.standard import ElementWords

FEWEST_WORDS = 6
MOST_WORDS = 25
BOUNDARIES: dict[str, Any] = tomllib.loads((ROOT / "tests/generate/boundaries.toml").read_text("utf-8"))
ARTICLE = re.compile(r"^(?:de|het|een|eén|één|the|an?|one) ", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
KINDS = ("class", "code", "code list", "field", "KPI", "term", "type")
by_kind = pytest.mark.parametrize("kind", KINDS)
by_language = pytest.mark.parametrize("language", LANGUAGES)


class Definition(NamedTuple):
    """What something is called and what that means; `edges` is the text in which its boundary must be."""

    kind: str
    name: str
    label: str
    text: str
    edges: str = ""


@cache
def definitions(language: str) -> tuple[Definition, ...]:
    return (*listed(language), *modelled(language), *counted(language))


def listed(language: str) -> Iterator[Definition]:
    for each in standard().codelists.values():
        yield Definition("code list", each.name, *worded(each.words, language))
        for row in each.rows:
            label, text = row[f"label_{language}"], row[f"definition_{language}"]
            yield Definition("code", f"{each.name}.{row['code']}", label, text, text)


def modelled(language: str) -> Iterator[Definition]:
    for kind in standard().types.values():
        yield Definition("type", kind.name, *worded(kind.words, language))
    for cls in standard().classes.values():
        yield Definition("class", cls.name, *worded(cls.words, language))
        for field in cls.fields:
            label, text = worded(field.words, language)
            edges = f"{text} {getattr(field.advice, f'unknown_{language}')}"
            yield Definition("field", f"{cls.name}.{field.name}", label, text, edges)


def counted(language: str) -> Iterator[Definition]:
    for name, kpi in standard().kpis.items():
        texts = (kpi[f"{part}_{language}"] for part in ("label", "definition", "counts"))
        yield Definition("KPI", name, *texts)
    for term in standard().glossary:
        yield Definition("term", term.id, term.text("term", language), term.text("definition", language))


def worded(words: ElementWords, language: str) -> tuple[str, str]:
    return getattr(words, f"label_{language}"), getattr(words, f"definition_{language}")


def begins_with_its_label(label: str, text: str) -> bool:
    return re.match(rf"{re.escape(label)}(?!\w)", ARTICLE.sub("", text), re.IGNORECASE) is not None


def bounded(kind: str, text: str, language: str) -> bool:
    words = {*BOUNDARIES[language], *BOUNDARIES.get(kind, {}).get(language, ())}
    return not words.isdisjoint(re.findall(r"\w+", text.lower()))


@by_kind
@by_language
def test_a_definition_says_more_than_its_label(kind: str, language: str) -> None:
    those = [each for each in definitions(language) if each.kind == kind]

    assert those
    assert [each.name for each in those if len(each.text.split()) < FEWEST_WORDS] == []
    assert [each.name for each in those if begins_with_its_label(each.label, each.text)] == []


@by_kind
@by_language
def test_no_two_things_mean_the_same(kind: str, language: str) -> None:
    times = Counter(each.text.lower() for each in definitions(language) if each.kind == kind)

    assert [text for text, count in times.items() if count > 1] == []


@pytest.mark.parametrize("kind", ["code", "field", "KPI"])
@by_language
def test_a_definition_says_where_it_ends(kind: str, language: str) -> None:
    those = [each for each in definitions(language) if each.kind == kind]

    assert [each.name for each in those if not bounded(kind, each.edges, language)] == []


def test_every_definition_is_in_both_languages_and_in_each_its_own() -> None:
    dutch, english = (definitions(language) for language in LANGUAGES)

    assert [each[:2] for each in dutch] == [each[:2] for each in english]
    assert [each.name for each, other in zip(dutch, english, strict=True) if each.text == other.text] == []


@by_language
def test_a_sentence_can_be_read_in_one_breath(language: str) -> None:
    """The pages by hand have a test of their own, that knows Markdown."""
    those = [each for each in texts() if each.language == language and not each.where.endswith((".md:", ".j2:"))]
    long = [
        (each.where, sentence)
        for each in those
        for sentence in sentences(TAG.sub("", each.text))
        if len(sentence.split()) > MOST_WORDS
    ]

    assert len(those) > sum(each.kind == "code" for each in definitions(language))
    assert long == []


@pytest.mark.parametrize(
    ("label", "text", "begins"),
    [
        ("Perceel", "Perceel van een aanbesteding.", True),
        ("Perceel", "Een perceel van een aanbesteding.", True),
        ("Perceel", "Percelen van een aanbesteding.", False),
        ("Perceel", "Deel van een aanbesteding: het perceel.", False),
        ("Scope 1 (direct)", "Scope 1 (direct): what you burn.", True),
    ],
)
def test_a_definition_that_begins_with_its_label_is_seen(label: str, text: str, *, begins: bool) -> None:
    assert begins_with_its_label(label, text) == begins


@pytest.mark.parametrize(
    ("kind", "text", "language", "found"),
    [
        ("code", "Scholen horen hier niet.", "nl", True),
        ("code", "Lees de nota over nieten.", "nl", False),
        ("code", "Laat dit weg bij één opdrachtgever.", "nl", False),
        ("field", "Laat dit weg bij één opdrachtgever.", "nl", True),
        ("code", "Schools do NOT count.", "en", True),
        ("code", "A note on notices.", "en", False),
    ],
)
def test_a_boundary_is_a_whole_word(kind: str, text: str, language: str, *, found: bool) -> None:
    assert bounded(kind, text, language) == found
