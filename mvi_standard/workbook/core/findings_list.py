"""Recognises a list of findings in a workbook: by its name in the file, or by the row with its headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Grid

LIST_NAME = "mvi_validate_bevindingen"
"""The hidden name that points at the list of findings, whatever its sheet is called by then."""
HEADS = ("severity", "sheet", "cell", "message", "fix", "record", "code")
"""The contents of the columns, in order."""
_SEARCHED = 50
"""Rows in which the headers may stand: those above them say what was checked."""


def heads(language: str) -> tuple[str, ...]:
    """Return the headers of the columns, in `nl` or `en`."""
    return tuple(say(f"annotate.{each}", language) for each in HEADS)


def is_a_list(grid: Grid) -> bool:
    """Return whether a sheet has the headers of our list, whatever it is called."""
    those = {heads(language) for language in ("nl", "en")}
    return any(row[: len(HEADS)] in those for row in grid.rows[:_SEARCHED])
