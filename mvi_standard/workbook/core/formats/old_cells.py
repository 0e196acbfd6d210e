"""Detects cells with an error in an old workbook, which its reader returns as empty."""

from __future__ import annotations

import struct
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator

ZIP = b"PK"
STREAMS = {"Workbook", "Book"}
FORMULA, BOOLEAN_OR_ERROR = 0x0006, 0x0205
"""Kinds of records in an .xls; the last two of the 8 bytes of an outcome tell that it is no number."""
NO_NUMBER, ERROR, ON_LOAD = b"\xff\xff", 2, 0b10
CELL_ERROR, FORMULA_ERROR = 3, 11
"""Kinds of records in an .xlsb."""
FREE = 0xFFFFFFFA
"""From this number on a sector is none."""


def has_errors(content: bytes) -> bool:
    """Return whether a cell holds an error or an uncomputed formula; raises what struct and zipfile raise."""
    if content.startswith(ZIP):
        with ZipFile(BytesIO(content)) as file:
            sheets = [file.read(name) for name in file.namelist() if "sheets/" in name and name.endswith(".bin")]
        return any(kind in {CELL_ERROR, FORMULA_ERROR} for each in sheets for kind in _kinds(each))
    return any(_is_error(kind, data) for kind, data in _records(_stream(content)))


def _is_error(kind: int, data: bytes) -> bool:
    if kind == BOOLEAN_OR_ERROR:
        return data[7] == 1
    if kind != FORMULA:
        return False
    return data[12:14] == NO_NUMBER and (data[6] == ERROR or bool(data[14] & ON_LOAD))


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _kinds(part: bytes) -> Iterator[int]:
    """Yield the kind of each record of a part in an .xlsb: both numbers are in groups of seven bits."""
    at = 0
    while at < len(part):
        kind, at = _number(part, at, 2)
        size, at = _number(part, at, 4)
        yield kind
        at += size


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    number = 0
    for step in range(most):
        byte = part[at + step]
        number |= (byte & 0x7F) << (7 * step)
        if byte < 0x80:  # noqa: PLR2004 - the bit that says that more follows
            return number, at + step + 1
    return number, at + most


def _stream(content: bytes) -> bytes:
    """Return the stream of the cells from the small file system that an .xls is."""
    size = 1 << struct.unpack_from("<H", content, 30)[0]
    directory, cutoff, small = struct.unpack_from("<I4xII", content, 48)
    sectors = [content[begin : begin + size] for begin in range(size, len(content), size)]
    heads = [each for each in struct.unpack_from("<109I", content, 76) if each < FREE]
    following = list(chain.from_iterable(struct.iter_unpack("<I", b"".join(sectors[each] for each in heads))))
    entries = _chain(directory, following, sectors)
    root = _entry(entries, 0)
    for at in range(0, len(entries), 128):
        name, first, length = _entry(entries, at)
        if name in STREAMS and length >= cutoff:
            return _chain(first, following, sectors)[:length]
        if name in STREAMS:
            mini = _chain(root[1], following, sectors)
            minis = [mini[begin : begin + 64] for begin in range(0, len(mini), 64)]
            links = list(chain.from_iterable(struct.iter_unpack("<I", _chain(small, following, sectors))))
            return _chain(first, links, minis)[:length]
    raise LookupError


def _entry(entries: bytes, at: int) -> tuple[str, int, int]:
    length, first, size = struct.unpack_from("<H50xII", entries, at + 64)
    return entries[at : at + max(length - 2, 0)].decode("utf-16-le", "replace"), first, size


def _chain(first: int, following: list[int], sectors: list[bytes]) -> bytes:
    """Join the sectors that follow each other; one that comes twice ends in an error."""
    found, at = [], first
    while at < FREE:
        found.append(sectors[at])
        at = following[at]
        if len(found) > len(sectors):
            raise LookupError
    return b"".join(found)
