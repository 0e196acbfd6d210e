"""Types of the parsers of cells: the meaning of one value, and what it takes to find out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.spellings import Spellings

Fields = Mapping[str, Any]
"""What was read of the same row, by machine path."""


class Meaning(NamedTuple):
    """A JSON value, and the code of what is to be said of it; empty where it stands in the cell just so."""

    value: Any
    code: str = ""


One = Callable[["Value", Fields], Meaning | None]
"""Reads one value; None where the cell holds something else."""
Reader = Callable[["Value", Fields], Meaning]
"""Reads a cell, whatever it holds."""


@dataclass(frozen=True)
class CellContext:
    """What cells can refer to: the records of each class, by their keys and names; and the KPIs of the file itself."""

    edition: Edition
    targets: Mapping[str, Spellings] = field(default_factory=dict)
    kpis: tuple[str, ...] = ()
