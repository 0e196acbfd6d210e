"""One CSV file as rows of text, by the delimiter that fits every row, or refused."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mvi_standard import demands
from mvi_standard.document import Unreadable
from mvi_standard.finding import Place
from mvi_standard.reading.encoding import utf8
from mvi_standard.workbook.core.guard.cell_values import one_line_end
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.refusal import no_table, too_far

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.book import Value

DELIMITERS = (";", ",", "\t")
SAYING = "sep="
"""Prefix of a first line that names the delimiter, for Excel; it is no row."""
BINARY = demands.SYNTAX.code
PROBLEMS = {
    "limit": "workbook.long_cell",
    "end of data": "workbook.open_quote",
    "expected after": "workbook.after_quote",
}
"""Messages of Python's reader, with the problem that each means."""


def read_table(content: bytes, sheet: str, limits: BookLimits = DEFAULT) -> tuple[tuple[Value, ...], ...]:
    """Return the rows of a CSV file, with None for an empty cell; raises Unreadable with the row and the column."""
    text = _decoded(content, sheet)
    delimiters: tuple[str, ...] = DELIMITERS
    if text.startswith(SAYING):
        said, _, text = text.partition("\n")
        delimiters = (said.removeprefix(SAYING).strip("\r ") or "\t",)
        if delimiters[0] not in DELIMITERS:
            raise no_table("workbook.no_delimiter", name=repr(said[:20]))
    if "\0" in text:
        raise no_table("workbook.nul", _place(text[: text.index("\0")], sheet))
    likely = [each for each in delimiters if _width(text, each) > 1] or list(delimiters[:1])
    return _agreed([_read(text, each, sheet, limits) for each in likely])


def _agreed(readings: list[tuple[tuple[Value, ...], ...] | Unreadable]) -> tuple[tuple[Value, ...], ...]:
    """Return the only reading in which every row fits; raises the refusal of the first where there is none."""
    fitting = [each for each in readings if not isinstance(each, Unreadable)]
    if len(fitting) > 1:
        raise no_table("workbook.two_delimiters")
    for refusal in readings if not fitting else ():
        if isinstance(refusal, Unreadable):
            raise refusal
    return fitting[0]


def _read(text: str, delimiter: str, sheet: str, limits: BookLimits) -> tuple[tuple[Value, ...], ...] | Unreadable:
    try:
        return tuple(_rows(text, delimiter, sheet, limits))
    except Unreadable as refusal:
        return refusal


def _decoded(content: bytes, sheet: str) -> str:
    try:
        return utf8(content).decode()
    except Unreadable as refusal:
        finding = refusal.finding
        if finding.code == BINARY:
            raise no_table("workbook.no_letters", Place(1, 1, sheet=sheet)) from refusal
        before = content.removeprefix(b"\xef\xbb\xbf")[: finding.values.get("offset", 0)].decode()
        raise Unreadable(replace(finding, place=_place(before, sheet))) from refusal


def _place(before: str, sheet: str) -> Place:
    """Return the cell in which a text breaks off."""
    delimiter = max(DELIMITERS, key=lambda each: _width(before, each))
    row = column = 1
    for row, cells in enumerate(_cells(before, delimiter, strict=False), 1):  # noqa: B007 - the last of all
        column = max(len(cells), 1)
    if before.endswith("\n"):
        row, column = row + 1, 1
    return Place(row, column, sheet=sheet)


def _width(text: str, delimiter: str) -> int:
    """Count the cells of the first row that holds anything."""
    try:
        return next((len(row) for row in _cells(text, delimiter) if any(row)), 0)
    except csv.Error:
        return 0


def _cells(text: str, delimiter: str, *, strict: bool = True) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=strict)


def _rows(text: str, delimiter: str, sheet: str, limits: BookLimits) -> Iterator[tuple[Value, ...]]:
    """Yield the rows; those that are empty up to the next that is not."""
    width = given = at = 0
    try:
        for at, row in enumerate(_cells(text, delimiter), 1):
            if at > limits.last_row or (at > limits.rows and any(row)):
                raise too_far(limits, Place(at, 1, sheet=sheet))
            if not any(row):
                continue
            width = width or len(row)
            if len(row) != width or width > limits.columns:
                raise no_table("workbook.ragged", Place(at, min(width, len(row)) + 1, sheet=sheet))
            yield from ((),) * (at - given - 1)
            yield tuple(one_line_end(each) or None for each in row)
            given = at
    except csv.Error as error:
        said = next((said for words, said in PROBLEMS.items() if words in str(error)), "workbook.notation")
        raise no_table(said, Place(at + 1, 1, sheet=sheet)) from error
