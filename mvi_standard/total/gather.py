"""Validate submissions and write their rows as Parquet, a few at a time, so memory does not grow with their number."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from os import cpu_count
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.reading.gc_pause import collect_now, quiet_collector
from mvi_standard.report import Options
from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.total.rows import rows
from mvi_standard.total.tables import TABLES
from mvi_standard.total.version_selection import document_of
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mvi_standard.report import Report
    from mvi_standard.total.version_selection import SubmissionHead

Row = tuple[Any, ...]
FULL = 200_000
"""Number of entries held before they are written."""
IN_ONE_PROCESS = 8
"""Fewer submissions than this are not worth starting processes for."""
KEPT = 1
"""Number of findings kept of each code: a total only counts them."""


@dataclass(frozen=True)
class Task:
    """One submission to validate, with the number that stands for it in the tables."""

    number: int
    head: SubmissionHead


def gather(
    heads: Sequence[SubmissionHead], folder: Path, *, nonconforming: bool = False, processes: int | None = None
) -> None:
    """Write the tables of these submissions below `folder`, each as Parquet files of a few submissions.

    A submission that does not conform is read and counted, but its records are left out unless `nonconforming`.
    """
    tasks = numbered(heads)
    workers = min(processes or cpu_count() or 1, len(tasks))
    judge = partial(write, folder=folder, nonconforming=nonconforming)
    if workers <= 1 or len(tasks) < IN_ONE_PROCESS:
        judge(tasks)
        return
    shares = [tasks[start::workers] for start in range(workers)]
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(judge, shares))


def numbered(heads: Iterable[SubmissionHead]) -> list[Task]:
    """Return the tasks, numbered by their keys, so that the order of the files changes nothing."""
    ordered = sorted(heads, key=lambda each: (each.key, each.place))
    return [Task(number, head) for number, head in enumerate(ordered)]


def write(tasks: Sequence[Task], folder: Path, *, nonconforming: bool) -> None:
    """Write the tables of these submissions below `folder`."""
    held: dict[str, list[Row]] = {name: [] for name in TABLES}
    with quiet_collector():
        for task in tasks:
            for table, row in opened(task, nonconforming=nonconforming):
                held[table].append(row)
            if len(held["entries"]) > FULL:
                held = _flush(held, folder, task.number)
                collect_now()
    if tasks:
        _flush(held, folder, tasks[-1].number)


def opened(task: Task, *, nonconforming: bool) -> Iterator[tuple[str, Row]]:
    """Validate one submission; return its row and those of its records."""
    report = report_on(partial(document_of, task.head), name=task.head.place, choices=Options(keep=KEPT))
    added = report.conforms or (nonconforming and report.dossier is not None and report.dossier.submission is not None)
    yield "submissions", _submission(task, report, added=added)
    if added:
        yield from rows(report, task.number, task.head.key)


def table(name: str, of: Iterable[Row]) -> pa.Table:
    """Return rows as the Arrow table of this name."""
    schema = TABLES[name]
    columns = list(zip(*of, strict=True)) or [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _submission(task: Task, report: Report, *, added: bool) -> Row:
    document = report.document
    envelope = document.envelope if document else {}
    span = envelope.get("reporting_period")
    span = span if isinstance(span, dict) else {}
    head = task.head
    return (
        task.number,
        head.place,
        head.key,
        head.version,
        document.sha256 if document else "",
        str(envelope.get("profile", "")),
        str(span.get("start", "")),
        str(span.get("end", "")),
        report.conforms,
        added,
        " ".join(f"{code}:{count}" for code, count in sorted(report.counts.items())),
        report.severities.get(WAARSCHUWING, 0),
    )


def _flush(held: dict[str, list[Row]], folder: Path, number: int) -> dict[str, list[Row]]:
    for name, found in held.items():
        if found:
            (folder / name).mkdir(parents=True, exist_ok=True)
            pq.write_table(table(name, found), folder / name / f"{number:08}.parquet", compression="zstd")
    return {name: [] for name in TABLES}
