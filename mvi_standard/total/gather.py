"""Validate submissions and write their rows as Parquet, some at a time, so memory does not grow with their number."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from os import cpu_count
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.reading.gc_pause import collect_now, quiet_collector
from mvi_standard.total.judging import settled
from mvi_standard.total.parts import placed
from mvi_standard.total.records import GATHERED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from mvi_standard.total.judging import Counting
    from mvi_standard.total.parts import Part
    from mvi_standard.total.version_selection import Versions

FULL = 200_000
"""Number of entries held before they are written."""
IN_ONE_PROCESS = 8
"""Fewer submissions than this are not worth starting processes for."""
TURNS = 8
"""Batches for each process: submissions differ in size, and a process that is ready early takes another one."""
BATCH = 8_000_000
"""Bytes of submissions in a batch, at most (a larger submission is a batch): its rows are in memory together."""


@dataclass(frozen=True)
class Task:
    """The versions of one submission, and the number that stands for the first file of them in the tables."""

    number: int
    versions: Versions

    @property
    def files(self) -> int:
        """The number of files that may have to be judged."""
        return sum(map(len, self.versions))

    @property
    def size(self) -> int:
        """The bytes of the version that is judged first."""
        return sum(each.size for each in self.versions[0])


@dataclass(frozen=True)
class Progress:
    """What has been gathered so far: submissions, their records, and the part of all bytes (0 to 1)."""

    submissions: int = 0
    records: int = 0
    share: float = 0.0


def gather(
    chosen: Sequence[Versions],
    folder: Path,
    how: Counting,
    *,
    processes: int | None = None,
    watch: Callable[[Progress], None] | None = None,
) -> None:
    """Write the tables of these submissions below `folder`, each as Parquet files of a few submissions.

    A submission that does not conform is read and counted, but its records are left out, unless `how` says otherwise.
    `watch` hears of every batch.
    """
    tasks = numbered(chosen)
    workers = min(processes or cpu_count() or 1, len(tasks))
    if workers <= 1 or len(tasks) < IN_ONE_PROCESS:
        workers = 1
    of, done = sum(each.size for each in tasks), Progress()
    for batch, records in _worked(_batches(tasks, of, workers), partial(write, folder=folder, how=how), workers):
        share = sum(each.size for each in batch) / max(1, of)
        done = Progress(done.submissions + len(batch), done.records + records, done.share + share)
        if watch:
            watch(done)


def numbered(chosen: Iterable[Versions]) -> list[Task]:
    """Return the tasks, numbered by their keys, so that the order of the files changes nothing."""
    tasks, number = [], 0
    for versions in sorted(chosen, key=lambda each: (each[0][0].key, each[0][0].place)):
        tasks.append(Task(number, versions))
        number += tasks[-1].files
    return tasks


def write(tasks: Iterable[Task], folder: Path, how: Counting) -> int:
    """Write the tables of these submissions below `folder`, and return the number of their records."""
    records = 0

    def counted() -> Iterator[tuple[int, Part]]:
        nonlocal records
        for task in tasks:
            for number, judged in enumerate(settled(task.versions, how), task.number):
                records += judged.records
                yield number, judged.counted

    with quiet_collector():
        write_parts(counted(), folder)
    return records


def write_parts(parts: Iterable[tuple[int, Part]], folder: Path) -> None:
    """Write parts with their numbers below `folder`, some at a time."""
    held: list[Part] = []
    entries = 0
    for number, part in parts:
        held.append(placed(part, number))
        entries += len(part["entries"])
        if entries > FULL:
            _flush(held, folder, number)
            held, entries = [], 0
            collect_now()
    if held:
        _flush(held, folder, number)


def _batches(tasks: Iterable[Task], of: int, workers: int) -> list[list[Task]]:
    """Return the tasks in batches of about equal size, the largest first."""
    most, size = min(BATCH, of // (workers * TURNS)), 0
    batches: list[list[Task]] = []
    for task in tasks:
        if not batches or size + task.size > most:
            batches.append([])
            size = 0
        batches[-1].append(task)
        size += task.size
    return sorted(batches, key=lambda batch: -sum(each.size for each in batch))


def _worked(
    batches: Sequence[list[Task]], work: Callable[[list[Task]], int], workers: int
) -> Iterator[tuple[list[Task], int]]:
    """Yield each batch when it is done, with what came of it."""
    if workers == 1:
        yield from ((batch, work(batch)) for batch in batches)
        return
    with ProcessPoolExecutor(workers) as pool:
        asked = {pool.submit(work, batch): batch for batch in batches}
        yield from ((asked[each], each.result()) for each in as_completed(asked))


def _flush(held: Sequence[Part], folder: Path, number: int) -> None:
    for name in GATHERED:
        found = pa.concat_tables([each[name] for each in held])
        if len(found):
            (folder / name).mkdir(parents=True, exist_ok=True)
            pq.write_table(found, folder / name / f"{number:08}.parquet", compression="zstd")
