"""What people chose about a foreign workbook, where a proposal left something open or guessed wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.mapping.vocabulary import BlockField


@dataclass(frozen=True)
class Choices:
    """Choices that go before what a proposal guesses.

    `columns` say what a column means, by sheet and name; None where it is not to be read. `without` are fields that
    may not share the column of another field. `fixed` hold for each row, `words` are codes by code list and text, and
    `blank` is the code of an empty cell under a theme. `persons` are the suppliers that are a natural person; None
    where nobody was asked.
    """

    columns: Mapping[tuple[str, str], BlockField | None] = field(default_factory=dict)
    without: frozenset[BlockField] = frozenset()
    fixed: Mapping[BlockField, str] = field(default_factory=dict)
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    blank: str = ""
    persons: frozenset[str] | None = None

    def of_sheet(self, name: str) -> Mapping[str, BlockField | None]:
        """Return what was chosen of the columns of a sheet."""
        return {column: target for (sheet, column), target in self.columns.items() if sheet == name}


NO_CHOICES = Choices()
