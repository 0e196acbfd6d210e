"""Pages of one kind as Markdown, whatever they point to: `test_press` sees to it that all links lead somewhere."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from tools.generate.pages.press import Press

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from tools.generate.pages.book import SiteBook


class Everywhere(frozenset[str]):
    """A site that has every file."""

    def __contains__(self, file: object) -> bool:
        return True


def printed(book: SiteBook, kind: ModuleType) -> Mapping[str, str]:
    """Return the pages by their file."""
    press = Press(book, Everywhere())
    return {each.file: press.write(each) for each in kind.pages(book)}


def rows(page: str) -> Mapping[str, str]:
    """Return the rows of tables that can be pointed to, by their anchor."""
    return dict(re.findall(r'<tr id="([^"]+)">\n(.*?)</tr>', page, re.DOTALL))


def part(page: str, anchor: str) -> str:
    """Return what stands below the heading with this anchor."""
    return page.partition(f"{{ #{anchor}")[2].partition("\n## ")[0]


def said(html: str) -> str:
    """Return the words, without tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
