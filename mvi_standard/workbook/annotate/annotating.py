"""A workbook as it was, with its faulty cells marked: coloured, with a note on each, and a list of all in front.

The workbook is not read into objects and written anew: that loses what a library does not know, and the outcome of
every formula. A few bytes are put into its parts instead, and the rest is copied. So it takes little time and memory,
and what was marked before can be taken away again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import TYPE_CHECKING, TypeVar

from mvi_standard.finding import address
from mvi_standard.render.entry import entries
from mvi_standard.workbook.annotate.colours import with_formats
from mvi_standard.workbook.annotate.contents import contents, free_title, with_list
from mvi_standard.workbook.annotate.listing import sheet
from mvi_standard.workbook.annotate.package import opened
from mvi_standard.workbook.annotate.sheet import Mark, marked
from mvi_standard.workbook.annotate.words import CELL, Told, listing, on_a_cell
from mvi_standard.workbook.core.source import WorkbookSource
from mvi_standard.workbook.core.titles import FINDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding, Place
    from mvi_standard.render.entry import Entry
    from mvi_standard.report import Report
    from mvi_standard.workbook.core.book import At

T = TypeVar("T", "Finding", "Entry")
LISTED = 20_000
"""Findings in the list: more would make the workbook too large to be checked again, and nobody reads them."""
NOTED = 5_000
"""Cells with a note: beyond that programs open slowly. All faulty cells have a colour, and all are in the list."""


@dataclass(frozen=True)
class Annotated:
    """The bytes of the marked workbook, and how many cells are marked in it.

    `kept` is the sheet with an older list on which the user has put something; empty where there is none.
    """

    content: bytes
    cells: int
    kept: str = ""


def annotated(content: bytes, report: Report, language: str, today: str) -> Annotated:
    """Mark the .xlsx workbook `content` with what `report`, which is about it, says; in `nl` or `en`.

    `report` is of a workbook that could be read, so that the guard has seen it; `today` is an ISO date for the list.
    Marks of an earlier time are replaced. Raises CannotAnnotate for a workbook that marks would spoil.
    """
    package = opened(content)
    found = contents(package, _read(report))
    said = tuple(entries(replace(report, findings=tuple(spread(report.findings, LISTED))), language))
    package, formats = with_formats(package, found.part)
    by_sheet, talks = _marks(report, said, language), []
    for title, part in found.sheets.items():
        marks = by_sheet.get(title, {})
        package, unseen = marked(package, part, marks, formats.painted)
        talks += [address(title, *cell) for cell in sorted(unseen & marks.keys())]
    listed = listing(Told(report, said, language, today, found.sheets, talks, found.kept))
    title = free_title(FINDINGS[("nl", "en").index(language)], found.sheets)
    package = with_list(package, found, title, sheet(listed, formats.cells, CELL), listed.filtered)
    return Annotated(package.saved(), sum(map(len, by_sheet.values())), found.kept)


def _read(report: Report) -> set[str]:
    """Return the sheets of which the data were read."""
    source = report.document.source if report.document else None
    return {each.grid.name for each in source.tables.values()} if isinstance(source, WorkbookSource) else set()


def spread(findings: Sequence[T], room: int) -> Iterator[T]:
    """Give the findings that there is room for; when those are not all, as many of each code."""
    codes = len({each.code for each in findings})
    share = len(findings) if len(findings) <= room else max(room // codes, 1)
    for _, those in groupby(findings, key=lambda each: each.code):
        yield from islice(those, share)


def _marks(report: Report, said: Sequence[Entry], language: str) -> Mapping[str, Mapping[At, Sequence[Mark]]]:
    """Return what to mark, by sheet and cell: all with a colour, and those that there is room for with a note."""
    entries_on: dict[tuple[str, At], list[Entry]] = defaultdict(list)
    for each in said:
        if each.place is not None and each.place.sheet:
            entries_on[_cell(each.place)].append(each)
    noted = {_cell(each.place) for each in spread(said, NOTED) if each.place is not None}
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
