"""One page a code list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.generate.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.generate.pages.book import Book


def pages(book: Book) -> Iterator[Page]:
    """Give the list of code lists, and the page of each."""
    yield Page("codelijst/index.md", book.say("section_codelists"), "stub.md.j2", "codelists")
    for each in book.standard.codelists.values():
        title, summary = book.label(each.words), book.definition(each.words)
        yield Page(f"codelijst/{each.name}.md", title, "stub.md.j2", "", summary, values={"codelist": each})
