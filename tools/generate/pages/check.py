"""The page that checks a file: the validator for browsers, as `web/` makes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mvi_standard.browser.offered import offered
from tools.generate.pages.page import SitePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.pages.book import SiteBook

FILE = "controle.md"
FOLDER = "../../validator"
"""Where the validator stands, seen from the Markdown: beside the languages, for it judges by every edition."""


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of the validator."""
    texts = json.loads((book.root / "web" / "texts.json").read_bytes())[book.language]
    folder = f"{FOLDER}/{book.bundle}/"
    places = {"folder": folder, "bundle": f"../{folder}", "codes": "../code/"}
    values = {"texts": texts, "choices": offered(book.language), **places}
    yield SitePage(FILE, book.say("section_check"), "check.md.j2", "check", book.say("check_summary"), values=values)
