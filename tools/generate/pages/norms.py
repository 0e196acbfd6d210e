"""The page of the norms and targets: what is asked of whom, and why some get no line in the reports."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import day_in_words
from tools.generate.norms import STATUSES, as_object
from tools.generate.pages.linked import source
from tools.generate.pages.page import SitePage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook

FILE = "normen.md"
JSON = "downloads/norms.json"


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of the norms, those in force first."""
    norms = book.standard.norms
    groups = {each: [(norm, source(norm.source)) for norm in norms if norm.status == each] for each in STATUSES}
    values = {"groups": groups, "download": JSON, "day": partial(day_in_words, language=book.language)}
    summary = book.say("norms_summary", norms=len(norms))
    yield SitePage(FILE, book.say("norms_title"), "norms.md.j2", "kpis", summary, values=values)


def files(book: SiteBook) -> Mapping[str, bytes]:
    """Return the norms as JSON."""
    content = {"edition": book.standard.minor, "norms": [as_object(each) for each in book.standard.norms]}
    return {JSON: f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()}
