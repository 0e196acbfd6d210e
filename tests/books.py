"""Workbooks made of our own examples, in the way of `mvi convert`."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from places import EXAMPLES

from mvi_standard.actions.submission import values_of
from mvi_standard.editions import LATEST
from mvi_standard.read import read
from mvi_standard.workbook.template import Choice, Plan, filled_plan, pages, write_csv_folder
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from pathlib import Path

GOOD, FAULTY = EXAMPLES / "valid" / "gemeente-basis.json", EXAMPLES / "demo" / "gemeente-met-fouten.json"


def workbook(source: Path, suffix: str = ".xlsx", language: str = "nl") -> bytes:
    """Return an example as a workbook."""
    stream = BytesIO()
    write(stream, pages(_plan(source, language)), suffix)
    return stream.getvalue()


def folder(source: Path, target: Path) -> Path:
    """Write an example as a folder of CSV files; return the folder."""
    write_csv_folder(target, _plan(source, "nl"))
    return target


def _plan(source: Path, language: str) -> Plan:
    return filled_plan(LATEST, values_of(read(source)), Choice("basis"), language, "2026-07-01", room=20)
