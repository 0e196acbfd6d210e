"""A published table as two files, Parquet and CSV, written some rows at a time so that size costs no memory."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.render.formats.csv import cell as harmless
from mvi_standard.render.safe import masked
from mvi_standard.total.columns import COUNT, DATE, NUMBER, TABLES
from mvi_standard.total.tables import EXACT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mvi_standard.total.columns import Column

AT_ONCE = 10_000
MANY = 1 << 16
"""Number of texts of which is kept how they are shown: most cells hold one of a few."""
ARROW = {DATE: pa.date32(), NUMBER: EXACT, COUNT: pa.int64()}
"""Types in Parquet; all else is text."""


def schema_of(columns: Sequence[Column]) -> pa.Schema:
    """Return the schema of a table with these columns."""
    return pa.schema([(each.name, ARROW.get(each.type, pa.string())) for each in columns])


class TableFile:
    """One table of TABLES, as `name.parquet` and `name.csv` in a folder; closing it writes the last rows."""

    def __init__(self, folder: Path, name: str) -> None:
        self._schema = schema_of(TABLES[name])
        self._rows: list[dict[str, Any]] = []
        self._open = ExitStack()
        stream = self._open.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
        self._csv = csv.DictWriter(stream, self._schema.names, lineterminator="\n", extrasaction="ignore")
        self._csv.writeheader()
        self._parquet = self._open.enter_context(
            pq.ParquetWriter(folder / f"{name}.parquet", self._schema, compression="zstd")
        )

    def add(self, row: dict[str, Any]) -> None:
        """Add a row by the names of its columns; others are left out, and no details of a person are shown."""
        self._rows.append({name: _masked(value) if isinstance(value, str) else value for name, value in row.items()})
        if len(self._rows) == AT_ONCE:
            self._flush()

    def close(self) -> None:
        """Write the last rows and close the files."""
        with self._open:
            self._flush()

    def _flush(self) -> None:
        self._parquet.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._csv.writerows({name: _text(value) for name, value in row.items()} for row in self._rows)
        self._rows = []


@lru_cache(MANY)
def _masked(text: str) -> str:
    return str(masked(text))


@lru_cache(MANY)
def _harmless(text: str) -> str:
    return harmless(text)


def _text(value: Any) -> str:  # noqa: ANN401 - a value of a row
    """Write a text that is no formula, a number without zeros that say nothing, and nothing where nothing is known."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _harmless(value)
    return format(value.normalize(), "f") if hasattr(value, "normalize") else str(value)
