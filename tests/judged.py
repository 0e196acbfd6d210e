"""Reports on the files of this repository, each made once in a process: they are read only."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.report import Report


@cache
def report_of(path: Path) -> Report:
    """Judge a file that no test changes, as anyone does who asks nothing special."""
    return validate(path)
