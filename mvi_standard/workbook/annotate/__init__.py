"""Marks the faulty cells of a workbook: a colour and a note on each, and a list of all findings in front.

The workbook is not loaded and saved by a library: that loses what the library does not know, and the result of every
formula. A few bytes are inserted into its parts and the rest is copied as it is. This takes little time and memory, and
earlier marks can be removed again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from mvi_standard.finding import address
from mvi_standard.render.entry import entries
from mvi_standard.texts.say import pick
from mvi_standard.workbook.annotate.findings_sheet import sheet
from mvi_standard.workbook.annotate.formats import with_formats
from mvi_standard.workbook.annotate.mark_texts import LINK_COLUMN, MarkedWorkbook, findings_table, on_a_cell
from mvi_standard.workbook.annotate.markup import CannotAnnotate
from mvi_standard.workbook.annotate.package import open_package
from mvi_standard.workbook.annotate.sheet_marks import Mark, marked
from mvi_standard.workbook.annotate.sheet_order import free_title, sheet_order, with_list
from mvi_standard.workbook.core.source import CellSource
from mvi_standard.workbook.core.titles import FINDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding, Place
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report
    from mvi_standard.workbook.core.book import At

__all__ = ["Annotated", "CannotAnnotate", "annotated"]

T = TypeVar("T", "Finding", "ReportEntry")
LISTED = 20_000
"""Most findings in the list: more would make the workbook too large to check again, and nobody reads them."""
NOTED = 5_000
"""Most cells with a note: beyond that programs open slowly. All faulty cells have a colour and are in the list."""


@dataclass(frozen=True)
class Annotated:
    """The bytes of the marked workbook, and how many of its cells are marked.

    `kept` is the sheet with an earlier list that stays because the user wrote on it; empty where there is none.
    """

    content: bytes
    cells: int
    kept: str = ""


def annotated(content: bytes, report: Report, language: str, today: str) -> Annotated:
    """Mark the .xlsx workbook `content` with the findings of its `report`, in `nl` or `en`.

    The report must be of a workbook that could be read, so that the guard has passed it; `today` is an ISO date for
    the list. Earlier marks are replaced. Raises CannotAnnotate for a workbook that marks would damage.
    """
    package = open_package(content)
    order = sheet_order(package, _sheets_read(report))
    listed = tuple(entries(replace(report, findings=tuple(spread(report.findings, LISTED))), language))
    package, formats = with_formats(package, order.part)
    by_sheet, hidden = _marks(report, listed, language), []
    for title, part in order.sheets.items():
        marks = by_sheet.get(title, {})
        package, unseen = marked(package, part, marks, formats.painted)
        hidden += [address(title, *cell) for cell in sorted(unseen & marks.keys())]
    table = findings_table(MarkedWorkbook(report, listed, language, today, order.sheets, hidden, order.kept))
    title = free_title(pick(FINDINGS, language), order.sheets)
    package = with_list(package, order, title, sheet(table, formats.cells, LINK_COLUMN), table.filtered)
    return Annotated(package.saved(), sum(map(len, by_sheet.values())), order.kept)


def _sheets_read(report: Report) -> set[str]:
    """Return the sheets that data were read from."""
    source = report.document.source if report.document else None
    return set(source.sheets) if isinstance(source, CellSource) else set()


def spread(findings: Sequence[T], room: int) -> Iterator[T]:
    """Yield the findings that fit; when that is not all of them, an equal share of each code."""
    codes = len({each.code for each in findings})
    share = len(findings) if len(findings) <= room else max(room // codes, 1)
    for _, those in groupby(findings, key=lambda each: each.code):
        yield from islice(those, share)


def _marks(report: Report, listed: Sequence[ReportEntry], language: str) -> Mapping[str, Mapping[At, Sequence[Mark]]]:
    """Return the marks by sheet and cell: a colour on every cell, and a note as long as there is room."""
    entries_on: dict[tuple[str, At], list[ReportEntry]] = defaultdict(list)
    for each in listed:
        if each.place is not None and each.place.sheet:
            entries_on[_cell(each.place)].append(each)
    noted = {_cell(each.place) for each in spread(listed, NOTED) if each.place is not None}
    marks: dict[str, dict[At, Sequence[Mark]]] = defaultdict(dict)
    for finding in reversed(report.findings):
        place = report.place(finding)
        if place is not None and place.sheet:
            marks[place.sheet][place.line, place.column] = (Mark(finding.severity, ""),)
    for (title, cell), found in entries_on.items():
        if (title, cell) in noted:
            marks[title][cell] = tuple(on_a_cell(found, language))
    return marks


def _cell(place: Place) -> tuple[str, At]:
    return place.sheet, (place.line, place.column)
