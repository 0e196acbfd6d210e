"""The list of texts that the cells of an .xlsx share: how long each is, since every cell gets its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guarding import problems
from mvi_standard.workbook.core.guarding.markup import Listener, local_names
from mvi_standard.workbook.core.guarding.refusal import damaged

if TYPE_CHECKING:
    from collections.abc import Container, Mapping


class SharedTexts(Listener):
    """Hears the list: the `lengths` of the texts, of which the part says beforehand that there are `promised`.

    Nothing that is heard `elsewhere` in a part may be among them: its text would be measured, or theirs would not.
    """

    def __init__(self, attributes: Mapping[str, str], elsewhere: Container[str]) -> None:
        said = attributes.get("uniqueCount", "0")
        if not (said.isascii() and said.isdigit()):
            raise damaged(problems.LIST_OF_TEXTS)
        self.lengths, self.promised = list[int](), int(said[:20])
        self.elsewhere, self.local = elsewhere, local_names()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear an element of the list."""
        del attributes
        self.started += 1
        local = self.local[name]
        if local == "si":
            self.lengths.append(0)
        elif local in self.elsewhere:
            raise damaged(problems.LIST_OF_TEXTS)

    def measure(self, text: str) -> None:
        """Hear a piece of the last text."""
        if self.lengths:
            self.lengths[-1] += len(text)
