"""The page of the levels of conformance: what each says of a file, what it measures, and how to get there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.generate.pages.page import SitePage
from tools.generate.pages.profiles import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.requirement import Text
    from tools.generate.conformance_levels import Demanded, Level
    from tools.generate.pages.book import SiteBook

FILE = "niveaus.md"


@dataclass(frozen=True)
class DemandedMeasure:
    """A measure as the page shows it: what a level demands of it, and its text in one language."""

    demanded: Demanded
    text: Text


@dataclass(frozen=True)
class Step:
    """A level as the page shows it; `example` names a file that reaches it, and is empty where each valid one does."""

    level: Level
    measures: tuple[DemandedMeasure, ...]
    example: str


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of the levels."""
    found = tuple(_step(book, each) for each in book.standard.levels)
    values = {"steps": found, "folder": FOLDER}
    summary = book.say("levels_summary", levels=len(found))
    yield SitePage(FILE, book.say("levels_title"), "levels.md.j2", "model", summary, values=values)


def _step(book: SiteBook, level: Level) -> Step:
    measures = book.edition.measures
    found = tuple(DemandedMeasure(each, measures[each.code].text(book.language)) for each in level.measures)
    return Step(level, found, f"niveau-{level.code}.json" if found else "")
