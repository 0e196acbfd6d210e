"""Spark as the engine of a total: it reads submissions at any address it knows, on its workers, and adds up there."""

from __future__ import annotations

import re
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from mvi_standard import demands
from mvi_standard.document import Unreadable
from mvi_standard.finding import Said
from mvi_standard.reading.file import too_large
from mvi_standard.reading.gc_pause import quiet_collector
from mvi_standard.reading.limits import DEFAULT
from mvi_standard.total.gather import numbered, write_parts
from mvi_standard.total.judging import Counting, settled
from mvi_standard.total.parts import packed, unpacked
from mvi_standard.total.records import GATHERED
from mvi_standard.total.spark_ledger import SparkLedger, strict
from mvi_standard.total.submission_head import LINK, SubmissionHead, document_in, heads_in, leads_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pyspark import RDD, Broadcast
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql import Row as SparkRow

    from mvi_standard.document import Document
    from mvi_standard.total.parts import Part
    from mvi_standard.total.version_selection import Versions

    Sent = tuple[str, bytes]
    """The place of a submission, and its bytes."""
    Packed = tuple[int, *tuple[bytes, ...]]
    """The number of a submission, and its tables in the order of GATHERED."""
    Wanted = Mapping[str, Sequence[tuple[int, SubmissionHead]]]
    """The heads in each file, with the number of the submission that each is a version of."""

SCHEME = "://"
"""What an address has, and a path that each machine has not."""
AT_ONCE = 3
"""Tasks for each core: submissions differ in size, and a core that is ready early takes another one."""
TOO_LONG = f"length > {DEFAULT.size}"
READING = {
    "recursiveFileLookup": "true",
    "ignoredPathSegmentRegex": r"^(\.|~\$)",  # by itself Spark passes over names with a low line in front too
    "ignoreMissingFiles": "true",  # what cannot be read gets a line in the account, and the rest counts
    "ignoreCorruptFiles": "true",
}
ON_EACH_MACHINE = re.compile(r"^file:/+")
PATTERN = re.compile(r"[\[\]{}*?\\]")
"""Characters that Spark takes for a pattern in the name of a file."""
EMPTY = sha256().hexdigest()
UNOPENED = Said("Spark kan het bestand niet openen", "Spark cannot open the file")


class Spark:
    """Reads files by their absolute path, which each machine has, and what is at these addresses.

    Each machine needs this package and pyarrow. What was judged stays on the disks of the workers until `close`.
    """

    processes: int | None = None

    def __init__(self, session: SparkSession, addresses: Sequence[str] = ()) -> None:
        self._session = strict(session)
        self._context = session.sparkContext
        self._addresses = addresses
        self._paths: list[str] = []
        self._judged: RDD[Packed] | None = None
        self._ledger: SparkLedger | None = None

    def listed(self) -> list[str]:
        """Return the files at the addresses, sorted."""
        return sorted(each.path for each in self._files().select("path").collect())

    def heads(self, names: Iterable[str]) -> Iterator[SubmissionHead]:
        """Yield the head of every submission in these files, read on the workers; unreadable ones included."""
        names = list(names)
        links = {each for each in names if SCHEME not in each and leads_out(Path(each))}
        self._paths = [each for each in names if SCHEME not in each and each not in links]
        files = self._files()
        reading = partial(_heads, names=self._context.broadcast(frozenset(names)))
        read = dict(files.where(f"NOT {TOO_LONG}").select("path", "content").rdd.flatMap(reading).collect())
        sizes = {_name(each): each.length for each in files.where(TOO_LONG).select("path", "length").collect()}
        for each in names:
            if each in links:
                yield SubmissionHead(each, each, state=LINK)
            else:
                empty = SCHEME not in each and Path(each).is_file() and not Path(each).stat().st_size
                unread = [SubmissionHead(each, each, size=sizes.get(each, 0))]
                yield from _heads_in(each, b"") if empty else read.get(each, unread)  # Spark passes over what is empty

    def opened(self, head: SubmissionHead) -> Document:
        """Read the submission of a head again; raises Unreadable."""
        rows = self._load([_address(head.name)]).select("path", "content").collect()
        return _document(
            {place: data for row in rows for _, (place, data) in _sent(row, {head.name: [(0, head)]})}, head
        )

    def gather(self, chosen: Sequence[Versions], folder: Path, how: Counting) -> None:
        """Judge these submissions on the workers, and write their tables below `folder` on this machine too."""
        from pyspark import StorageLevel  # noqa: PLC0415 - an extra

        tasks = {each.number: each.versions for each in numbered(chosen)}
        wanted: dict[str, list[tuple[int, SubmissionHead]]] = {}
        for number, versions in tasks.items():
            for head in (each for equal in versions for each in equal):
                wanted.setdefault(head.name, []).append((number, head))
        several = max(1, min(AT_ONCE * self._context.defaultParallelism, len(tasks)))
        asked = self._context.parallelize([(number, ("", b"")) for number in tasks], several)
        sending = partial(_wanted, wanted=self._context.broadcast(wanted))
        sent = self._files().where(f"NOT {TOO_LONG}").select("path", "content").rdd.flatMap(sending)
        judging = partial(_judged, tasks=self._context.broadcast(tasks), sound_records=how.sound_records)
        self._judged = asked.union(sent).groupByKey(several).flatMap(judging).persist(StorageLevel.DISK_ONLY)
        self._judged.count()  # all at a time: the iterator asks for one partition after another
        write_parts(map(_part, self._judged.toLocalIterator()), folder)

    def ledger(self, folder: Path, catalogue: Mapping[str, Any]) -> SparkLedger:  # noqa: ARG002 - not where the rows are
        """Open the tables of the submissions that were gathered."""
        self._ledger = SparkLedger(self._session, self._judged, catalogue)
        return self._ledger

    def close(self) -> None:
        """Free what the workers keep."""
        if self._ledger:
            self._ledger.close()
        if self._judged:
            self._judged.unpersist()

    def _files(self) -> DataFrame:
        return self._load([*(_address(each) for each in self._paths if Path(each).is_file()), *self._addresses])

    def _load(self, addresses: list[str]) -> DataFrame:
        if not addresses:
            return self._session.createDataFrame([], "path string, length bigint, content binary")
        return self._session.read.format("binaryFile").options(**READING).load(addresses)


