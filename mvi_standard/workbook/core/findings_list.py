"""The heads of our list of findings: by that row a list is known which is no longer the one that is made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.phrases import phrase

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Grid

HEADS = ("severity", "sheet", "cell", "message", "fix", "record", "code")
"""What the columns hold, in their order."""
_SEARCHED = 50
"""Rows in which the heads may stand: above them is said what was checked."""


def heads(language: str) -> tuple[str, ...]:
    """Return what stands above the columns, in `nl` or `en`."""
    return tuple(phrase(f"annotate_{each}", language) for each in HEADS)


def is_a_list(grid: Grid) -> bool:
    """Tell whether a sheet has the heads of our list, whatever it is called."""
    those = {heads(language) for language in ("nl", "en")}
    return any(row[: len(HEADS)] in those for row in grid.rows[:_SEARCHED])
