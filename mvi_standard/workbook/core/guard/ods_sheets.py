"""Sheets of an .ods while parsing: each cell at its address, repeated as often as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.book import sheet_in
from mvi_standard.workbook.core.guard.cell_values import (
    BLANK,
    BREAK,
    CALC,
    OFFICE,
    TAB,
    is_error,
    ods_paragraph,
    ods_value,
)
from mvi_standard.workbook.core.guard.external_formulas import refuse_formulas
from mvi_standard.workbook.core.guard.markup import Listener
from mvi_standard.workbook.core.guard.ods_table import TABLE, OdsTable, times
from mvi_standard.workbook.core.guard.refusal import MarkBudget, damaged, too_large, too_many_sheets, unwanted
from mvi_standard.workbook.core.titles import LIST_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.core.book import Grid
    from mvi_standard.workbook.core.guard.limits import BookLimits

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0|"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0|"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0|"
UNWANTED = {
    f"{TABLE}table-source": "workbook.links",
    f"{TABLE}cell-range-source": "workbook.links",
    f"{TABLE}dde-link": "workbook.links",
    **dict.fromkeys((f"{TABLE}database-source-{each}" for each in ("sql", "table", "query")), "workbook.sources"),
    f"{TABLE}source-service": "workbook.sources",
    f"{OFFICE}dde-source": "workbook.links",
    f"{OFFICE}script": "workbook.macros",
    "urn:oasis:names:tc:opendocument:xmlns:script:1.0|event-listener": "workbook.macros",
    f"{DRAW}object-ole": "workbook.objects",
    f"{DRAW}plugin": "workbook.objects",
    f"{DRAW}applet": "workbook.objects",
}
FORMULA = f"{TABLE}formula"
FORMULAS = (
    *(f"{TABLE}{each}" for each in ("condition", "expression", "cell-range-address")),
    f"{STYLE}condition",
    f"{CALC}value",
)
"""Attributes outside the cells that can hold a formula or an address."""
CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}
ROW, COLUMN, PARAGRAPH, NOTE = f"{TABLE}table-row", f"{TABLE}table-column", f"{TEXT}p", f"{OFFICE}annotation"
BLANKS = {f"{TEXT}s": BLANK, f"{TEXT}tab": TAB, f"{TEXT}line-break": BREAK}


class OdsSheets(Listener):
    """Parses the content of an .ods; the text of a note on a cell is not part of the cell."""

    def __init__(self, limits: BookLimits) -> None:
        self.limits, self.marks, self.spreadsheet = limits, MarkBudget(limits.marks), False
        self.tables: list[OdsTable] = []
        self.unseen: set[str] = set()
        self.style = self.findings = ""
        self.depth = self.blanks = self.cells = 0
        self.table: OdsTable | None = None
        self.cell: Mapping[str, str] | None = None
        self.cell_depth = 0
        self.paragraphs: list[str] = []
        self.pieces: list[str] | None = None

    def grids(self) -> Iterator[Grid]:
        """Yield the sheets in order."""
        names = {table.name.casefold() for table in self.tables}
        if not self.tables or len(names) < len(self.tables):
            raise damaged("workbook.list_of_sheets")
        if len(self.tables) > self.limits.sheets + (self.findings.casefold() in names):
            raise too_many_sheets(self.limits)
        return (table.grid(shown=table.style not in self.unseen) for table in self.tables)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Handle the start of an element."""
        self.started += 1
        self.depth += 1
        if name in CELLS and self.table and self.cell is None:
            self.cell, self.cell_depth, self.paragraphs = attributes, self.depth, []
            self.parser.CharacterDataHandler = self._astray
        elif self.cell is not None:
            self._in_cell(name, attributes)
        elif name == ROW and self.table:
            self.table.begin_row(attributes)
        elif name == COLUMN and self.table:
            self.table.add_columns(attributes)
        elif name == f"{TABLE}table":
            self._table(attributes)
        else:
            self._beside(name, attributes)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        self.ended += 1
        self.depth -= 1
        if self.cell is not None:
            self._end_in_cell(name)
        elif self.table and name == ROW:
            self.table.end_row(self.cells)
        elif self.table and name == f"{TABLE}table":
            self.cells += self.table.area()
            self.table = None

    def _in_cell(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in CELLS:
            raise damaged("workbook.cells_astray")
        if name in UNWANTED or name == f"{TABLE}table":
            raise unwanted(UNWANTED.get(name, "workbook.objects"))
        if self.depth == self.cell_depth + 1 and name.startswith(TEXT):
            if name != PARAGRAPH:
                raise damaged("workbook.cells_astray")
            self.pieces = []
            self.parser.CharacterDataHandler = self.pieces.append
        elif self.pieces is not None and name == NOTE:
            self.parser.CharacterDataHandler = None
        elif self.pieces is not None and name in BLANKS:
            self.pieces.append(BLANKS[name] * self._blanks(attributes))

    def _end_in_cell(self, name: str) -> None:
        if self.depth == self.cell_depth and self.pieces is not None:
            self.paragraphs.append(ods_paragraph(self.pieces))
            self.pieces, self.parser.CharacterDataHandler = None, self._astray
        elif name == NOTE and self.pieces is not None:
            self.parser.CharacterDataHandler = self.pieces.append
        elif self.depth < self.cell_depth:
            self._place()

    def _place(self) -> None:
        """Put the cell that was heard where it belongs."""
        if not self.table or self.cell is None:
            return
        text, formula = "\n".join(self.paragraphs), FORMULA in self.cell
        if formula:
            refuse_formulas(self.cell, FORMULA, place=self.table.place)
        held = text if is_error(self.cell, text, formula=formula) else ods_value(self.cell, text)
        self.table.add_cell(self.cell, held, failed=is_error(self.cell, text, formula=formula), formula=formula)
        self.cell = self.parser.CharacterDataHandler = None

    def _astray(self, text: str) -> None:
        """Refuse a text in a cell that no paragraph holds: it would be lost."""
        if self.depth == self.cell_depth and text.strip():
            raise damaged("workbook.cells_astray")

    def _blanks(self, attributes: Mapping[str, str]) -> int:
        many = times(attributes, f"{TEXT}c")
        self.blanks += many
        if self.blanks > self.limits.characters:
            raise too_large("workbook.blanks")
        return many

    def _table(self, attributes: Mapping[str, str]) -> None:
        if self.table or not self.spreadsheet:
            raise damaged("workbook.sheet_astray")
        if len(self.tables) > self.limits.sheets:
            raise too_many_sheets(self.limits)
        self.table = OdsTable(attributes, self.limits, self.marks)
        self.tables.append(self.table)

    def _beside(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in UNWANTED:
            raise unwanted(UNWANTED[name])
        refuse_formulas(attributes, *FORMULAS)
        if name == f"{OFFICE}spreadsheet":
            self.spreadsheet = True
        elif name == f"{TABLE}named-range" and attributes.get(f"{TABLE}name") == LIST_NAME:
            self.findings = sheet_in(attributes.get(f"{TABLE}cell-range-address", ""), ".")
        elif name == f"{STYLE}style":
            self.style = attributes.get(f"{STYLE}name", "")
        elif name == f"{STYLE}table-properties" and attributes.get(f"{TABLE}display") == "false":
            self.unseen.add(self.style)
