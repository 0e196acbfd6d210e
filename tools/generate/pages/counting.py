"""The rules of counting, which have numbers that others point to: no page may number them anew."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLE = re.compile(r"\A\s*# .*\n")
_RULE = re.compile(r"^(\d+)\. (.*(?:\n {2,4}\S.*)*)\n?", re.MULTILINE)
_RULES = re.compile(rf"(?:{_RULE.pattern})+", re.MULTILINE)
_INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"`(.+?)`"), r"<code>\1</code>"),
    (re.compile(r"\[(.+?)\]\((.+?)\)"), r'<a href="\2">\1</a>'),
)


def rules(text: str) -> Iterator[tuple[int, str]]:
    """Give each rule by its number, on one line of Markdown."""
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
