"""What references in a workbook can point to: the keys of its records, and the names that people use instead."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.plain_text import Kind, digits
from mvi_standard.workbook.core.spellings import KEY, Spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.matching import Table

NAMES = ("own_number", "title", "name", "label_nl", "label_en")
"""Fields by which people know a record that has a key too."""


def targets(tables: Iterable[Table], edition: Edition) -> Mapping[str, Spellings]:
    """Return the keys of each class of records with an id: as they stand in the workbook, blanks as hyphens."""
    own = [each for each in tables if KEY in each.columns]
    return {each.sheet.cls: _keys(each, Kind(each.columns[KEY], edition)) for each in own}


def _keys(table: Table, kind: Kind) -> Spellings:
    """Return the key of each record with its names."""
    numbers = table.head.numbers
    at, names = numbers[KEY], [numbers[name] for name in NAMES if name in numbers]
    found: dict[str, tuple[str, ...]] = {}
    for cells in table.grid.rows[table.head.first - 1 :]:
        for key in _texts(cells, [at]):
            found.setdefault(key, tuple(_texts(cells, names)))
    typed = _hyphened(tuple(found), kind)
    return Spellings({typed.get(key, key): those for key, those in found.items()}, typed)


def _hyphened(keys: Sequence[str], kind: Kind) -> dict[str, str]:
    """Return what is meant by each key with blanks in it; nothing for one that would then be the key of another."""
    meant = {key: "-".join(key.split()) for key in keys}
    those = Counter(meant.values())
    return {key: one for key, one in meant.items() if key != one and kind.fits(one) and those[one] == 1}


def _texts(cells: tuple[Value, ...], columns: Iterable[int]) -> Iterator[str]:
    for at in columns:
        value = cells[at - 1] if at <= len(cells) else None
        text = value.strip() if isinstance(value, str) else digits(value)
        if text:
            yield text
