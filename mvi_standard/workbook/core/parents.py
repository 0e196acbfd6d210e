"""To which record of another sheet a row belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.stages.objects import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.core.rows import Read


def key_names(sheet: Sheet) -> tuple[str, ...]:
    """Return the machine paths of the columns that name the parent of a row."""
    return tuple(f"{sheet.parent}.{each.field}" for each in sheet.keys)


def under(
    sheet: Sheet, reads: Iterable[Read], parents: Sequence[Read]
) -> Iterator[tuple[Read, Path, Mapping[str, Any]]]:
    """Give each row with the path of the list that it belongs in, empty where there is none, and its own values."""
    fields, keys = [each.field for each in sheet.keys], key_names(sheet)
    index: dict[tuple[Any, ...], int] = {}
    for number, parent in enumerate(parents):
        index.setdefault(tuple(canonical(parent.values.get(each)) for each in fields), number)
    list_name = sheet.path.rpartition(".")[2]
    for read in reads:
        key = tuple(canonical(read.values.get(each)) for each in keys)
        found = None if None in key else index.get(key)
        own = {name: value for name, value in read.values.items() if name not in keys}
        yield read, () if found is None else (sheet.parent, found, list_name), own
