"""The rules of counting, which have numbers that others point to: no page may number them anew."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.pages.book import SiteBook

_TITLE = re.compile(r"\A\s*# .*\n")
_RULE = re.compile(r"^(\d+)\. (.*(?:\n {2,4}\S.*)*)\n?", re.MULTILINE)
_RULES = re.compile(rf"(?:{_RULE.pattern})+", re.MULTILINE)
_INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"`(.+?)`"), r"<code>\1</code>"),
    (re.compile(r"\[(.+?)\]\((.+?)\)"), r'<a href="\2">\1</a>'),
)
_HEADING = re.compile(r"^## (.*)\n", re.MULTILINE)
_FILTERED = re.compile(r"{% filter numbered.*?%}\n(.*){% endfilter %}", re.DOTALL)


def rules(text: str) -> Iterator[tuple[int, str]]:
    """Yield each rule by its number, on one line of Markdown."""
    for number, words in _RULE.findall(text):
        yield int(number), " ".join(words.split())


def numbered(text: str) -> Markup:
    """Return Markdown without its title, in which each rule keeps its number and can be pointed to: `#r7`."""
    return Markup(_RULES.sub(lambda found: _list(found[0]), _TITLE.sub("", str(text))))  # noqa: S704 - Markdown of docs/, and _list escapes


def _list(text: str) -> str:
    items = tuple(rules(text))
    lines = (f'<li id="r{number}" value="{number}">{_html(words)}</li>\n' for number, words in items)
    return f'<ol class="rules" start="{items[0][0]}">\n{"".join(lines)}</ol>\n'


def _html(words: str) -> str:
    """Return a line of Markdown as HTML: strong, emphasis, code, links."""
    done = escape(words, quote=False)
    for mark, tag in _INLINE:
        done = mark.sub(tag, done)
    return done


def chapters(book: SiteBook) -> Iterator[tuple[str, Markup]]:
    """Yield each part of the rules of counting with its heading; the rules keep their numbers, as on the site."""
    _, *found = _HEADING.split(str(numbered(_rules(book))))
    for heading, text in zip(found[::2], found[1::2], strict=True):
        yield heading, Markup(text.strip())  # noqa: S704 - escaped by `numbered`


def _rules(book: SiteBook) -> str:
    if book.language == "en":
        return (book.root / "docs" / "counting.md").read_text("utf-8")
    page = (book.root / "docs" / "pages" / book.language / "tellen.md").read_text("utf-8")
    found = _FILTERED.search(page)
    if found is None:
        problem = f"docs/pages/{book.language}/tellen.md: the rules stand between {{% filter numbered %}} and its end"
        raise ValueError(problem)
    return found[1]
