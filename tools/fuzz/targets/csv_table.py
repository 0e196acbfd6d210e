"""One file of CSV: a document, or the reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.document import Unreadable
from mvi_standard.read import parse
from mvi_standard.requirement import READING
from mvi_standard.workbook.core.opening import OLE, ZIP
from tools.fuzz import workbooks
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator


def holds(data: bytes) -> None:
    """Read it."""
    if data.startswith((OLE, ZIP)):
        return
    try:
        parse(data, ".csv")
    except Unreadable as refusal:
        assert refusal.finding.code.startswith(READING), refusal.finding.code


def seeds() -> Iterator[bytes]:
    """Yield the sheets of ours, and one of somebody else."""
    yield from workbooks.FOREIGN
    yield from (workbooks.csv(table) for table in workbooks.grids().values())


TARGET = Target(holds, seeds, longest=1000, runs=100_000)
