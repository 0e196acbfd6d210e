"""Bytes from a path: regular files only, within the size limit, and never a wait for a pipe."""

from __future__ import annotations

import os
import stat
from errno import EACCES, EIO, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.document import Unreadable
from mvi_standard.finding import Finding, Said
from mvi_standard.reading.limits import DEFAULT, Limits

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

REASONS = {
    EACCES: "u hebt daar geen rechten voor",
    EIO: "de schijf meldt een fout",
    ELOOP: "de koppelingen wijzen naar elkaar",
    ENAMETOOLONG: "de naam is te lang",
    ENOENT: "het bestand bestaat niet",
    ENOTDIR: "een deel van het pad is geen map",
}
_WAIT_FOR_NOBODY = getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer would keep us waiting
_BYTES_AS_THEY_ARE = getattr(os, "O_BINARY", 0)


def read_file(path: Path, limits: Limits = DEFAULT) -> bytes:
    """Return the bytes of a regular file; raises Unreadable when there is none, or when it is too large."""
    with open_file(path, limits) as stream:
        return read_stream(stream, limits)


def open_file(path: Path, limits: Limits = DEFAULT) -> BinaryIO:
    """Open a regular file; raises Unreadable as `read_file` does."""
    try:
        handle = os.open(path, os.O_RDONLY | _WAIT_FOR_NOBODY | _BYTES_AS_THEY_ARE)
    except (OSError, ValueError) as error:
        raise Unreadable(_closed(error)) from error
    known = os.fstat(handle)
    if not stat.S_ISREG(known.st_mode) or known.st_size > limits.size:
        os.close(handle)
        raise Unreadable(too_large(limits) if stat.S_ISREG(known.st_mode) else demands.IS_A_FILE.finding(()))
    return os.fdopen(handle, "rb")


def read_stream(stream: BinaryIO, limits: Limits = DEFAULT) -> bytes:
    """Return all bytes of a stream; raises Unreadable as soon as there are more than the limit."""
    try:
        data = stream.read(limits.size + 1)
    except OSError as error:
        raise Unreadable(_closed(error)) from error
    if len(data) > limits.size:
        raise Unreadable(too_large(limits))
    return data


def too_large(limits: Limits) -> Finding:
    """Say that a file is larger than the limit."""
    return demands.FILE_SIZE.finding((), {"limit": limits.size // 1024 // 1024})


def _closed(error: Exception) -> Finding:
    """Say why a file cannot be opened: as the system says it, in Dutch where we know what it means."""
    english = getattr(error, "strerror", None) or str(error)
    dutch = REASONS.get(getattr(error, "errno", None) or 0, english)
    return demands.OPENS.finding((), {"reason": Said(dutch, english)})
