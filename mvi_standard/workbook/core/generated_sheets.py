"""Sheets that we generate and nobody fills in: recognises them, and finds cells on them that are not ours."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.core.titles import CODE_COLUMN, CODELISTS, FINDINGS, HELP, QUESTIONS, READ_ME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import At, Book, Grid

_READ_ME, _CODELISTS = set(map(folded, READ_ME)), set(map(folded, CODELISTS))
_FINDINGS = set(map(folded, FINDINGS))
"""Titles of our list of findings; it is known by a name in the file, where it can be."""
_QUESTIONS = set(map(folded, QUESTIONS))
_LAST = {*HELP}
"""First words of the last row of the first sheet."""
_ANSWERED = {say("asked.last", language) for language in LANGUAGES}
"""The last row of the sheet with questions."""
_ACROSS, _LISTED = 2, 4
"""Numbers of columns that we fill on the first sheet, and on those of the codes and of questions."""
HEADS = ("severity", "sheet", "cell", "message", "fix", "record", "code")
"""The contents of the columns, in order."""
_SEARCHED = 50
"""Rows in which the headers may stand: those above them say what was checked."""


def is_generated(grid: Grid, book: Book, *, known: bool) -> bool:
    """Return whether we generated a sheet; data under the name of our list of findings are still data.

    `known` tells whether it looks like a sheet of the standard.
    """
    listed = folded(grid.name) in _FINDINGS
    if book.findings is not None:
        listed = grid.name == book.findings and (listed or not known)
    return listed or has_our_name(grid) or (not known and is_findings_list(grid))


def has_our_name(grid: Grid) -> bool:
    """Return whether a sheet has the name of our first sheet, or of the one with the codes or with questions."""
    return folded(grid.name) in _READ_ME | _CODELISTS | _QUESTIONS


def added_cells(grid: Grid, edition: Edition) -> Sequence[At]:
    """Return the cells of such a sheet that are filled below or beside our text."""
    column, known, across = CODE_COLUMN, {*chain(edition.tables.kpis, *edition.tables.codelists.values())}, _LISTED
    if folded(grid.name) in _READ_ME:
        column, known, across = 1, _LAST, _ACROSS
    elif folded(grid.name) in _QUESTIONS:
        column, known = 1, _ANSWERED
    last = max((row for row in range(1, len(grid.rows) + 1) if grid.cell(row, column) in known), default=0)
    there = {(row, at) for row, cells in enumerate(grid.rows, 1) for at, cell in enumerate(cells, 1) if not blank(cell)}
    return sorted(at for at in there | grid.uncomputed | grid.failed if at[0] > last or at[1] > across)


def heads(language: str) -> tuple[str, ...]:
    """Return the headers of the columns, in `nl` or `en`."""
    return tuple(say(f"annotate.{each}", language) for each in HEADS)


def is_findings_list(grid: Grid) -> bool:
    """Return whether a sheet has the headers of our list, whatever its name."""
    those = {heads(language) for language in ("nl", "en")}
    return any(row[: len(HEADS)] in those for row in grid.rows[:_SEARCHED])
