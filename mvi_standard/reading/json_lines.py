"""JSON Lines: each line is one submission, with a report of its own."""

from __future__ import annotations

from codecs import BOM_UTF8, getincrementaldecoder
from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.document import Unreadable
from mvi_standard.reading.encoding import OTHER_MARKS
from mvi_standard.reading.file import open_file
from mvi_standard.reading.limits import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

JSON_LINES = {".jsonl", ".ndjson"}
"""How a name ends, in small letters, of a file of JSON Lines."""
_BLOCK = 1 << 20


def lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank with its number; a line ends at a line feed, nothing else."""
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield number, line.removesuffix(b"\n")


def opened(path: Path) -> BinaryIO | None:
    """Open a file at its first line, to be read line by line; None when it cannot be read as a whole.

    Why not, reading all of it says: that is worth its memory only then.
    """
    try:
        stream = open_file(path)
    except Unreadable:
        return None
    try:
        if _is_text(stream):
            stream.seek(len(BOM_UTF8) if _begins_with(stream, BOM_UTF8) else 0)
            return stream
    except (OSError, UnicodeDecodeError):
        pass
    stream.close()
    return None


def _is_text(stream: BinaryIO) -> bool:
    """Return whether there is text, in lines that are not too many; raises UnicodeDecodeError for what is not UTF-8."""
    if any(_begins_with(stream, mark) for mark in OTHER_MARKS):
        return False
    decoder, found, count = getincrementaldecoder("utf-8-sig")(), False, 0
    for block in iter(partial(stream.read, _BLOCK), b""):
        decoder.decode(block)
        count += block.count(b"\n")
        found = found or not block.removeprefix(BOM_UTF8).isspace()
    decoder.decode(b"", final=True)
    return found and count <= DEFAULT.records


def _begins_with(stream: BinaryIO, mark: bytes) -> bool:
    stream.seek(0)
    begins = stream.read(len(mark)) == mark
    stream.seek(0)
    return begins
