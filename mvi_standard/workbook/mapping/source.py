"""The cells of a foreign workbook behind a document that was made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.source import CellSource
from mvi_standard.workbook.mapping.remarks import cell_place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mvi_standard.finding import Path, Place
    from mvi_standard.workbook.mapping.joining import Entry
    from mvi_standard.workbook.mapping.row import Cell


@dataclass(frozen=True)
class ForeignSource(CellSource):
    """A source of cells: `entries` are the records that rows gave, by path."""

    entries: Mapping[Path, Entry]

    def place(self, path: Path) -> Place | None:
        """Return the cell of a field; for one without a cell the first of its row, and None where no row gave it."""
        for length in range(len(path), 1, -1):
            entry = self.entries.get(path[:length])
            if entry is not None and entry.rows:
                return cell_place(_cell(entry, path[length:]))
        return None


def _cell(entry: Entry, rest: Path) -> Cell:
    """Return the cell of a field, or of a field beside it in the same object; else the first one of the row."""
    fields = [each for each in rest if isinstance(each, str)]
    for count in range(len(fields), 0, -1):
        name = ".".join(fields[:count])
        inside = [cell for path, cell in entry.cells.items() if path == name or path.startswith(f"{name}.")]
        if inside:
            return min(inside, key=lambda cell: (cell.row, cell.column))
    return _named(entry, fields) or entry.rows[0].home


def _named(entry: Entry, fields: Sequence[str]) -> Cell | None:
    """Return the cell that a field would come from, or that its key was made of."""
    row, name = entry.rows[0], ".".join(fields)
    headers = row.records.columns.get(name, ())
    if not headers and (link := row.records.links.get(name)):
        headers = link.headers
    numbers = row.home.placed.numbers
    return row.home._replace(column=numbers[headers[0]]) if headers else None
