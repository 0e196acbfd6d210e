"""Shared texts of an .xlsx, and the memory that all its cells take."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guard.markup import Listener, local_names
from mvi_standard.workbook.core.guard.refusal import damaged, too_large, too_many_bytes, too_many_cells

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from mvi_standard.workbook.core.guard.limits import BookLimits
    from mvi_standard.workbook.core.guard.xlsx_rows import XlsxRows

GENEROUS = 1_000_000
"""Shared texts that a workbook may promise without having them: some programs count each cell that uses one."""


class SharedTexts(Listener):
    """Parses the list: the `lengths` of the texts, of which the part declares that there are `promised`.

    Nothing that is heard `elsewhere` in a part may be among them: its text would be measured, or theirs would not.
    """

    def __init__(self, attributes: Mapping[str, str], elsewhere: Container[str]) -> None:
        said = attributes.get("uniqueCount", "0")
        if not (said.isascii() and said.isdigit()):
            raise damaged("workbook.list_of_texts")
        self.lengths, self.promised = list[int](), int(said[:20])
        self.elsewhere, self.local = elsewhere, local_names()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Handle an element of the list."""
        del attributes
        self.started += 1
        local = self.local[name]
        if local == "si":
            self.lengths.append(0)
        elif local in self.elsewhere:
            raise damaged("workbook.list_of_texts")

    def measure(self, text: str) -> None:
        """Measure a piece of the last text."""
        if self.lengths:
            self.lengths[-1] += len(text)


def refuse_texts(lists: Sequence[SharedTexts], sheets: Iterable[XlsxRows], limits: BookLimits) -> None:
    """Refuse references to missing shared texts, and texts that take too much memory once each cell has its own."""
    used = sum((rows.shared for rows in sheets), Counter[str]())
    texts = lists[0].lengths if lists else []
    if len(lists) > 1 or any(len(number) > len(str(len(texts))) or int(number) >= len(texts) for number in used):
        raise damaged("workbook.no_text")
    if any(each.promised > max(GENEROUS, len(texts)) for each in lists):
        raise too_large("workbook.promised")
    if sum(texts[int(number)] * times for number, times in used.items()) > limits.unpacked:
        raise too_many_bytes("workbook.texts", limits)


def refuse_sizes(sheets: Iterable[XlsxRows], limits: BookLimits) -> None:
    """Refuse sheets that are mostly empty and would still fill the memory."""
    if sum(rows.height * rows.width for rows in sheets) > limits.cells:
        raise too_many_cells(limits)
