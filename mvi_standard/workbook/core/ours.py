"""The sheets that we write and nobody fills in: what stands on them that is not ours."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.core.titles import CODE_COLUMN, CODELISTS, HELP, READ_ME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import At, Grid

_READ_ME, _CODELISTS = set(map(folded, READ_ME)), set(map(folded, CODELISTS))
_LAST = {*HELP}
"""What the last row of the first sheet begins with."""
_ACROSS, _LISTED = 2, 4
"""How many columns we fill on the first sheet, and on that of the codes."""


def is_called_ours(grid: Grid) -> bool:
    """Tell whether a sheet has the name of the first one, or of that with the codes."""
    return folded(grid.name) in _READ_ME | _CODELISTS


def added(grid: Grid, edition: Edition) -> Sequence[At]:
    """Return the cells of such a sheet that are filled below or beside what we wrote there."""
    column, known, across = CODE_COLUMN, {*chain(edition.tables.kpis, *edition.tables.codelists.values())}, _LISTED
    if folded(grid.name) in _READ_ME:
        column, known, across = 1, _LAST, _ACROSS
    last = max((row for row in range(1, len(grid.rows) + 1) if grid.cell(row, column) in known), default=0)
    there = {(row, at) for row, cells in enumerate(grid.rows, 1) for at, cell in enumerate(cells, 1) if not blank(cell)}
    return sorted(at for at in there | grid.uncomputed | grid.failed if at[0] > last or at[1] > across)
