"""Dutch texts are written at B1 as far as a formula can tell: `docs/decisions/0027` says how far that is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from manuscript import in_full, sentences
from places import ROOT
from readability import douma, syllables, words
from readability import sentences as plain
from sources import standard

from mvi_standard.render.reference import requirements
from tools.generate.completeness import elements
from tools.generate.pages.book import SiteBook, books

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NORMAL = 60
"""What Douma calls normal: about what a newspaper asks of its reader."""
RATHER_DIFFICULT = 55
"""A KPI says what is divided by what: `teller` and `noemer` are long names one after the other."""
VERY_DIFFICULT = 30
"""No text on its own may be for universities only."""
LEAST = {
    "KPIs": RATHER_DIFFICULT,
    "classes": NORMAL,
    "code lists": NORMAL,
    "codes": NORMAL,
    "fields": NORMAL,
    "levels": NORMAL,
    "measures": NORMAL,
    "rules": NORMAL,
    "terms": NORMAL,
    "types": NORMAL,
}
PAGES = sorted(each.relative_to(ROOT / "docs/pages/nl").as_posix() for each in ROOT.glob("docs/pages/nl/**/*.md"))


@cache
def told() -> Mapping[str, Mapping[str, str]]:
    """The texts of each kind by their name, as one text an element; its label is no sentence and stays out."""
    found: dict[str, dict[str, str]] = {}
    for each in elements(standard(), requirements()):
        if each.language == "nl":
            texts = (each.texts[0], *each.texts[2:]) if each.kind == "rules" else each.texts[1:]
            found.setdefault(each.kind, {})[each.name] = together(texts)
    return found


def together(texts: Iterable[str]) -> str:
    """A text without a full stop at its end is a sentence too."""
    return " ".join(each if each.endswith((".", "?", "!")) else f"{each}." for each in texts)


def test_every_kind_of_text_has_its_bar() -> None:
    assert told().keys() == LEAST.keys()


@pytest.mark.parametrize("kind", LEAST)
def test_the_texts_of_a_kind_are_read_easily_enough(kind: str) -> None:
    assert douma(together(told()[kind].values())) >= LEAST[kind]


@pytest.mark.parametrize("kind", LEAST)
def test_no_single_text_is_very_difficult(kind: str) -> None:
    assert {name: round(score) for name, text in told()[kind].items() if (score := douma(text)) < VERY_DIFFICULT} == {}


@cache
def dutch() -> SiteBook:
    return next(each for each in books(ROOT) if each.language == "nl")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_by_hand_is_read_easily_enough(name: str) -> None:
    assert douma(together(sentences(in_full(dutch(), name)))) >= NORMAL


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("perceel", 2),
        ("materiaal", 4),
        ("financiële", 5),
        ("beoordelen", 4),
        ("nieuwe", 2),
        ("financieel", 4),
        ("bijlage", 3),
        ("raamovereenkomst", 5),
        ("reële", 3),
        ("(loopt)", 1),
        ("MKI-euro's", 5),
        ("CO2-Prestatieladder", 8),
        ("u", 1),
    ],
)
def test_a_syllable_is_what_is_said(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Neem het bedrag bijv. uit de nota. Of vraag het.", 2),
        ("Tel 1.500 ton mee (o.a. beton)! Kies klimaat.mitigatie.", 2),
        ('Schrijf "ja." Daarna niets.', 2),
    ],
)
def test_a_dot_that_ends_nothing_is_no_end(text: str, count: int) -> None:
    assert len(plain(text)) == count


def test_names_and_numbers_are_no_words() -> None:
    said = "Zie MVI-C012 of KLI-02, en time_basis op 2026-01-01: 12 klimaat.mitigatie op https://example.org/a"

    assert words(said) == ["Zie", "of", "en", "op", "op"]


def test_the_score_is_that_of_the_formula() -> None:
    assert douma("Ik lees deze. U leest dat.") == pytest.approx(206.83 - 0.93 * 3 - 77 * 7 / 6)


def test_long_words_and_long_sentences_are_harder() -> None:
    short, long = "Ik lees dit. U leest dat.", "Ik lees dit en u leest dat."

    assert douma(short) > douma(long)
    assert douma(short) > douma("Inkoopverantwoordelijken implementeren duurzaamheidsdoelstellingen.")
