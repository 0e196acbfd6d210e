"""Every page of the site and every file beside them, kind by kind, and the menu that the pages stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.generate.pages import (
    cases,
    check,
    classes,
    codelists,
    codes,
    downloads,
    kpis,
    levels,
    model,
    norms,
    profiles,
    prose,
    terms,
    values,
    versions,
    weaker,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.page import SitePage

KINDS = (
    model,
    values,
    profiles,
    levels,
    classes,
    codelists,
    kpis,
    norms,
    codes,
    downloads,
    versions,
    weaker,
    terms,
    check,
    prose,
    cases,
)
"""Modules that give pages: each has `pages(book)`, and some have `files(book)`: what stands beside the pages."""
SECTIONS = ("start", "guides", "model", "codelists", "kpis", "codes", "check", "about")
"""The menu, in order; a section is named `section_<key>` in texts/."""


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield every page in one language."""
    for kind in KINDS:
        yield from kind.pages(book)


def files(book: SiteBook) -> Mapping[str, bytes]:
    """Return the files beside the pages by their address below the language and edition."""
    found: dict[str, bytes] = {}
    for kind in KINDS:
        found |= getattr(kind, "files", _none)(book)
    return found


def _none(_book: SiteBook) -> Mapping[str, bytes]:
    return {}
