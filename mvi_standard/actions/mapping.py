"""A workbook that is not of the standard: a mapping proposed for it, and what a mapping makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.actions.refusal import Refused, refuse
from mvi_standard.editions import LATEST
from mvi_standard.finding import Said
from mvi_standard.render.safe import safe
from mvi_standard.workbook.mapping.apply import left_out, mapped_document
from mvi_standard.workbook.mapping.faults import FaultyMapping
from mvi_standard.workbook.mapping.proposal import FIRST_YEAR, LAST_YEAR
from mvi_standard.workbook.mapping.proposal_text import mapping_text
from mvi_standard.workbook.mapping.propose import propose
from mvi_standard.workbook.mapping.recipe_toml import read_recipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.document import Document
    from mvi_standard.workbook.core.book import Book
    from mvi_standard.workbook.mapping.proposal import Proposal


class Proposed(NamedTuple):
    """The proposal, and how many columns are read of how many with something in them."""

    proposal: Proposal
    found: int
    n: int

    def text(self, name: str, year: int, language: str, top: str = "map.top") -> str:
        """Return the mapping for the file `name`, that reports on `year`; `top` is the phrase that it begins with."""
        return mapping_text(self.proposal, name, year, LATEST, language, top=top)

    def year(self, today: str) -> int:
        """Return the year to report on: one that the workbook names, else the year before this one."""
        named = [each for each in self.proposal.years if FIRST_YEAR <= each <= LAST_YEAR]
        return max(named, key=named.count) if named else int(today[:4]) - 1


def proposed_for(book: Book, shown: str) -> Proposed:
    """Propose a mapping for a workbook; raises Refused where nothing was recognised."""
    proposal = propose(book, LATEST)
    if not proposal.sheets:
        refuse("map.nothing", name=safe(shown, None))
    return Proposed(proposal, *proposal.recognised)


def mapped(text: str, book: Callable[[], Book], shown: str, moment: str) -> tuple[Document, str]:
    """Return what a mapping makes of a workbook, and the columns that it says not to read, empty for none.

    `shown` is the name of the mapping, `moment` the time of now as the standard writes it. Raises Refused where the
    mapping is faulty or does not fit, and what `book` raises.
    """
    try:
        recipe = read_recipe(text)
        opened = book()
        document = mapped_document(opened, recipe, moment)
        skipped = [f"{column} ({count})" for column, count in left_out(opened, recipe) if count]
    except FaultyMapping as error:
        raise _faulty(error, shown) from error
    return document, safe("; ".join(skipped), None)


def _faulty(error: FaultyMapping, shown: str) -> Refused:
    why = Said(safe(error.why.nl, None), safe(error.why.en, None))
    return Refused("map.faulty", name=safe(shown, None), where=safe(error.where, None), why=why)
