"""Mappings for workbooks that do not follow the standard: propose one, and apply one."""

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
    """A proposal, with the number of columns it reads and the number that are not empty."""

    proposal: Proposal
    found: int
    n: int

    def text(self, name: str, year: int, language: str, top: str = "map.top") -> str:
        """Return the mapping for the file `name` about the year `year`; `top` is the key of its opening phrase."""
        return mapping_text(self.proposal, name, year, LATEST, language, top=top)

    def year(self, today: str) -> int:
        """Return the year to report on: one named in the workbook, else last year."""
        named = [each for each in self.proposal.years if FIRST_YEAR <= each <= LAST_YEAR]
        return max(named, key=named.count) if named else int(today[:4]) - 1


def proposed_for(book: Book, shown: str) -> Proposed:
    """Propose a mapping for a workbook; raises Refused when no column is recognised."""
    proposal = propose(book, LATEST)
    if not proposal.sheets:
        refuse("map.nothing", name=safe(shown, None))
    return Proposed(proposal, *proposal.recognised)


def mapped(text: str, book: Callable[[], Book], shown: str, moment: str) -> tuple[Document, str]:
    """Apply a mapping to a workbook; return the document and the columns that it skips, empty for none.

    `shown` is the name of the mapping, `moment` the present time as the standard writes it. Raises Refused when the
    mapping is faulty or does not fit, and whatever `book` raises.
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
