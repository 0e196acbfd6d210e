"""The file that a report is about, as a CI system wants to hear it: as it was typed, with slashes, without a line."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.stages.privacy import hidden

if TYPE_CHECKING:
    from mvi_standard.report import Report

STDIN = "stdin"
"""What a document without a file is called where a name is obligatory."""
_LINE = re.compile(r"#[0-9]+\Z")


def one_of_many(report: Report) -> bool:
    """Tell whether a report is about one line of a file with many submissions: its name ends in the line then."""
    file, found = _LINE.subn("", report.name)
    return bool(found) and (not file or PurePath(file).suffix.lower() in JSON_LINES)


def file_of(report: Report) -> str:
    """Return the name of the file; it is data still."""
    name = _LINE.sub("", report.name) if one_of_many(report) else report.name
    return PurePath(name).as_posix() if name else STDIN


def uri(name: str) -> str:
    """Return a file name as an address, in which nothing is left but letters, digits and percent signs.

    A BSN in the name is hidden before: between percent signs nobody would recognise it any more.
    """
    shown = quote(hidden(name), errors="backslashreplace")
    return f"file://{'' if name.startswith('/') else '/'}{shown}" if PurePath(name).is_absolute() else shown
