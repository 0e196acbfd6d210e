"""Workbooks as a user leaves them behind: filled in, or made from a table; the same bytes each time."""

from __future__ import annotations

import csv
import re
import warnings
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook, load_workbook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SAVED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def edit(path: Path, sheet: int, cells: Mapping[str, str]) -> None:
    """Fill in cells, by address, of the sheet with this number."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl says of some parts that it does not keep them
        book = load_workbook(path)
    for address, text in cells.items():
        book.worksheets[sheet][address] = _value(text)
    _save(book, path)


def from_csv(path: Path, table: Path) -> None:
    """Make a workbook of a table with semicolons."""
    book = Workbook()
    for row in csv.reader(table.read_text("utf-8").strip().splitlines(), delimiter=";"):
        book.worksheets[0].append([_value(text) for text in row])
    _save(book, path)


def _value(text: str) -> str | int:
    return int(text) if text.isdecimal() and not text.startswith("0") else text


def _save(book: Workbook, path: Path) -> None:
    """Write a workbook without the moment at which that happens."""
    written = BytesIO()
    book.save(written)
    with ZipFile(written) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for each in source.infolist():
            target.writestr(ZipInfo(each.filename), _SAVED.sub(rb"\g<1>2026-01-01T00:00:00Z", source.read(each)))
