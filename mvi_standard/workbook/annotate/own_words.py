"""What a user has put on our list of findings: the list is made anew, and what is theirs has to stay."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from mvi_standard.workbook.annotate.areas import at
from mvi_standard.workbook.annotate.cannot import CannotAnnotate
from mvi_standard.workbook.annotate.listing import WIDTHS
from mvi_standard.workbook.annotate.markup import outline
from mvi_standard.workbook.annotate.names import DRAWN, MAIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.annotate.package import Package
    from mvi_standard.workbook.annotate.relations import Relation

OF_A_PROGRAM = {"printerSettings"}
"""What a program lets a sheet use without anybody asking; a note or a drawing is of the user."""
DRAWING = "drawing"
"""What is drawn on a sheet. LibreOffice lets each sheet use one, with nothing in it where nobody drew."""
_OWN = f"{MAIN} "
_ALWAYS = {1, len(WIDTHS)}
"""The columns that each finding fills: how heavy it is, and its code."""


def has_own_words(package: Package, part: str) -> bool:
    """Tell whether anything stands on our list that we did not write; in doubt something does."""
    hearing = _Cells()
    try:
        hearing.parser.Parse(package.read(part), True)  # noqa: FBT003 - the name of this argument is not public
    except ExpatError:
        return True
    of_the_user = any(_shows_anything(package, each) for each in package.relations(part))
    return of_the_user or not _ours(hearing.filled, hearing.filtered)


def _shows_anything(package: Package, used: Relation) -> bool:
    """Tell whether people see anything of a part that our list uses."""
    if used.kind != DRAWING:
        return used.kind not in OF_A_PROGRAM
    try:
        root = outline(package.read(used.part), DRAWN, depth=2)
    except CannotAnnotate:
        return True
    return root.name != "wsDr" or bool(root.children)


def _ours(filled: Mapping[int, set[int]], filtered: str) -> bool:
    """Tell whether all filled cells are those of the lines above the table, and of the table itself."""
    first, _, last = filtered.partition(":")
    begin, end = at(first), at(last)
    if begin is None or end is None:
        return False
    head, columns = begin[0], set(range(1, len(WIDTHS) + 1))
    above = all(columns <= {1} for row, columns in filled.items() if row < head)
    table = {row: those for row, those in filled.items() if row >= head}
    return above and head - 1 not in filled and all(_ALWAYS <= those <= columns for those in table.values())


class _Cells:
    """Hears which cells of a sheet are filled, by row, and the block with a filter.

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
            row, column = at(self.cell) or (0, 0)
            self.filled[row].add(0 if self.plain else column)
        elif local == "autoFilter":
            self.filtered = attributes.get("ref", "")
