"""Formulas of an .xlsx outside its cells: in names, checks, formats, tables and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guarding.formulas import asks_elsewhere
from mvi_standard.workbook.core.guarding.problems import ASKS
from mvi_standard.workbook.core.guarding.refusal import unwanted
from mvi_standard.workbook.core.ooxml import LIST_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.parsers.expat import XMLParserType

ELEMENTS = ("f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula")
"""The elements that hold one as their text, without their prefix."""


class Asked:
    """Hears one formula at a time, until the next element begins; `listed` is where our list of findings begins."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.open = self.ours = False
        self.listed = ""

    def begin(self, parser: XMLParserType, attributes: Mapping[str, str]) -> None:
        """Hear where a formula begins."""
        self.open, self.ours = True, attributes.get("name") == LIST_NAME
        parser.CharacterDataHandler = self.pieces.append

    def close(self, parser: XMLParserType) -> None:
        """Judge the formula, now that all of it was heard; raises Unreadable where it asks elsewhere."""
        parser.CharacterDataHandler, self.open = None, False
        formula = "".join(self.pieces)
        self.pieces.clear()
        if asks_elsewhere(formula):
            raise unwanted(ASKS)
        if self.ours:
            self.listed = (self.listed + formula)[:100]
