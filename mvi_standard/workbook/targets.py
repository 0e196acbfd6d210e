"""What references in a workbook can point to: the keys of its records, and the names that people use instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.plain_text import digits
from mvi_standard.workbook.spellings import Spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.workbook.book import Value
    from mvi_standard.workbook.matching import Table

NAMES = ("own_number", "title", "name", "label_nl", "label_en")
"""Fields by which people know a record that has a key too."""


def targets(tables: Iterable[Table]) -> Mapping[str, Spellings]:
    """Return the keys of each class of records with an id, as they stand in the workbook."""
    own = [each for each in tables if "id" in each.columns and not each.sheet.parent]
    return {each.sheet.cls: Spellings(_keys(each)) for each in own}


def _keys(table: Table) -> dict[str, tuple[str, ...]]:
    """Return the names of each record by its key."""
    numbers = table.head.numbers
    at, names = numbers["id"], [numbers[name] for name in NAMES if name in numbers]
    found: dict[str, tuple[str, ...]] = {}
    for cells in table.grid.rows[table.head.first - 1 :]:
        for key in _texts(cells, [at]):
            found.setdefault(key, tuple(_texts(cells, names)))
    return found


def _texts(cells: tuple[Value, ...], columns: Iterable[int]) -> Iterator[str]:
    for at in columns:
        value = cells[at - 1] if at <= len(cells) else None
        text = value.strip() if isinstance(value, str) else digits(value)
        if text:
            yield text