def _address(name: str) -> str:
    """Return the address of one file."""
    escaped = PATTERN.sub(r"\\\g<0>", name)
    return escaped if SCHEME in name else f"file://{escaped}"


def _name(row: SparkRow) -> str:
    return ON_EACH_MACHINE.sub("/", row.path)


def _heads(row: SparkRow, names: Broadcast[frozenset[str]]) -> Iterator[tuple[str, list[SubmissionHead]]]:
    """Yield the name of a file with the heads in it, when it is one of those that were asked for."""
    name, data = _name(row), bytes(row.content)
    if name in names.value:
        yield name, _heads_in(name, data)


def _heads_in(name: str, data: bytes) -> list[SubmissionHead]:
    try:
        return list(heads_in(name, data))
    except Unreadable as refusal:
        return [SubmissionHead(name, name, sha256=refusal.sha256)]


def _wanted(row: SparkRow, wanted: Broadcast[Wanted]) -> Iterator[tuple[int, Sent]]:
    return _sent(row, wanted.value)


def _sent(row: SparkRow, wanted: Wanted) -> Iterator[tuple[int, Sent]]:
    """Yield the bytes of each submission in a file, with the number of the submission that it is a version of."""
    data = bytes(row.content)
    for number, head in wanted.get(_name(row), ()):
        yield number, (head.place, data[head.start : head.start + head.size] if head.line else data)


def _judged(
    sent: tuple[int, Iterable[Sent]], tasks: Broadcast[Mapping[int, Versions]], *, sound_records: bool
) -> list[Packed]:
    """Judge the versions of one submission, as on one machine."""
    number, contents = sent
    how = Counting(sound_records, opened=partial(_document, dict(contents)))
    with quiet_collector():
        found = [each.counted for each in settled(tasks.value[number], how)]
        return [(at, *(packed(part[name]).to_pybytes() for name in GATHERED)) for at, part in enumerate(found, number)]


def _document(contents: Mapping[str, bytes], head: SubmissionHead) -> Document:
    """Read the submission of a head from what was sent; raises Unreadable when it was not."""
    if head.place in contents or head.sha256 == EMPTY:
        return document_in(contents.get(head.place, b""), head)
    raise Unreadable(
        too_large(DEFAULT) if head.size > DEFAULT.size else demands.OPENS.finding((), {"reason": UNOPENED})
    )


def _part(found: Packed) -> tuple[int, Part]:
    number, *tables = found
    return number, {name: unpacked(pa.BufferReader(each)) for name, each in zip(GATHERED, tables, strict=True)}
