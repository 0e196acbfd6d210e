"""What the marks say: on a cell, and in the list of findings. All of it passes `safe`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.finding import address, letters
from mvi_standard.render.paragraph import named
from mvi_standard.render.safe import safe
from mvi_standard.render.summary import found as findings_of
from mvi_standard.render.summary import judged, known, level, scope
from mvi_standard.texts.phrases import counted, phrase
from mvi_standard.workbook.annotate.listing import Listing, Row
from mvi_standard.workbook.annotate.sheet import Mark
from mvi_standard.workbook.core.generated_sheets import HEADS, heads

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from mvi_standard.render.entry import Entry
    from mvi_standard.report import Report

CELL = HEADS.index("cell") + 1
"""The column with the links."""
ON_A_CELL = 4
"""Findings that the note on one cell says in full."""
_SHOWN = 10
"""Cells that a line names."""


def on_a_cell(found: Sequence[Entry], language: str) -> Iterator[Mark]:
    """Give what the note on a cell says of its findings; the list says the rest."""
    for each in found[:ON_A_CELL]:
        head = f"{_severity(each, language)} {each.code}"
        yield Mark(each.severity, f"{head}\n{_message(each, language)}\n{phrase('fix', language)}: {_fix(each)}")
    if (left := len(found) - ON_A_CELL) > 0:
        yield Mark(found[-1].severity, counted("annotate_more", language, left))


@dataclass(frozen=True)
class Told:
    """What there is to tell of a workbook, and how.

    `today` is an ISO date, `sheets` are those that a link can go to, `talks` the cells that have no note of ours,
    and `kept` is the sheet with an older list that stays; empty where there is none.
    """

    report: Report
    said: Sequence[Entry]
    language: str
    today: str
    sheets: Container[str]
    talks: Sequence[str]
    kept: str = ""


def listing(told: Told) -> Listing:
    """Return the list of findings."""
    report, said, language = told.report, told.said, told.language
    above = [
        ("title", phrase("annotate_title", language)),
        ("verdict", f"{safe(named(report, language))} {judged(report, language)}."),
        *(("plain", each) for each in _about(told)),
    ]
    return Listing(above, heads(language), [_row(each, language, told.sheets) for each in said])


def _about(told: Told) -> Iterator[str]:
    """Say how much was checked, and how to read the workbook."""
    report, language = told.report, told.language
    for each in (
        findings_of(report, language),
        known(report, language),
        *scope(report, language),
        level(report, language),
    ):
        if each:
            yield f"{safe(each, None)}."
    if left := sum(report.counts.values()) - len(told.said):
        yield counted("annotate_left", language, left)
    if told.talks:
        cells = ", ".join(told.talks[:_SHOWN]) + (", …" if len(told.talks) > _SHOWN else "")
        yield phrase("annotate_talks", language, cells=safe(cells, None))
    if told.kept:
        yield phrase("annotate_kept", language, sheet=safe(told.kept, None))
    yield phrase("annotate_day", language, day=told.today)
    if report.findings:
        yield phrase("annotate_how", language)
        yield phrase("annotate_colours", language)
    yield phrase("annotate_again", language)


def _row(each: Entry, language: str, sheets: Container[str]) -> Row:
    place = each.place
    title = place.sheet if place else ""
    cell = f"{letters(place.column)}{place.line}" if place and title else ""
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
    return Row(each.severity, tuple(cells[name] for name in HEADS), link)


def _severity(each: Entry, language: str) -> str:
    word = phrase(each.severity, language)
    return f"{word[:1].upper()}{word[1:]}"


def _message(each: Entry, language: str) -> str:
    """Return what is wrong, and what was probably meant, or else what could stand there."""
    said = each.said
    if said.suggestion:
        return safe(f"{said.message} {phrase('meant', language)} {said.suggestion}?", None)
    if said.expected and said.expected not in said.message:
        return safe(f"{said.message} {phrase('expected', language)}: {said.expected}.", None)
    return safe(said.message, None)


def _fix(each: Entry) -> str:
    return safe(each.said.fix, None)
