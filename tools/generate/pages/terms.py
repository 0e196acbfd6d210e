"""The glossary: one page with every term, to which the first mention of a term in a text leads."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from tools.generate.pages.linked import quoted
from tools.generate.pages.page import SitePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from markupsafe import Markup

    from tools.generate.glossary import Term
    from tools.generate.pages.book import SiteBook

    Url = Callable[[str, str], str]
    Linker = Callable[[str, Url], Markup]

FILE = "woordenlijst.md"


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of the terms, in the order of the alphabet."""
    terms = sorted(book.standard.glossary, key=lambda each: each.text("term", book.language).lower())
    title, summary = book.say("terms_title"), book.say("terms_summary", terms=len(terms))
    yield SitePage(FILE, title, "terms.md.j2", "about", summary, values={"terms": terms})


def pattern(names: Mapping[str, Term]) -> re.Pattern[str]:
    """Return what finds each of these names as a whole word, the longest first."""
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])({words})(?![\w-])", re.IGNORECASE)


def linker(book: SiteBook) -> Linker:
    """Return a function that turns text into HTML in which the first mention of each term leads to the glossary.

    Abbreviations are found as they are written, other terms also with a capital.
    """
    names = {each.text("term", book.language).lower(): each for each in book.standard.glossary}
    found = pattern(names)

    def linked(text: str, url: Url) -> Markup:
        seen: set[str] = set()

        def mention(match: re.Match[str]) -> str:
            term = names[match[0].lower()]
            name = term.text("term", book.language)
            if term.id in seen or (name != name.lower() and match[0] != name):
                return match[0]
            seen.add(term.id)
            return f'<a class="term" href="{escape(url(FILE, term.id))}">{match[0]}</a>'

        return quoted(text, lambda spoken: found.sub(mention, spoken))

    return linked
