"""From a workbook to a document, station by station; each returns a frozen result, and none looks back.

    bytes -> guard -> Book     `opening`: nothing is read before inspection; grids of cells, whatever the format
          -> tables            `table`: the sheets of ours, each with its head found and its columns matched
          -> rows              `rows`: each cell as its column asks, and what stands beside the data
          -> records           `records`: objects within objects, by the rows that hold them
          -> Document          with `source`, which knows the cell of every field

Every filled cell is read, or a finding from one of the stations says why not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.document import Document
from mvi_standard.workbook.core.records import join_rows
from mvi_standard.workbook.core.remarks import UNDERSTOOD
from mvi_standard.workbook.core.row_findings import findings_of
from mvi_standard.workbook.core.rows import read_tables
from mvi_standard.workbook.core.source import WorkbookSource
from mvi_standard.workbook.core.table import match_sheets

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding
    from mvi_standard.workbook.core.book import Book


def read_book(book: Book, edition: Edition) -> Document:
    """Read a workbook by the sheets and columns of an edition; raises Unreadable when it has none of them."""
    sheets = match_sheets(book, edition)
    rows = read_tables(sheets.tables, edition)
    records = join_rows(sheets.tables, rows, book.standard_version)
    source = WorkbookSource.of(sheets.tables, records, edition)
    findings = (*sheets.findings, *findings_of(sheets.tables, rows, records))
    return Document(records.counted, records.by_list, (), source, notes=tuple(sorted(findings, key=_is_label)))


def _is_label(finding: Finding) -> bool:
    """Return whether a finding says that a text was understood; those would bury what was read as another number."""
    return finding.code == UNDERSTOOD and isinstance(finding.values["read_as"], str | list)
