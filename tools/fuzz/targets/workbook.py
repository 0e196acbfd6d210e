"""Workbooks, as .xlsx, .ods or a zip of CSV: a document, or the reason why not.

Formats of before 2007 are left out: a process of its own reads them, within its own limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.document import Unreadable
from mvi_standard.read import parse
from mvi_standard.requirement import READING
from mvi_standard.workbook.core.opening import OLE
from tools.fuzz import workbooks
from tools.fuzz.mutation import zip_part
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 40_000


def holds(data: bytes) -> None:
    """Read it, and find the place of what was read."""
    if data.startswith(OLE):
        return
    try:
        document = parse(data, ".xlsx")
    except Unreadable as refusal:
        assert refusal.finding.code.startswith(READING), refusal.finding.code
        return
    for name, items in document.lists.items():
        for index in range(len(items)):
            assert document.source.place((name, index)), f"{name} {index} is in no cell"


def seeds() -> Iterator[bytes]:
    """Yield one workbook of each format, and a small form."""
    yield from (workbooks.xlsx(), workbooks.small(), workbooks.ods(), workbooks.tables())


TARGET = Target(holds, seeds, zip_part, longest=LONGEST, runs=100_000)
