"""Write a file atomically: a reader finds the old content or the new, never a part."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import contextmanager, suppress
from errno import EISDIR, ELOOP, ENOENT
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

DEVICES = (Path("/dev"), Path("/proc"))
"""Where a name leads to what is open already, such as the output of this program."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - named because its files are files like any other
MOST_LINKS = 40


class ChangedError(Exception):
    """Raised when a file has changed since it was read."""


def replaced(path: Path, before: bytes, after: bytes) -> bool:
    """Replace the content `before` of a file by `after`, keeping its permissions; a link stays a link.

    Returns False, and leaves the file alone, when it no longer holds `before`. Raises OSError when it, or its folder,
    is not writable.
    """
    try:
        with _beside(Path(os.path.realpath(path)), before) as stream:
            stream.write(after)
    except (FileNotFoundError, ChangedError):
        return False
    return True


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that appears under its name once it is complete; a link stays a link.

    An existing file keeps its permissions. A device, a pipe or an open descriptor is written to directly. Raises
    OSError when the file, or its folder, is not writable.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    if not target.parent.is_dir():
        raise FileNotFoundError(ENOENT, os.strerror(ENOENT), str(path))
    if _as_it_comes(path):
        with path.open("ab") as stream:  # what was said there before stays
            yield stream
    else:
        with _beside(target) as stream:
            yield stream


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Give a hidden folder; what is written in there comes to stand in `folder` once all of it is complete.

    A file of that name is replaced. Raises OSError, and leaves `folder` as it was, when one cannot be written or a link
    stands in its place.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{os.urandom(8).hex()}.part"
    part.mkdir()
    try:
        yield part
        names = sorted(each.name for each in part.iterdir())
        for name in names:
            if (folder / name).is_symlink():
                raise OSError(ELOOP, os.strerror(ELOOP), str(folder / name))
        for name in names:
            (part / name).replace(folder / name)
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if made:
            with suppress(OSError):
                folder.rmdir()  # which goes only when nothing came to stand in it


@contextmanager
def _beside(target: Path, before: bytes | None = None) -> Iterator[BinaryIO]:
    """Write a new file beside `target` and let it take that place, provided that `target` holds `before` still."""
    if target.is_symlink():
        raise OSError(ELOOP, os.strerror(ELOOP), str(target))
    part = target.with_name(f".{target.name[:20]}.{os.urandom(8).hex()}.part")
    try:
        with part.open("xb") as stream:  # a file of ours: never one that is there, and no link is followed
            if target.exists():
                part.chmod(stat.S_IMODE(target.stat().st_mode))
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if before is not None and _held(target) != before:
            raise ChangedError
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _held(target: Path) -> bytes:
    with target.open("r+b") as current:  # to write in, so that a file that may not be written is refused
        return current.read()


def _as_it_comes(path: Path) -> bool:
    """Return whether a name leads, by links or not, to a device, to a pipe or to what is open already."""
    each = path
    for _ in range(MOST_LINKS):
        each = Path(os.path.realpath(each.parent), each.name)
        if any(each.is_relative_to(device) for device in DEVICES) and not each.is_relative_to(IN_MEMORY):
            return True
        if not each.is_symlink():
            break
        each = each.parent / each.readlink()
    return each.exists() and not each.is_file()
