"""The pages that are written by hand, as the site shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.generate.pages import prose
from tools.generate.pages.press import Press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.pages.book import SiteBook


_LEFT_OUT = re.compile(r"^```.*?^```$|<table.*?</table>|<svg.*?</svg>", re.DOTALL | re.MULTILINE)
_LINE_OF_ITS_OWN = re.compile(
    r"^(#|\||\{#).*$|^ *([-*]|\d+\.) |^<(?:li|p|summary|ol|ul|details|div)\b[^>]*>", re.MULTILINE
)
_CODE = re.compile(r"`[^`]+`|<code>.*?</code>")
_MARKS = re.compile(r"\{ [^}]*\}|\]\([^)]*\)|<[^>]*>|[\[*]")
_END = re.compile(r"(?<=[.!?])[\"')]*\s+|\n\s*\n")


class Anywhere(frozenset[str]):
    """Files of a site that has every page: whether links are right is asked of the whole site, elsewhere."""

    __slots__ = ()

    def __contains__(self, file: object) -> bool:
        return isinstance(file, str)


def in_full(book: SiteBook, file: str) -> str:
    """Return a page as Markdown, with what is computed filled in; raises StopIteration when no such page exists."""
    page = next(each for each in prose.pages(book) if each.file == file)
    return Press(book, Anywhere()).body(page)


def sentences(text: str) -> Iterator[str]:
    """Give each sentence of a page in Markdown; code is one word, and tables and headings are left out."""
    plain = _LINE_OF_ITS_OWN.sub("\n\n", _CODE.sub("code", _LEFT_OUT.sub("\n\n", text)))
    for each in _END.split(_MARKS.sub("", plain)):
        if words := " ".join(each.split()):
            yield words
