"""The tables of a total in a Spark session, queried and added up by the statements that DuckDB runs too."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.total.add_up import Ledger
from mvi_standard.total.parts import placed, unpacked
from mvi_standard.total.records import GATHERED
from mvi_standard.total.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

    Row = dict[str, Any]

CREATION = re.compile(r"^CREATE TEMPORARY (TABLE|VIEW) (\w+) AS\n(.+)", re.DOTALL | re.MULTILINE)
"""Form of every statement; Spark has no temporary tables, so a table becomes a view that is kept."""


SPELT = {"* EXCLUDE (": "* EXCEPT (", "list_contains(": "array_contains("}
"""What DuckDB and Spark write differently in queries."""


class SparkLedger(Ledger):
    """A ledger whose rows are on the workers: those of `judged`, a number and packed tables for each submission."""

    def __init__(self, session: SparkSession, judged: RDD[Any], catalogue: Mapping[str, Any]) -> None:
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - an extra

        self.catalogue = catalogue
        self._session = session
        self._kept: list[str] = []
        for name, schema in TABLES.items():
            rows = judged.flatMap(partial(_rows, name=name))
            found = session.createDataFrame(rows, from_arrow_schema(schema), verifySchema=False)
            self._name(name, found.distinct() if name == "slots" else found, keep=True)
        self._derive()

    def rows(self, query: str, *values: Any) -> Iterator[Row]:  # noqa: ANN401 - values of any type fill a query
        """Yield the rows that answer a query, as dicts."""
        yield from self._answer(query, *values).to_pylist()

    def write(self, query: str, file: Path) -> None:
        """Write the rows that answer a query as one Parquet file on this machine."""
        pq.write_table(self._answer(query), file, compression="zstd")

    def open(self, name: str, schema: pa.Schema, folder: Path) -> None:
        """Open the Parquet files in a folder on this machine as a table, which is empty when there are none."""
        self._keep(name, pq.read_table(folder, partitioning=None) if folder.is_dir() else schema.empty_table())

    def close(self) -> None:
        """Forget the tables: Spark frees what nothing refers to."""
        for name in self._kept:
            self._session.catalog.dropTempView(name)
        self._kept.clear()

    def _answer(self, query: str, *values: Any) -> pa.Table:  # noqa: ANN401 - idem
        for ours, theirs in SPELT.items():
            query = query.replace(ours, theirs)
        return self._session.sql(query, args=list(values)).toArrow()

    def _keep(self, name: str, content: pa.Table) -> None:
        self._name(name, self._session.createDataFrame(content))

    def _run(self, statement: str) -> None:
        [(kind, name, query)] = CREATION.findall(statement)
        self._name(name, self._session.sql(query), keep=kind == "TABLE")

    def _name(self, name: str, content: DataFrame, *, keep: bool = False) -> None:
        if keep:
            content = content.localCheckpoint()  # now: plans of tables inside each other grow beyond any memory
            self._kept.append(name)
        content.createOrReplaceTempView(name)


def strict(session: SparkSession) -> SparkSession:
    """Return a session with its own namespace, in which a sum that overflows fails instead of becoming null.

    It keeps the settings with which Spark was started.
    """
    own = session.newSession()
    own.conf.set("spark.sql.ansi.enabled", "true")
    return own


def _rows(judged: Sequence[Any], name: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of one of the tables of a submission, without pandas, of which Spark makes its Arrow functions."""
    number, *tables = judged
    table = unpacked(pa.BufferReader(tables[[*GATHERED].index(name)]))
    return zip(*(each.to_pylist() for each in placed({name: table}, number)[name].columns), strict=True)
