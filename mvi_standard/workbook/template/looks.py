"""How wide a column is, and what it looks like: the same in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.workbook.core.layout import Column

DARK, LIGHT, MISSING, PALE, GREY, INK, LINE = (
    "#154273",
    "#DCE6F2",
    "#F8B4B4",
    "#F6F7F9",
    "#767676",
    "#1F1F1F",
    "#B7C2D0",
)
"""Required heads, other heads, what has to be filled in still, the machine paths, their letters, text, borders."""
LABEL_HEIGHT, PATH_HEIGHT = 48, 13
"""Of the two rows on top, in points."""
DAY_FORMAT, AMOUNT_FORMAT = "yyyy-mm-dd", "#,##0.00######"
TEXT_FORMAT = "@"
PRINTED = 70
"""In percent, how large a broad sheet is printed: its letters are those of a footnote then."""
LISTS_WIDTHS = (24, 34, 42, 110)
READ_ME_WIDTHS = (26, 96)
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
"""How much wider a letter of a head is."""
_LONG = 1000
_NARROW = {"currency": 10, "vat": 11, "standard_version": 10, "kpi_version": 10, "version": 10, "kpi": 11}
_WIDE = {"title": 34, "name": 30, "own_number": 16, "url": 34}


def width(column: Column) -> float:
    """Return the width of a column in characters: that of its cells, and no word of its name is cut in two."""
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
    """Return how the cells of a column show their values; text everywhere but in days and numbers."""
    if column.type == "date":
        return DAY_FORMAT
    if column.field == "amount":
        return AMOUNT_FORMAT
    return "General" if column.type in {"number", "integer"} else TEXT_FORMAT


def is_long(column: Column) -> bool:
    """Tell whether a column has texts of more lines."""
    return (column.longest or 0) > _LONG
