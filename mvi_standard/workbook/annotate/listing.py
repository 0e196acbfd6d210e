"""The sheet with all findings: what was checked on top, and below it a table that filters and leads to each cell."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from mvi_standard.finding import letters
from mvi_standard.workbook.annotate.edits import text
from mvi_standard.workbook.annotate.names import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WIDTHS = (15, 24, 9, 62, 62, 34, 13)
"""Of the columns, in digits."""
LINKS = 65_000
"""Links in one sheet: from 65,530 on Excel repairs the file."""
LONGEST = 32_767
"""Characters in a cell."""
TAB = "FF8B0000"
"""The colour of its tab: by this a later run knows that the sheet is ours."""
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
class Row:
    """One finding: its cells in the order of the columns, its severity, and the address to go to (empty for none)."""

    severity: str
    cells: tuple[str, ...]
    link: str


@dataclass(frozen=True)
class Listing:
    """What stands above the table, each line with its format, the heads of its columns, and its rows."""

    above: Sequence[tuple[str, str]]
    heads: Sequence[str]
    rows: Sequence[Row]

    @property
    def head(self) -> int:
        """The row in which the heads of the columns stand."""
        return len(self.above) + 2

    @property
    def filtered(self) -> str:
        """The block of cells that the filter is about."""
        return f"$A${self.head}:${letters(len(self.heads))}${self.head + len(self.rows)}"


def sheet(listing: Listing, formats: Mapping[str, int], link_column: int) -> bytes:
    """Return the XML of the sheet; every cell is a text, and a link is one that a cell has, never a formula."""
    return "".join(_pieces(listing, formats, link_column)).encode()


def _pieces(listing: Listing, formats: Mapping[str, int], link_column: int) -> Iterator[str]:
    head = listing.head
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(WIDTHS, start=1)
    )
    yield _HEAD.format(main=MAIN, tab=TAB, row=head, below=head + 1, columns=columns)
    for number, (style, words) in enumerate(listing.above, start=1):
        yield _row(number, [(words, formats[style])])
    yield _row(head, [(each, formats["head"]) for each in listing.heads])
    for number, each in enumerate(listing.rows, start=head + 1):
        styles = [each.severity, *["cell"] * (len(each.cells) - 1)]
        if each.link:
            styles[link_column - 1] = "link"
        yield _row(number, [(words, formats[style]) for words, style in zip(each.cells, styles, strict=True)])
    yield f'</sheetData><autoFilter ref="{listing.filtered.replace("$", "")}"/>'
    yield from _links(listing, link_column)
    yield _FOOT


def _row(number: int, cells: Sequence[tuple[str, int]]) -> str:
    made = "".join(
        f'<c r="{letters(column)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        f"{text(words[:LONGEST])}</t></is></c>"
        for column, (words, style) in enumerate(cells, start=1)
        if words
    )
    return f'<row r="{number}">{made}</row>'


def _links(listing: Listing, column: int) -> Iterator[str]:
    linked = [(number, each) for number, each in enumerate(listing.rows, start=listing.head + 1) if each.link][:LINKS]
    if linked:
        made = [
            f'<hyperlink ref="{letters(column)}{number}" location="{escape(each.link)}" display="{escape(each.link)}"/>'
            for number, each in linked
        ]
        yield f"<hyperlinks>{''.join(made)}</hyperlinks>"
