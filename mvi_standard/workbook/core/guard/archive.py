"""The zip of a workbook: its parts and their bytes, never more than the zip declares."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.refusal import damaged, too_large, too_many_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"
"""First bytes of an entry, in the list at the end of a zip and before its bytes."""
HEADER = struct.Struct("<4s22xHH")
LOCKED = 0x1 | 0x40 | 0x2000
"""The flags of an entry that is encrypted."""
STEP = 64 * 1024
WHAT_A_ZIP_RAISES = (BadZipFile, NotImplementedError, RuntimeError, struct.error, OSError, EOFError, ValueError)


@dataclass(frozen=True)
class Archive:
    """The parts of a zip by name; the list has been checked, the bytes have not."""

    content: bytes
    entries: Mapping[str, ZipInfo]

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a part; raises Unreadable when they differ from what the zip declares."""
        entry, size, crc = self.entries[name], 0, 0
        for chunk in _unpacked(self._packed(entry), entry.compress_type):
            size, crc = size + len(chunk), zlib.crc32(chunk, crc)
            if size > entry.file_size:
                raise _broken()
            yield chunk
        if size != entry.file_size or crc != entry.CRC:
            raise _broken()

    def read(self, name: str) -> bytes:
        """Return a whole part."""
        return b"".join(self.chunks(name))

    def _packed(self, entry: ZipInfo) -> memoryview:
        """Return the bytes of an entry as they stand in the zip."""
        header = self.content[entry.header_offset : entry.header_offset + HEADER.size]
        if len(header) < HEADER.size or not header.startswith(LOCAL):
            raise _broken()
        _, name, extra = HEADER.unpack(header)
        begin = entry.header_offset + HEADER.size + name + extra
        packed = memoryview(self.content)[begin : begin + entry.compress_size]
        if len(packed) != entry.compress_size:
            raise _broken()
        return packed


def opened(content: bytes, limits: BookLimits = DEFAULT) -> Archive:
    """List the parts of a zip; raises Unreadable if it is no zip, has a password, or would unpack beyond the limits."""
    if content.count(CENTRAL) > limits.parts:
        raise too_large("workbook.parts", most=limits.parts)
    try:
        with ZipFile(BytesIO(content)) as file:
            entries = tuple(each for each in file.infolist() if not each.filename.endswith(("/", "\\")))
    except WHAT_A_ZIP_RAISES as error:
        raise _broken() from error
    names = tuple(each.filename.replace("\\", "/") for each in entries)
    if len({name.casefold() for name in names}) < len(names) or any(map(_astray, names)):
        raise _broken()
    for entry in entries:
        _refuse(entry, limits)
    if sum(entry.file_size for entry in entries) > limits.unpacked:
        raise too_many_bytes("workbook.unpacked", limits)
    return Archive(content, dict(zip(names, entries, strict=True)))


def _refuse(entry: ZipInfo, limits: BookLimits) -> None:
    if entry.flag_bits & LOCKED:
        raise damaged("workbook.password")
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise _broken()
    if entry.file_size > max(limits.small, limits.ratio * entry.compress_size):
        raise too_large("workbook.grows", most=limits.ratio)


def _unpacked(packed: memoryview, method: int) -> Iterator[bytes]:
    pieces = (bytes(packed[begin : begin + STEP]) for begin in range(0, len(packed), STEP))
    if method == ZIP_STORED:
        yield from pieces
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for piece in pieces:
            rest = piece
            while rest and not inflater.eof:
                yield inflater.decompress(rest, STEP)
                rest = inflater.unconsumed_tail
        yield inflater.flush()
    except zlib.error as error:
        raise _broken() from error
    if not inflater.eof:
        raise _broken()


def _astray(name: str) -> bool:
    """Return whether a name leads out of the zip, or holds what no name has."""
    return name.startswith("/") or ".." in name.split("/") or not name.isprintable()


def _broken() -> Exception:
    return damaged("workbook.broken")
