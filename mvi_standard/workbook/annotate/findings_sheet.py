"""The XML of the sheet with all findings: what was checked, and a table with filters and a link to each cell."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from mvi_standard.finding import cell_name, letters
from mvi_standard.workbook.annotate.edits import text
from mvi_standard.workbook.annotate.markup import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WIDTHS = (15, 24, 9, 62, 62, 34, 13)
"""Of the columns, in characters."""
LINKS = 65_000
"""Most links in one sheet: from 65,530 on Excel repairs the file."""
LONGEST = 32_767
"""Most characters in a cell."""
TAB = "FF8B0000"
"""The colour of its tab, by which a later run recognises the sheet."""
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{main}"><sheetPr>'
    '<tabColor rgb="{tab}"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"'
    ' tabSelected="1" workbookViewId="0"><pane ySplit="{row}" topLeftCell="A{below}" activePane="bottomLeft"'
    ' state="frozen"/><selection pane="bottomLeft" activeCell="A{below}" sqref="A{below}"/></sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
)
_FOOT = (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
)


@dataclass(frozen=True)
class FindingRow:
    """One finding: its severity, its cells in the order of the columns, and the address to link to (empty for none)."""

    severity: str
    cells: tuple[str, ...]
    link: str


@dataclass(frozen=True)
class FindingsTable:
    """The lines above the table, each with its format, the headers of the columns, and the rows."""

    above: Sequence[tuple[str, str]]
    heads: Sequence[str]
    rows: Sequence[FindingRow]

    @property
    def head(self) -> int:
        """The row with the headers."""
        return len(self.above) + 2

    @property
    def filtered(self) -> str:
        """The range of the filter."""
        return f"$A${self.head}:${letters(len(self.heads))}${self.head + len(self.rows)}"


def sheet(table: FindingsTable, formats: Mapping[str, int], link_column: int) -> bytes:
    """Return the XML of the sheet; every cell is text, and a link belongs to a cell and is never a formula."""
    return "".join(_pieces(table, formats, link_column)).encode()


def _pieces(table: FindingsTable, formats: Mapping[str, int], link_column: int) -> Iterator[str]:
    head = table.head
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(WIDTHS, start=1)
    )
    yield _HEAD.format(main=MAIN, tab=TAB, row=head, below=head + 1, columns=columns)
    for number, (style, words) in enumerate(table.above, start=1):
        yield _row(number, [(words, formats[style])])
    yield _row(head, [(each, formats["head"]) for each in table.heads])
    for number, each in enumerate(table.rows, start=head + 1):
        styles = [each.severity, *["cell"] * (len(each.cells) - 1)]
        if each.link:
            styles[link_column - 1] = "link"
        yield _row(number, [(words, formats[style]) for words, style in zip(each.cells, styles, strict=True)])
    yield f'</sheetData><autoFilter ref="{table.filtered.replace("$", "")}"/>'
    yield from _links(table, link_column)
    yield _FOOT


def _row(number: int, cells: Sequence[tuple[str, int]]) -> str:
    made = "".join(
        f'<c r="{cell_name(number, column)}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        f"{text(words[:LONGEST])}</t></is></c>"
        for column, (words, style) in enumerate(cells, start=1)
        if words
    )
    return f'<row r="{number}">{made}</row>'


def _links(table: FindingsTable, column: int) -> Iterator[str]:
    linked = [(number, each) for number, each in enumerate(table.rows, start=table.head + 1) if each.link][:LINKS]
    if linked:
        made = [
            f'<hyperlink ref="{at}" location="{link}" display="{link}"/>'
            for at, link in ((cell_name(number, column), escape(each.link)) for number, each in linked)
        ]
        yield f"<hyperlinks>{''.join(made)}</hyperlinks>"
