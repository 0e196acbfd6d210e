"""Places in the ReSpec document: a page of the site is an id there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.generate.pages import codes, spine
from tools.generate.pages.linked import page_of
from tools.generate.pages.page import SitePage
from tools.generate.pages.values import FILE as TYPES

if TYPE_CHECKING:
    from tools.generate.pages.book import SiteBook

CHAPTERS = {
    "model/index.md": "model",
    "profiel.md": "profiles",
    "codelijst/index.md": "codelists",
    "kpi/index.md": "kpis",
    "code/index.md": "rules",
    "tellen.md": "counting",
}
"""Pages of the site that are a chapter of the document, by its id."""
KINDS = {"model": ("class", "field"), "codelijst": ("list", "code"), "kpi": ("kpi", "kpi"), "code": ("rule", "rule")}
"""How the id of a thing begins, and of a part of it, by the folder of its page."""


@dataclass(frozen=True)
class RespecPage(SitePage):
    """The document as a page that points to nothing but itself."""

    def to(self, file: str, anchor: str = "") -> str:
        """Return the link to what the site has at another page; raises KeyError for a page of no such kind."""
        return f"#{place(file, anchor)}"


def place(file: str, anchor: str = "") -> str:
    """Return the id of what a page of the site is about, or of one part of it."""
    if file in CHAPTERS:
        return CHAPTERS[file]
    if file == TYPES:
        return f"type-{anchor}" if anchor else "types"
    folder, _, name = file.removesuffix(".md").partition("/")
    whole, part = KINDS[folder]
    return f"{part}-{name}-{anchor}" if anchor else f"{whole}-{name}"


def known(book: SiteBook) -> frozenset[str]:
    """Return the pages of the site whose contents are in the document."""
    standard = book.standard
    return frozenset(
        [
            *CHAPTERS,
            TYPES,
            *(spine.file(each.name) for each in standard.reachable(*spine.ROOTS)),
            *map(page_of, standard.codelists),
            *(f"kpi/{each}.md" for each in standard.kpis),
            *map(codes.file, book.demands),
        ]
    )
