"""Adding up with DuckDB, over Parquet; tables too large for memory go to disk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.total import cells
from mvi_standard.total.absence import absence
from mvi_standard.total.identity import BETWEEN, same
from mvi_standard.total.output import PERIODS
from mvi_standard.total.period import span_table
from mvi_standard.total.statements import (
    divisions,
    doubted,
    guarded,
    held,
    lasting,
    once,
    populations,
    statements,
    waiting,
)
from mvi_standard.total.succession import superseded
from mvi_standard.total.tables import (
    ALIASES,
    DIVISIONS,
    DOUBTED,
    GUARDED,
    HELD,
    KEYS,
    LASTING,
    ONCE,
    POPULATIONS,
    SLOTS,
    SPANS,
    SUPERSEDED,
    TABLES,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mvi_standard.counting.figure import Cell, Figure
    from mvi_standard.total.guarding import Contributors
    from mvi_standard.total.period import Span

Row = dict[str, Any]
MEMORY = "1200MB"
"""What DuckDB may use of the memory; what does not fit goes to disk."""
TOGETHER = 200
"""Number of organisations of which the figures are in memory at a time."""
AT_ONCE = 50_000
"""Number of rows that are written at a time."""
BODIES = "SELECT DISTINCT class FROM cells WHERE attribute = 'organisatie' ORDER BY class"


class Ledger:
    """The tables of the workers below one folder, in DuckDB; `rows` queries, `figures` adds up."""

    def __init__(self, folder: Path, catalogue: Mapping[str, Any], memory: str = MEMORY) -> None:
        """Open the tables; DuckDB keeps to `memory` and uses the folder for what does not fit."""
        self.catalogue = catalogue
        self._database = duckdb.connect(config={"memory_limit": memory, "temp_directory": str(folder / "spill")})
        for name, schema in TABLES.items():
            self.open(name, schema, folder / name)
        self._derive()
        if (folder / PERIODS).is_file():
            self._count(pq.ParquetFile(folder / PERIODS).read())

    def _derive(self) -> None:
        """Make the tables that follow from the opened ones and from the catalogue."""
        slots = list(self.rows("SELECT * FROM slots"))
        slots += waiting(slots, self.catalogue)
        self._keep("slots", pa.Table.from_pylist(slots, schema=SLOTS))
        for name, (schema, derived) in DERIVED.items():
            self._keep(name, pa.Table.from_pylist(list(derived(slots, self.catalogue)), schema=schema))
        self.names = aliases(self.rows)
        self._keep("aliases", pa.Table.from_pydict(_columns(self.names), schema=ALIASES))
        self._count(pa.Table.from_pylist(list(self.rows(EVERY_SPAN)), schema=SPANS))

    def limit(self, counted: Iterable[Span], path: Path) -> None:
        """Count these submissions alone, each in its period of the total; `path` keeps which they are."""
        table = span_table(counted)
        pq.write_table(table, path, compression="zstd")
        self._count(table)

    def _count(self, spans: pa.Table) -> None:
        self._keep("spans", spans)
        self._keep("superseded", pa.Table.from_pylist(list(superseded(self.rows, self.names)), schema=SUPERSEDED))

    def close(self) -> None:
        """Let go of the tables."""
        self._database.close()

    def figures(self, expected: Mapping[str, int]) -> list[Figure]:
        """Add everything up."""
        for statement in statements():
            self._run(statement)
        return cells.figures(self._added(cells.NATIONAL), self.catalogue, expected, absence(self.rows, expected))

    def contributors(self) -> Mapping[Cell, Contributors]:
        """Return the suppliers behind each cell whose figures protect them, after adding up."""
        return cells.contributors(self.rows)

    def of_bodies(self) -> Iterator[tuple[str, list[Figure]]]:
        """Yield each organisation with its figures on what protects nobody, in the order of their names.

        A few organisations at a time, so that memory does not grow with their number.
        """
        names = [row["class"] for row in self.rows(BODIES)]
        for start in range(0, len(names), TOGETHER):
            some = names[start : start + TOGETHER]
            yield from cells.of_each(self._added(cells.OF_BODIES, some[0], some[-1]), self.catalogue)

    def of_these(self, bodies: Sequence[str]) -> Iterator[tuple[str, list[Figure]]]:
        """Yield each of these organisations with its undivided figures on what protects nobody."""
        yield from cells.of_each(self._added(cells.OF_THESE, list(bodies)), self.catalogue)

    def of_all(self, bodies: Sequence[str]) -> list[Figure]:
        """Return the undivided figures of these organisations together on what protects nobody."""
        return cells.figures(self._added(cells.OF_THESE, list(bodies)), self.catalogue, {}, {})

    def _added(self, which: str, *values: Any) -> Mapping[str, Iterator[Row]]:  # noqa: ANN401 - as below
        """Return the rows that were added up, by table, of all organisations together or of some apart."""
        shown = "*" if which == cells.NATIONAL else cells.UNNAMED
        asked = {name: f"SELECT {shown} FROM {table} WHERE {which}" for name, table in cells.ADDED.items()}  # noqa: S608 - our own names
        return {name: self.rows(query, *values) for name, query in asked.items()}

    def settle(self) -> None:
        """Create only the tables that say which record counts where, enough to trace a figure."""
        for statement in statements():
            if any(f" {name} AS" in statement for name in SETTLING):
                self._run(statement)
        for statement in (BY_ORGANISATION, DECLARED):
            self._run(statement)

    def keep_keys(self, path: Path) -> None:
        """Write the rows behind each figure: its key, the slot, and what it is limited to."""
        keys = [{"figure": cells.cell(row).key, **row} for row in self.rows(KEYED)]
        pq.write_table(pa.Table.from_pylist(keys, schema=KEYS), path, compression="zstd")

    def rows(self, query: str, *values: Any) -> Iterator[Row]:  # noqa: ANN401 - values of any type fill a query
        """Yield the rows that answer a query, as dicts."""
        answer = self._database.execute(query, values)
        names = [each[0] for each in answer.description or ()]
        while some := answer.fetchmany(10_000):
            yield from (dict(zip(names, row, strict=True)) for row in some)

    def write(self, query: str, file: Path) -> None:
        """Write the rows that answer a query as one Parquet file, some at a time."""
        reader = self._database.sql(query).to_arrow_reader(AT_ONCE)
        with pq.ParquetWriter(file, reader.schema, compression="zstd") as parquet:
            for batch in reader:
                parquet.write_batch(batch)

    def open(self, name: str, schema: pa.Schema, folder: Path) -> None:
        """Open the Parquet files in a folder as a table, which is empty when there are none."""
        if not folder.is_dir():
            self._keep(name, schema.empty_table())
            return
        files = [MARKS.sub(r"[\g<0>]", str(each)) for each in sorted(folder.glob("*.parquet"))]
        # a folder may be named like a column: `jaar=2026`
        found = self._database.read_parquet(files, hive_partitioning=False)
        (found.distinct() if name == "slots" else found).create_view(name)

    def hold(self, name: str, path: Path) -> None:
        """Open one Parquet file as a table."""
        self._keep(name, pq.ParquetFile(path).read())

    def _keep(self, name: str, content: pa.Table) -> None:
        self._database.register(name, content)

    def _run(self, statement: str) -> None:
        self._database.execute(statement)


DERIVED = {
    "divisions": (DIVISIONS, divisions),
    "populations": (POPULATIONS, populations),
    "guarded": (GUARDED, guarded),
    "doubted": (DOUBTED, doubted),
    "held": (HELD, held),
    "once": (ONCE, once),
    "lasting": (LASTING, lasting),
}
"""The tables that follow from the slots and the catalogue: the schema of each, and what makes its rows."""
EVERY_SPAN = "SELECT submission, period_start, period_end, submission AS series, '' AS part FROM submissions"
"""Every submission in a period of its own, where no period was asked for."""
MARKS = re.compile(r"[\[*?]")
"""Characters that DuckDB takes for a pattern in the name of a file; between brackets each stands for itself."""
SETTLING = (
    "TABLE known", "TABLE named", "TABLE winners", "TABLE lost", "TABLE earlier", "VIEW told", "TABLE rates",
    "TABLE fences", "TABLE weighed", "TABLE waiting", "TABLE classes", "VIEW lines",
    "VIEW answers",
)  # fmt: skip
"""The statements that say which record counts where."""
BY_ORGANISATION = """
    CREATE TEMPORARY TABLE answered AS
    SELECT slot, attribute, class, period_start, period_end, unit
    FROM (
        SELECT a.*, ROW_NUMBER() OVER (
            PARTITION BY question, attribute, class, period_start, period_end, thing
            ORDER BY CASE state WHEN 'counted' THEN 0 WHEN 'missing' THEN 1 ELSE 2 END, numerator DESC, unit
        ) AS place
        FROM answers a
    ) AS ranked
    WHERE place > 1
