"""The words of the marks, on cells and in the list of findings; all of them pass `safe`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.finding import address, cell_name
from mvi_standard.render.remark import named
from mvi_standard.render.safe import safe
from mvi_standard.render.summary import findings_line, judged, known, level, scope
from mvi_standard.texts.say import say
from mvi_standard.workbook.annotate.findings_sheet import FindingRow, FindingsTable
from mvi_standard.workbook.annotate.sheet_marks import Mark
from mvi_standard.workbook.core.generated_sheets import HEADS, heads

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report

LINK_COLUMN = HEADS.index("cell") + 1
"""The column with the links to cells, from 1."""
ON_A_CELL = 4
"""Most findings that the note on one cell describes in full."""
_SHOWN = 10
"""Most cells that a line names."""


def on_a_cell(found: Sequence[ReportEntry], language: str) -> Iterator[Mark]:
    """Yield what the note on a cell says of its findings; the list has the rest."""
    for each in found[:ON_A_CELL]:
        head = f"{_severity(each, language)} {each.code}"
        yield Mark(each.severity, f"{head}\n{_message(each, language)}\n{say('result.fix', language)}: {_fix(each)}")
    if (left := len(found) - ON_A_CELL) > 0:
        yield Mark(found[-1].severity, say("annotate.more", language, n=left))


@dataclass(frozen=True)
class MarkedWorkbook:
    """The findings of a workbook and how to show them.

    `listed` are the findings in the list, `today` is an ISO date, `sheets` are those that a link can go to, `hidden`
    the cells with a hidden note, and `kept` is the sheet with an earlier list that stays; empty for none.
    """

    report: Report
    listed: Sequence[ReportEntry]
    language: str
    today: str
    sheets: Container[str]
    hidden: Sequence[str]
    kept: str = ""


def findings_table(book: MarkedWorkbook) -> FindingsTable:
    """Return the list of findings as a table."""
    report, language = book.report, book.language
    above = [
        ("title", say("annotate.title", language)),
        ("verdict", f"{safe(named(report, language))} {judged(report, language)}."),
        *(("plain", each) for each in _about(book)),
    ]
    return FindingsTable(above, heads(language), [_row(each, language, book.sheets) for each in book.listed])


def _about(book: MarkedWorkbook) -> Iterator[str]:
    """Yield how much was checked, and how to read the workbook."""
    report, language = book.report, book.language
    for each in (
        findings_line(report, language),
        known(report, language),
        *scope(report, language),
        level(report, language),
    ):
        if each:
            yield f"{safe(each, None)}."
    if left := sum(report.counts.values()) - len(book.listed):
        yield say("annotate.left", language, n=left)
    if book.hidden:
        cells = ", ".join(book.hidden[:_SHOWN]) + (", …" if len(book.hidden) > _SHOWN else "")
        yield say("annotate.talks", language, cells=safe(cells, None))
    if book.kept:
        yield say("annotate.kept", language, sheet=safe(book.kept, None))
    yield say("annotate.day", language, day=book.today)
    if report.findings:
        yield say("annotate.how", language)
        yield say("annotate.colours", language)
    yield say("annotate.again", language)


def _row(each: ReportEntry, language: str, sheets: Container[str]) -> FindingRow:
    place = each.place
    title = place.sheet if place else ""
    cell = cell_name(place.line, place.column) if place and title else ""
    link = address(title, place.line, place.column) if place and title in sheets else ""
    cells = {
        "severity": _severity(each, language),
        "sheet": safe(title, None),
        "cell": cell,
        "message": _message(each, language),
        "fix": _fix(each),
        "record": safe(each.said.record),
        "code": each.code,
    }
    return FindingRow(each.severity, tuple(cells[name] for name in HEADS), link)


def _severity(each: ReportEntry, language: str) -> str:
    word = say(f"result.{each.severity}", language)
    return f"{word[:1].upper()}{word[1:]}"


def _message(each: ReportEntry, language: str) -> str:
    """Return what is wrong, and what was probably meant or else what is allowed."""
    said = each.said
    if said.suggestion:
        return safe(f"{said.message} {say('result.meant', language)} {said.suggestion}?", None)
    if said.expected and said.expected not in said.message:
        return safe(f"{said.message} {say('result.expected', language)}: {said.expected}.", None)
    return safe(said.message, None)


def _fix(each: ReportEntry) -> str:
    return safe(each.said.fix, None)
