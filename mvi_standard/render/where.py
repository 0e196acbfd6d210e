"""Where a finding stands, in the words of its kind of file: a line of text, or a cell of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import letters
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.finding import Place


def cell(place: Place | None) -> str | None:
    """Return the address of a cell, such as `Contracten!F12`; None for a place in a text. It is data still."""
    return place.cell if place and place.sheet else None


def corner(place: Place) -> str:
    """Return a cell without its sheet: `F12`."""
    return f"{letters(place.column)}{place.line}"


def behind(place: Place) -> str:
    """Return what stands behind the name of a file: `:114:19`, or two blanks and `Contracten!F12`."""
    found = cell(place)
    return f"  {found}" if found else f":{place.line}:{place.column}"


def behind_line(place: Place) -> str:
    """Return the same without the column: where a record begins, that says nothing more."""
    found = cell(place)
    return f"  {found}" if found else f":{place.line}"


def spoken(place: Place, language: str) -> str:
    """Return a place as people say it: `regel 114, kolom 19`, or `Contracten!F12`."""
    return cell(place) or say("result.line_column", language, line=place.line, column=place.column)


def in_text(place: Place | None) -> Place | None:
    """Return a place with a line and a column that editors and other programs can go to; None for a cell."""
    return None if place is None or place.sheet else place