"""
"""Entries of an organisation that has an answer already, in the same order as in 4-distinct.sql."""
DECLARED = """
    CREATE TEMPORARY TABLE lower AS
    SELECT slot, unit
    FROM (
        SELECT l.slot, l.unit, ROW_NUMBER() OVER (
            PARTITION BY l.slot, l.alike
            ORDER BY l.numerator DESC NULLS LAST, l.denominator DESC NULLS LAST, l.unit
        ) AS place
        FROM lines l
        JOIN slots s ON s.slot = l.slot
        WHERE l.kind = 'opgave' AND s.state = 'counted'
    ) AS ranked
    WHERE place > 1
"""
"""Declarations of which another of the same organisation is higher, as in 2-organisations.sql."""
KEYED = f"""
    SELECT s.*, c.period_start, c.period_end, c.attribute, c.class
    FROM (
        SELECT slot, period_start, period_end, attribute, class FROM cells
        UNION
        SELECT slot, period_start, period_end, attribute, class FROM distinct_cells
    ) AS c
    JOIN slots s ON s.slot = c.slot
    WHERE {cells.NATIONAL}
    ORDER BY ALL
"""  # noqa: S608 - our own names
"""What each figure is made of."""
NAMES = "SELECT DISTINCT submission, party, identifier FROM parties WHERE identifier <> '' ORDER BY ALL"
PUBLISHED = """
    SELECT DISTINCT kind, owner, number, published FROM units WHERE published <> '' ORDER BY ALL
"""


def aliases(ask: Callable[[str], Iterable[Row]]) -> Mapping[str, str]:
    """Return the aliases of organisations and of published things, each with the name it stands for."""
    groups: dict[tuple[int, str], list[str]] = {}
    for row in ask(NAMES):
        groups.setdefault((row["submission"], row["party"]), []).append(row["identifier"])
    organisations = same(tuple(each) for each in groups.values())
    things = []
    for row in ask(PUBLISHED):
        owner = organisations.get(row["owner"], row["owner"])
        names = (f"{owner}|{row['number']}", *row["published"].split(BETWEEN))
        things.append(tuple(f"{row['kind']}|{each}" for each in names))
    return {**organisations, **same(things)}


def _columns(names: Mapping[str, str]) -> dict[str, list[str]]:
    return {"alias": list(names), "name": list(names.values())}
