"""The place of a finding: its file, and its line or cell."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from mvi_standard.finding import cell_name
from mvi_standard.personal_data import hidden
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.finding import Place
    from mvi_standard.report import Report


def cell(place: Place | None) -> str | None:
    """Return the address of a cell, such as `Contracten!F12`, as raw data; None for a place in a text."""
    return place.cell if place and place.sheet else None


def corner(place: Place) -> str:
    """Return a cell without its sheet: `F12`."""
    return cell_name(place.line, place.column)


def behind(place: Place) -> str:
    """Return what follows the name of a file: `:114:19`, or two blanks and `Contracten!F12`."""
    found = cell(place)
    return f"  {found}" if found else f":{place.line}:{place.column}"


def behind_line(place: Place) -> str:
    """Return the same without the column, which means little where a record begins."""
    found = cell(place)
    return f"  {found}" if found else f":{place.line}"


def spoken(place: Place, language: str) -> str:
    """Return a place as people say it: `regel 114, kolom 19`, or `blad Contracten, cel F12`."""
    if place.sheet:
        return say("result.sheet_cell", language, sheet=place.sheet, cell=corner(place))
    return say("result.line_column", language, line=place.line, column=place.column)


def in_text(place: Place | None) -> Place | None:
    """Return a place with a line and a column that editors and other programs can go to; None for a cell."""
    return None if place is None or place.sheet else place


STDIN = "stdin"
"""What a document without a file is called where a name is obligatory."""
_LINE = re.compile(r"#[0-9]+\Z")


def one_of_many(report: Report) -> bool:
    """Return whether a report is about one line of a file with many submissions: its name ends in the line then."""
    file, found = _LINE.subn("", report.name)
    return bool(found) and (not file or PurePath(file).suffix.lower() in JSON_LINES)


def file_of(report: Report) -> str:
    """Return the name of the file, as raw data."""
    name = _LINE.sub("", report.name) if one_of_many(report) else report.name
    return PurePath(name).as_posix() if name else STDIN


def uri(name: str) -> str:
    """Return a file name as a URI with nothing but letters, digits and percent signs.

    A BSN in the name is hidden first: among percent signs it would not be recognised any more.
    """
    shown = quote(hidden(name), errors="backslashreplace")
    return f"file://{'' if name.startswith('/') else '/'}{shown}" if PurePath(name).is_absolute() else shown
