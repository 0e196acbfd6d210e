"""What one row of a foreign sheet gives to one list, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.remarks import CellRemark
    from mvi_standard.workbook.mapping.placed import Placed
    from mvi_standard.workbook.mapping.recipe import Records


class Cell(NamedTuple):
    """A cell of a foreign sheet."""

    placed: Placed
    row: int
    column: int


@dataclass(frozen=True)
class Row:
    """What one row gives to one list: a record with its `key`, or what stands in the record with the key `parent`.

    `values` are by machine path, `cells` say where each was read and `home` where the record begins; `used` are the
    columns that it took something from.
    """

    records: Records
    home: Cell
    key: str
    parent: str
    values: dict[str, Any]
    cells: Mapping[str, Cell]
    remarks: tuple[CellRemark, ...]
    used: frozenset[int]
