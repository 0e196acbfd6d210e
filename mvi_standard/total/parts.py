"""The rows of one submission as tables, kept by what they follow from, so that a next run reads only what changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.compute as pc

from mvi_standard.total.records import GATHERED
from mvi_standard.total.rows import MOST_UNITS
from mvi_standard.total.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.total.submission_head import SubmissionHead

Part = dict[str, pa.Table]
"""A table of each name, in which the submission has number 0."""
Row = tuple[Any, ...]
SOFTWARE = Path(__file__).parents[1]
DECIDING = {".py", ".json", ".sql"}
"""Kinds of files of this software on which the rows of a submission depend."""
PACKED = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
"""Packing with zstd takes a third less room, and ten times as long."""
ALONE = pa.ipc.IpcReadOptions(use_threads=False)
"""A part is small: handing it to threads costs half as much again."""


@dataclass(frozen=True)
class Parts:
    """The folder in which parts are kept; `choices` are those on which they depend."""

    folder: Path
    choices: str

    def name(self, head: SubmissionHead) -> str:
        """Return the name under which the part of a submission is kept; empty when its bytes are not known."""
        if not head.sha256:
            return ""
        facts = (software(), self.choices, head.key, Path(head.name).suffix.lower(), head.sha256)
        return sha256("\0".join(facts).encode("utf-8", "surrogateescape")).hexdigest()

    def kept(self, head: SubmissionHead) -> Part | None:
        """Return the part of a submission; None when it is not kept, or is damaged."""
        name = self.name(head)
        try:
            part = _read(self.folder / name) if name else {}
        except (OSError, pa.ArrowException):
            return None
        return part if {name: each.schema for name, each in part.items()} == GATHERED else None

    def keep(self, head: SubmissionHead, part: Part) -> None:
        """Keep the part of a submission, as a whole or not at all."""
        name = self.name(head)
        if name:
            half = self.folder / f".{name}-{uuid4().hex}"
            half.write_bytes(b"".join(packed(part[each]) for each in GATHERED))
            half.replace(self.folder / name)

    def forget_others(self, those: Iterable[SubmissionHead]) -> None:
        """Remove every part but those of these submissions."""
        named = set(map(self.name, those))
        for each in self.folder.iterdir():
            if each.name not in named:
                each.unlink()


def packed(table: pa.Table) -> pa.Buffer:
    """Return a table of a part in few bytes."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema, options=PACKED) as stream:
        stream.write_table(table)
    return sink.getvalue()


def unpacked(source: pa.NativeFile) -> pa.Table:
    """Return the next packed table of a source."""
    return pa.ipc.open_stream(source, options=ALONE).read_all()


def part_of(held: dict[str, list[Row]]) -> Part:
    """Return rows as the Arrow tables of their names."""
    return {name: _table(rows, GATHERED[name]) for name, rows in held.items()}


def placed(part: Part, number: int) -> Part:
    """Return a part in which the submission has this number."""
    return {name: _placed(found, number, of_units=name in TABLES) for name, found in part.items()}


@cache
def software() -> str:
    """Return the SHA-256 of this software: another version may find other rows."""
    digest = sha256()
    for file in sorted(each for each in SOFTWARE.rglob("*") if each.suffix in DECIDING):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(SOFTWARE).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _table(rows: list[Row], schema: pa.Schema) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _placed(table: pa.Table, number: int, *, of_units: bool) -> pa.Table:
    names = table.column_names
    if "submission" in names:
        here = pa.repeat(pa.scalar(number, pa.int32()), len(table))
        table = table.set_column(names.index("submission"), table.field("submission"), here)
    if of_units and "unit" in names:
        units = pc.add(table["unit"], number * MOST_UNITS)
        table = table.set_column(names.index("unit"), table.field("unit"), units)
    return table


def _read(file: Path) -> Part:
    with pa.OSFile(str(file)) as source:
        return {name: unpacked(source) for name in GATHERED}
