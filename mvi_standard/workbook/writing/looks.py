"""Looks of cells: colours, fonts and borders, the same in each format; and the widths of columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.workbook.core.layout import Column

DARK, LIGHT, PINK, PALE, GRAY, INK, LINE, YELLOW = (
    "#154273",
    "#DCE6F2",
    "#F8B4B4",
    "#F6F7F9",
    "#767676",
    "#1F1F1F",
    "#B7C2D0",
    "#FFF9DB",
)
"""Required heads, other heads, empty required cells, machine paths, their letters, text, borders, cells to fill in."""
LABEL_HEIGHT, PATH_HEIGHT = 48, 13
"""Of the two rows on top, in points."""
DAY_FORMAT, AMOUNT_FORMAT, TEXT_FORMAT, GENERAL = "yyyy-mm-dd", "#,##0.00######", "@", "General"
DUTCH_DAY = "dd-mm-yyyy"
FORMATS = {DAY_FORMAT: "day", DUTCH_DAY: "dutch_day", AMOUNT_FORMAT: "amount", TEXT_FORMAT: "text", GENERAL: "general"}
"""Formats of numbers, by name."""
PRINTED = 70
"""The size in percent at which a broad sheet is printed: its letters are those of a footnote then."""
READ_ME_WIDTHS = (26, 96)
RIGHT, BELOW, AROUND = "right", "bottom", "around"
"""Sides on which a cell has a border."""
_WIDTHS = {
    "date": 12,
    "boolean": 9,
    "integer": 11,
    "number": 14,
    "timestamp": 27,
    "code": 22,
    "reference": 18,
    "string": 16,
}
_BOLD = 1.15
"""The width of a letter in a head, against one in a cell."""
_LONG = 1000
_NARROW = {"currency": 10, "vat": 11, "standard_version": 10, "kpi_version": 10, "version": 10, "kpi": 11}
_WIDE = {"title": 34, "name": 30, "own_number": 16, "url": 34}


@dataclass(frozen=True)
class Look:
    """Colours, font size in points, weight and slant; `inset` is the number of indents of the text.

    `align` is `left` or `right`, empty for the default of the value. `name` is unique.
    """

    name: str
    ink: str = ""
    paper: str = ""
    size: int = 11
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    wrap: bool = False
    inset: int = 0
    align: str = ""
    middle: bool = False
    border: str = ""
    font: str = "Calibri"
    number_format: str = ""
    locked: bool = True


PLAIN, TEXT = Look("plain"), Look("text", wrap=True)
TITLE, NAME = Look("title", DARK, size=18, bold=True), Look("name", bold=True)
HEAD = Look("head", DARK, size=13, bold=True, border=BELOW)
REQUIRED = Look("required", "#FFFFFF", DARK, bold=True, wrap=True, middle=True, border=RIGHT)
OPTIONAL = replace(REQUIRED, name="optional", ink=INK, paper=LIGHT)
PATH = Look("path", GRAY, PALE, size=8, italic=True)
MISSING = Look("missing", paper=PINK)
STEP = Look("step", DARK, bold=True, align="right")
LINK = Look("link", "#0563C1", underlined=True)
CODE = Look("code", size=10, font="Consolas", number_format=TEXT_FORMAT)
"""The looks of a workbook with many lists."""
COLOURS = {each.name: each for each in (REQUIRED, OPTIONAL, MISSING)}
"""Those that the first sheet explains."""
FIXED = Look("fixed", INK, wrap=True)
SECTION = Look("section", DARK, size=13, bold=True)
LABEL = Look("label", "#FFFFFF", DARK, bold=True, wrap=True)
BOLD, RULE = replace(FIXED, name="bold", bold=True), Look("rule", DARK, bold=True)
INSIDE = replace(FIXED, name="inside", inset=2, align="left")
GREY = replace(FIXED, name="grey", paper="#E3E6EA")
"""The looks of a form."""


@cache
def free(number_format: str, *, long: bool = False) -> Look:
    """Return the look of cells of a list that may be filled in; `long` for texts of more lines."""
    name = f"free_{FORMATS[number_format]}{'_long' if long else ''}"
    align = "left" if number_format in {DAY_FORMAT, DUTCH_DAY} else ""
    return Look(name, wrap=long, align=align, number_format=number_format, locked=False)


@cache
def fill(number_format: str) -> Look:
    """Return the look of a cell of a form that may be filled in."""
    name = f"fill_{FORMATS[number_format]}"
    return Look(name, INK, YELLOW, wrap=True, border=AROUND, number_format=number_format, locked=False)


@cache
def given(number_format: str) -> Look:
    """Return the look of a cell of a form that is filled in already, and may be changed."""
    return replace(fill(number_format), name=f"given_{FORMATS[number_format]}", paper="", wrap=False)


def width(column: Column) -> float:
    """Return the width of a column in characters: enough for its cells, and for each word of its name."""
    longest = max(len(word) for label in column.labels for word in label.split())
    return max(_cells(column), round(longest * _BOLD) + 2)


def _cells(column: Column) -> int:
    if column.field in _NARROW:
        return _NARROW[column.field]
    if column.field in _WIDE:
        return _WIDE[column.field]
    if is_long(column):
        return 44
    return _WIDTHS[column.type] + (6 if column.many else 0)


def number_format(column: Column) -> str:
    """Return the number format of the cells of a column: text everywhere but for days and numbers."""
    if column.type == "date":
        return DAY_FORMAT
    if column.field == "amount":
        return AMOUNT_FORMAT
    return GENERAL if column.type in {"number", "integer"} else TEXT_FORMAT


def is_long(column: Column) -> bool:
    """Return whether a column has texts of more lines."""
    return (column.longest or 0) > _LONG
