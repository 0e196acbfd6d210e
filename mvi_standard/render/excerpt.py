"""The line of the file that a finding is about, cut in three: before, the faulty part, after; or all of a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.document import Cells, Nowhere
from mvi_standard.finding import Place
from mvi_standard.personal_data import hidden
from mvi_standard.render.where import corner

if TYPE_CHECKING:
    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

AROUND = 60
"""Characters that are shown on each side of the faulty part: enough to find it back."""
FAULTY = 120
"""Characters of the faulty part itself."""
CUT = "…"
NEAR = 2000
"""Characters on each side in which a BSN, and a word for it, are looked for: a whole file may be one line."""
OPENING = ("{", "[")


class Excerpt(NamedTuple):
    """One line of the file, `at` its number, or one cell, `at` its row and column; the parts are still raw data."""

    at: int | str
    before: str
    faulty: str
    after: str


def excerpt(finding: Finding, report: Report) -> Excerpt | None:
    """Return the line of a finding; None when there is no text, or when it is private."""
    place = report.place(finding)
    if place is None or report.document is None or "private" in finding.values:
        return None
    if place.sheet:
        return _cell(place, cell_text(place, report))
    place, text = nearby(place, report)
    start, end = place.column - 1, place.column - 1 + place.length
    before, faulty, after = text[:start].lstrip(), text[start:end], text[end:].rstrip()
    return Excerpt(
        place.line,
        before if len(before) <= AROUND else CUT + before[-AROUND:],
        faulty if len(faulty) <= FAULTY else faulty[:FAULTY] + CUT,
        after if len(after) <= AROUND else after[:AROUND] + CUT,
    )


def _cell(place: Place, text: str) -> Excerpt | None:
    shown = text if len(text) <= FAULTY else text[:FAULTY] + CUT
    return Excerpt(corner(place), "", shown, "") if text else None


def cell_text(place: Place, report: Report) -> str:
    """Return the content of a cell, without any BSN; empty for an empty or unknown one."""
    source = report.document.source if report.document else None
    return hidden(source.cell(place), anywhere=True, known=report.private) if isinstance(source, Cells) else ""


def nearby(place: Place, report: Report) -> tuple[Place, str]:
    """Return the part of a line around a place, without any BSN, and where the place is in that part.

    A line with only a bracket says nothing, so the next line is appended to it.
    """
    source = report.document.source if report.document else Nowhere()
    line = source.line(place.line)
    if line.strip() in OPENING:
        line = f"{line.rstrip()} {source.line(place.line + 1).strip()}"
    left = max(0, place.column - 1 - NEAR)
    right = place.column - 1 + place.length + NEAR
    above = source.line(place.line - 1)[-NEAR:] if place.line > 1 else ""  # which may say what the number is
    shown = hidden(f"{above}\n{line[left:right]}", anywhere=True, known=report.private)
    return Place(place.line, place.column - left, place.length), shown[len(above) + 1 :]
