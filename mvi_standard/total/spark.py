"""Adding up with Spark: the same validation, statements and figures, spread over many machines."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pyarrow as pa

from mvi_standard.total import cells
from mvi_standard.total.add_up import EVERY_SPAN, aliases
from mvi_standard.total.gather import numbered, write
from mvi_standard.total.judging import Counting
from mvi_standard.total.period import chosen as counted
from mvi_standard.total.period import span_table
from mvi_standard.total.statements import divisions, guarded, lasting, once, populations, statements
from mvi_standard.total.succession import superseded
from mvi_standard.total.tables import ALIASES, DIVISIONS, GUARDED, LASTING, ONCE, POPULATIONS, SUPERSEDED, TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pyspark.sql import DataFrame, SparkSession

    from mvi_standard.counting.figure import Cell, Figure
    from mvi_standard.total.days import Period
    from mvi_standard.total.gather import Task
    from mvi_standard.total.guarding import Contributors
    from mvi_standard.total.version_selection import Versions

Row = dict[str, Any]
CREATION = re.compile(r"^CREATE TEMPORARY (TABLE|VIEW) (\w+) AS\n(.+)", re.DOTALL | re.MULTILINE)
"""Form of every statement; Spark has no temporary tables, so a table becomes a view that is kept."""
AT_ONCE = 3
"""Tasks for each core: submissions differ in size, and a core that is ready early takes another one."""


def add_up(  # noqa: PLR0913 - what is added up, by what, where, and how
    chosen: Sequence[Versions],
    session: SparkSession,
    folder: str,
    catalogue: Mapping[str, Any],
    expected: Mapping[str, int],
    *,
    periods: Sequence[Period] = (),
    sound_records: bool = False,
    tasks: int | None = None,
) -> list[Figure]:
    """Validate these submissions in a number of Spark tasks and return every figure, the same as on one machine.

    Without `periods` these are the figures of the period that most bodies report on.

    The submissions and `folder` must be on a file system that each machine has under the same path. The rows of the
    submissions go below `folder`, which must hold none yet. Each machine needs this package and pyarrow.
    """
    rows = Path(folder).absolute()
    _judge(chosen, session, rows, Counting(sound_records), tasks)
    ledger = SparkLedger(session, rows, catalogue)
    try:
        ledger.limit(periods)
        return ledger.figures(expected)
    finally:
        ledger.close()


class SparkLedger:
    """The tables of the tasks below one folder, in a Spark session; `rows` queries, `figures` adds up."""

    def __init__(self, session: SparkSession, folder: Path, catalogue: Mapping[str, Any]) -> None:
        """Open the tables, in a session of our own."""
        self.catalogue = catalogue
        self._session = strict(session)
        self._kept: list[DataFrame] = []
        for name, schema in TABLES.items():
            self._open(name, schema, folder / name)
        self._name("slots", self._session.table("slots").distinct(), keep=True)
        slots = self.rows("SELECT * FROM slots")
        self._hold("divisions", pa.Table.from_pylist(list(divisions(slots, catalogue)), schema=DIVISIONS))
        self._hold("populations", pa.Table.from_pylist(list(populations(slots, catalogue)), schema=POPULATIONS))
        self._hold("guarded", pa.Table.from_pylist(list(guarded(slots, catalogue)), schema=GUARDED))
        self._hold("once", pa.Table.from_pylist(list(once(slots, catalogue)), schema=ONCE))
        self._hold("lasting", pa.Table.from_pylist(list(lasting(slots, catalogue)), schema=LASTING))
        same = aliases(self.rows)
        names = pa.Table.from_arrays([pa.array(each, pa.string()) for each in (same, same.values())], schema=ALIASES)
        self._hold("aliases", names)
        self.names = same
        self._name("spans", self._session.sql(EVERY_SPAN))
        self._supersede()

    def limit(self, periods: Sequence[Period]) -> None:
        """Count the submissions on these periods alone, or on the one that most bodies report on."""
        self._hold("spans", span_table(counted(self.rows, self.names, periods)))
        self._supersede()

    def _supersede(self) -> None:
        self._hold("superseded", pa.Table.from_pylist(list(superseded(self.rows, self.names)), schema=SUPERSEDED))

    def figures(self, expected: Mapping[str, int]) -> list[Figure]:
        """Add everything up."""
        for statement in statements():
            self._create(statement)
        return cells.figures(self.rows, self.catalogue, expected)

    def contributors(self) -> Mapping[Cell, Contributors]:
        """Return the suppliers behind each cell whose figures protect them, after adding up."""
        return cells.contributors(self.rows)

    def rows(self, query: str) -> list[Row]:
        """Return the rows that answer a query."""
        found: list[Row] = self._session.sql(query).toArrow().to_pylist()
        return found

    def close(self) -> None:
        """Free what Spark has cached."""
        for each in self._kept:
            each.unpersist()
        self._kept.clear()

    def _open(self, name: str, schema: pa.Schema, folder: Path) -> None:
        if folder.is_dir():
            self._name(name, self._session.read.parquet(f"file://{folder}"))
        else:
            self._hold(name, schema.empty_table())

    def _hold(self, name: str, content: pa.Table) -> None:
        self._name(name, self._session.createDataFrame(content))

    def _create(self, statement: str) -> None:
        [(kind, name, query)] = CREATION.findall(statement)
        self._name(name, self._session.sql(query), keep=kind == "TABLE")

    def _name(self, name: str, content: DataFrame, *, keep: bool = False) -> None:
        if keep:
            content.persist()
            self._kept.append(content)
        content.createOrReplaceTempView(name)


def strict(session: SparkSession) -> SparkSession:
    """Return a session with its own namespace, in which a sum that overflows fails instead of becoming null.

    It keeps the settings with which Spark was started.
    """
    own = session.newSession()
    own.conf.set("spark.sql.ansi.enabled", "true")
    return own


def _judge(chosen: Sequence[Versions], session: SparkSession, folder: Path, how: Counting, tasks: int | None) -> None:
    """Write the rows of these submissions below `folder`, as `gather` does."""
    if any((folder / name).exists() for name in TABLES):
        raise FileExistsError(folder)
    folder.mkdir(parents=True, exist_ok=True)
    context = session.sparkContext
    several = max(1, min(tasks or AT_ONCE * context.defaultParallelism, len(chosen)))
    numbers = numbered(chosen)
    shares = [numbers[start::several] for start in range(several)]
    context.parallelize(shares, several).foreach(partial(_hand_over, folder=folder, how=how))


def _hand_over(share: Sequence[Task], folder: Path, how: Counting) -> None:
    """Judge a share, and put its files in place as a whole: Spark may run a task again, or twice at a time."""
    with TemporaryDirectory() as here:
        write(share, Path(here), how)
        for file in Path(here).glob("*/*.parquet"):
            place = folder / file.parent.name
            place.mkdir(exist_ok=True)
            half = place / f".{file.name}-{uuid4().hex}"  # Spark does not read names with a dot in front
            copyfile(file, half)
            half.replace(place / file.name)
