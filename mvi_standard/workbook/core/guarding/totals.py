"""What only the whole of an .xlsx can tell: how much all its cells together take."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guarding import problems
from mvi_standard.workbook.core.guarding.refusal import damaged, too_large, too_many_bytes, too_many_cells

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mvi_standard.workbook.core.guarding.limits import BookLimits
    from mvi_standard.workbook.core.guarding.part import Part
    from mvi_standard.workbook.core.guarding.rows import Rows

GENEROUS = 1_000_000
"""Shared texts that a workbook may promise without having them: some programs count each cell that uses one."""


def refuse_texts(parts: Collection[Part], limits: BookLimits) -> None:
    """Refuse shared texts that are not there, and those that take too much when each cell gets its own."""
    lists = [part.texts for part in parts if part.texts]
    used = sum((part.rows.shared for part in parts if part.rows), Counter[str]())
    texts = lists[0].lengths if lists else []
    if len(lists) > 1 or any(len(number) > len(str(len(texts))) or int(number) >= len(texts) for number in used):
        raise damaged(problems.NO_TEXT)
    if any(each.promised > max(GENEROUS, len(texts)) for each in lists):
        raise too_large(problems.PROMISED)
    if sum(texts[int(number)] * times for number, times in used.items()) > limits.unpacked:
        raise too_many_bytes(problems.TEXTS, limits)


def refuse_sizes(sheets: Iterable[Rows], limits: BookLimits) -> None:
    """Refuse sheets that are mostly empty, and would fill the memory all the same."""
    if sum(rows.height * rows.width for rows in sheets) > limits.cells:
        raise too_many_cells(limits)
