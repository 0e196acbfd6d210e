"""The glossary shows every term, and a text leads to a term where it is mentioned first."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import printed, said

from mvi_standard.requirement import LANGUAGES
from tools.generate.glossary import Term
from tools.generate.pages import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

SHOWN = re.compile(r'<dt id="([^"]+)">(.*?)</dt>\n<dd>(.*?)</dd>', re.DOTALL)
HOSTILE = '<script>alert("1")</script> & <b>'


def term(name: str, definition: str = "Wat het is.") -> Term:
    return Term(name.lower(), name, f"{name} in English", definition, definition, "own", avoid_nl=(HOSTILE,))


def holding(book: SiteBook, *those: Term) -> SiteBook:
    return replace(book, standard=replace(book.standard, glossary=those))


def linked(book: SiteBook, text: str, *names: str) -> str:
    return terms.linker(holding(book, *map(term, names)))(text, lambda file, anchor: f"{file}#{anchor}")


def mentions(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<a class="term" href="woordenlijst\.md#([^"]+)">([^<]+)</a>', html)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_there_with_what_it_is_called_and_not_called(
    shelf: Mapping[str, SiteBook], language: str
) -> None:
    book = shelf[language]
    page = printed(book, terms)[terms.FILE]
    shown = {name: (said(head), said(text)) for name, head, text in SHOWN.findall(page)}

    assert shown.keys() == {each.id for each in book.standard.glossary}
    for each in book.standard.glossary:
        head, text = shown[each.id]
        assert head == " ".join(filter(None, (each.text("term", language), each.text("full", language))))
        assert text.startswith(each.text("definition", language))
        assert all(word in text for word in each.avoided(language))
        assert not each.see or f'href="{each.see}/"' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_follow_the_alphabet_of_the_language(shelf: Mapping[str, SiteBook], language: str) -> None:
    book = shelf[language]
    [page] = terms.pages(book)
    names = [each.text("term", language).lower() for each in page.values["terms"]]

    assert names == sorted(names)
    assert str(len(book.standard.glossary)) in page.summary


def test_the_first_mention_of_a_term_leads_to_it_and_no_other(shelf: Mapping[str, SiteBook]) -> None:
    html = linked(shelf["nl"], "Perceel na perceel, met een eis.", "perceel", "eis")

    assert mentions(html) == [("perceel", "Perceel"), ("eis", "eis")]
    assert "</a> na perceel, met een <a" in html


def test_a_word_that_holds_a_term_is_not_that_term(shelf: Mapping[str, SiteBook]) -> None:
    assert mentions(linked(shelf["nl"], "Percelen, eis-loos, deelperceel, perceel2.", "perceel", "eis")) == []


def test_the_longest_term_is_taken(shelf: Mapping[str, SiteBook]) -> None:
    html = linked(shelf["nl"], "Een nadere overeenkomst.", "overeenkomst", "nadere overeenkomst")

    assert mentions(html) == [("nadere overeenkomst", "nadere overeenkomst")]


@pytest.mark.parametrize(("text", "found"), [("De MVI.", ["MVI"]), ("De mvi en Mvi.", []), ("De mvi of MVI.", ["MVI"])])
def test_an_abbreviation_is_found_as_it_is_written(shelf: Mapping[str, SiteBook], text: str, found: list[str]) -> None:
    assert [words for _, words in mentions(linked(shelf["nl"], text, "MVI"))] == found


def test_a_text_says_the_same_with_links_as_without(shelf: Mapping[str, SiteBook]) -> None:
    html = linked(shelf["nl"], f"Een perceel {HOSTILE}", "perceel")

    assert unescape(re.sub(r"</?a\b[^>]*>", "", html)) == f"Een perceel {HOSTILE}"


def test_a_term_between_backticks_is_a_code_and_no_mention(shelf: Mapping[str, SiteBook]) -> None:
    html = linked(shelf["nl"], "Kies `perceel` bij een perceel, niet `<b>`.", "perceel", "code")

    assert html.startswith("Kies <code>perceel</code> bij een <a")
    assert html.endswith(", niet <code>&lt;b&gt;</code>.")
    assert len(mentions(html)) == 1


def test_hostile_text_is_shown_and_not_obeyed(shelf: Mapping[str, SiteBook]) -> None:
    book = holding(shelf["nl"], term("perceel", HOSTILE))

    assert not re.search(r"<(?:script|b)\b", linked(book, HOSTILE, "perceel"))
    page = printed(book, terms)[terms.FILE]
    assert not re.search(r"<(?:script|b)\b", page)
    assert page.count("&lt;script&gt;") == len(("definition", "avoided"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_has_its_own_first_mention(shelf: Mapping[str, SiteBook], language: str) -> None:
    link = terms.linker(shelf[language])
    name = shelf[language].standard.glossary[0].text("term", language)

    assert [len(mentions(link(f"x {name} y", lambda file, anchor: f"{file}#{anchor}"))) for _ in range(2)] == [1, 1]
