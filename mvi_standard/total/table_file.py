"""A published table as two files, Parquet and CSV, written some rows at a time so that size costs no memory."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.render.formats.csv import cell as harmless
from mvi_standard.render.safe import masked
from mvi_standard.total.columns import COUNT, DATE, NUMBER, TABLES
from mvi_standard.total.tables import EXACT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mvi_standard.total.columns import Column

AT_ONCE = 10_000
ARROW = {DATE: pa.date32(), NUMBER: EXACT, COUNT: pa.int64()}
"""Types in Parquet; all else is text."""


def schema_of(columns: Sequence[Column]) -> pa.Schema:
    """Return the schema of a table with these columns."""
    return pa.schema([(each.name, ARROW.get(each.type, pa.string())) for each in columns])


class TableFile:
    """One table of TABLES, as `name.parquet` and `name.csv` in a folder; closing it writes the last rows."""

    def __init__(self, folder: Path, name: str) -> None:
        self._schema = schema_of(TABLES[name])
        self._names = self._schema.names
        self._rows: list[tuple[Any, ...]] = []
        self._open = ExitStack()
        stream = self._open.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
        self._csv = csv.writer(stream, lineterminator="\n")
        self._csv.writerow(self._names)
        self._parquet = self._open.enter_context(
            pq.ParquetWriter(folder / f"{name}.parquet", self._schema, compression="zstd")
        )

    def add(self, row: dict[str, Any]) -> None:
        """Add a row by the names of its columns; others are left out, and no details of a person are shown."""
        self._rows.append(tuple(map(row.get, self._names)))
        if len(self._rows) == AT_ONCE:
            self._flush()

    def close(self) -> None:
        """Write the last rows and close the files."""
        with self._open:
            self._flush()

    def _flush(self) -> None:
        columns = [_shown(masked, each) for each in zip(*self._rows, strict=True)] or [[] for _ in self._schema]
        arrays = map(pa.array, columns, self._schema.types)
        self._parquet.write_table(pa.Table.from_arrays([*arrays], schema=self._schema))
        self._csv.writerows(zip(*(_shown(_text, each) for each in columns), strict=True))
        self._rows = []


def _shown(how: Callable[[Any], Any], column: Sequence[Any]) -> list[Any]:
    """Return a column as it is shown; most of its cells hold one of a few values."""
    found = {value: how(value) for value in set(column)}
    return [found[value] for value in column]


def _text(value: Any) -> str:  # noqa: ANN401 - a value of a row
    """Write a text that is no formula, a number without zeros that say nothing, and nothing where nothing is known."""
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless(value)
    return format(value.normalize(), "f") if hasattr(value, "normalize") else str(value)
