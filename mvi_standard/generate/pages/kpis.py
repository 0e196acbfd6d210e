"""One page a KPI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.generate.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.generate.pages.book import Book


def pages(book: Book) -> Iterator[Page]:
    """Give the list of KPIs, and the page of each."""
    yield Page("kpi/index.md", book.say("section_kpis"), "stub.md.j2", "kpis")
    for kpi, each in book.standard.kpis.items():
        yield Page(f"kpi/{kpi}.md", f"{kpi} {book.label(each)}", "stub.md.j2", "kpis", book.definition(each))
