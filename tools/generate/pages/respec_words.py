"""Texts of the ReSpec document that need more than a template: words of duty, and the rules of counting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from tools.generate.pages.counting import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.pages.book import Book

KEYWORDS = {"nl": ("MOET", "MOETEN", "MAG", "AANBEVOLEN"), "en": ("MUST", "MAY", "RECOMMENDED")}
"""The words of BCP 14 that the document uses, by language: no denials, since 'moet niet' can be read in two ways."""
_DUTCH = re.compile(rf"\b({'|'.join(KEYWORDS['nl'])})\b")
_HEADING = re.compile(r"^## (.*)\n", re.MULTILINE)
_FILTERED = re.compile(r"{% filter numbered.*?%}\n(.*){% endfilter %}", re.DOTALL)


def keyed(text: str) -> Markup:
    """Return a text with its Dutch words of duty marked; those in English ReSpec marks itself."""
    return Markup(_DUTCH.sub(r'<em class="rfc2119">\1</em>', str(escape(text))))  # noqa: S704 - escaped before it is marked


def counting(book: Book) -> Iterator[tuple[str, Markup]]:
    """Give each part of the rules of counting with its heading; the rules keep their numbers, as on the site."""
    _, *found = _HEADING.split(str(numbered(_rules(book))))
    for heading, text in zip(found[::2], found[1::2], strict=True):
        yield heading, Markup(text.strip())  # noqa: S704 - escaped by `numbered`


def _rules(book: Book) -> str:
    if book.language == "en":
        return (book.root / "docs" / "counting.md").read_text("utf-8")
    page = (book.root / "docs" / "pages" / book.language / "tellen.md").read_text("utf-8")
    found = _FILTERED.search(page)
    if found is None:
        problem = f"docs/pages/{book.language}/tellen.md: the rules stand between {{% filter numbered %}} and its end"
        raise ValueError(problem)
    return found[1]
