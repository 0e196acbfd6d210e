"""Limits of a workbook; `docs/limits.md` gives the reasons."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True)
class BookLimits:
    """Sizes beyond which a workbook is refused unread."""

    parts: int = 1_000
    """Files in the zip that a workbook is."""
    unpacked: int = 100 * MB
    """Bytes of all parts together, unpacked; and characters of all cells together that share a text."""
    ratio: int = 100
    """Times that a part of more than `small` bytes may grow when it is unpacked."""
    small: int = MB
    sheets: int = 50
    rows: int = 100_000
    """The last row of a sheet in which a cell is filled."""
    columns: int = 16_384
    last_row: int = 1_048_576
    """Highest number of a row, filled or not."""
    cells: int = 10_000_000
    """Cells of all sheets together, from A1 to the last one that is filled."""
    filled: int = 500_000
    """Cells of all sheets together with something in them."""
    marks: int = 500_000
    """Blocks of merged cells, formulas without an outcome, errors and foreign currencies, of all sheets together."""
    depth: int = 256
    """Elements of XML within each other."""
    names: int = 10_000
    """Different names of elements and attributes in one part."""
    token: int = MB
    """Bytes of one tag or comment."""
    characters: int = 1_000_000
    """Blanks in all cells together, where a file writes their number instead."""


DEFAULT = BookLimits()
