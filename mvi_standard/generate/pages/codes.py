"""One page a rule or message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.generate.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.generate.pages.book import Book


def pages(book: Book) -> Iterator[Page]:
    """Give the list of codes, and the page of each."""
    yield Page("code/index.md", book.say("section_codes"), "stub.md.j2", "codes")
    for code, each in book.demands.items():
        yield Page(f"code/{code}.md", code, "stub.md.j2", "", each.text(book.language).demand)
