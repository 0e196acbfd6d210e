"""Recognises what a user added to our list of findings: the list is made anew, but not over their words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from mvi_standard.workbook.annotate.areas import cell_at
from mvi_standard.workbook.annotate.findings_sheet import WIDTHS
from mvi_standard.workbook.annotate.markup import DRAWN, MAIN, CannotAnnotate, outline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.annotate.package import Package
    from mvi_standard.workbook.annotate.relations import PartRelation

OF_A_PROGRAM = {"printerSettings"}
"""The relations that programs add by themselves; a note or a drawing is of the user."""
DRAWING = "drawing"
"""The drawing of a sheet. LibreOffice adds an empty one to each sheet."""
_OWN = f"{MAIN} "
_ALWAYS = {1, len(WIDTHS)}
"""The columns that each finding fills: its severity and its code."""


def has_user_additions(package: Package, part: str) -> bool:
    """Return whether our list has anything that we did not write; in doubt it has."""
    cells = _FilledCells()
    try:
        cells.parser.Parse(package.read(part), True)  # noqa: FBT003 - the name of this argument is not public
    except ExpatError:
        return True
    of_the_user = any(_shows_anything(package, each) for each in package.relations(part))
    return of_the_user or not _ours(cells.filled, cells.filtered)


def _shows_anything(package: Package, used: PartRelation) -> bool:
    """Return whether a part that our list uses shows anything."""
    if used.kind != DRAWING:
        return used.kind not in OF_A_PROGRAM
    try:
        root = outline(package.read(used.part), DRAWN, depth=2)
    except CannotAnnotate:
        return True
    return root.name != "wsDr" or bool(root.children)


def _ours(filled: Mapping[int, set[int]], filtered: str) -> bool:
    """Return whether all filled cells belong to the lines above the table or to the table itself."""
    first, _, last = filtered.partition(":")
    begin, end = cell_at(first), cell_at(last)
    if begin is None or end is None:
        return False
    head, columns = begin[0], set(range(1, len(WIDTHS) + 1))
    above = all(columns <= {1} for row, columns in filled.items() if row < head)
    table = {row: those for row, those in filled.items() if row >= head}
    return above and head - 1 not in filled and all(_ALWAYS <= those <= columns for those in table.values())


class _FilledCells:
    """Collects the filled cells of a sheet by row, and the range of its filter.

    A cell without a format, which each of ours has, counts as column 0.
    """

    def __init__(self) -> None:
        self.filled: dict[int, set[int]] = defaultdict(set)
        self.filtered, self.cell, self.plain = "", "", False
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.removeprefix(_OWN)
        if local == "c":
            self.cell, self.plain = attributes.get("r", ""), attributes.get("s", "0") == "0"
        elif local in {"v", "is", "f"}:
            row, column = cell_at(self.cell) or (0, 0)
            self.filled[row].add(0 if self.plain else column)
        elif local == "autoFilter":
            self.filtered = attributes.get("ref", "")
