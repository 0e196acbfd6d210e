"""Zip files: the site for offline use, as `mvi web` serves it, and the downloads that consist of several files."""

from __future__ import annotations

from io import BytesIO
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a parcel: the same contents make the same parcel."""


def pack(folder: Path, parcel: Path) -> None:
    """Write every file below `folder` to the zip file `parcel`."""
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    with parcel.open("wb") as target:
        _write(target, ((each.relative_to(folder).as_posix(), each.read_bytes()) for each in files))


def packed(contents: Mapping[str, bytes]) -> bytes:
    """Return files by their name as a zip file, in the order of their names."""
    target = BytesIO()
    _write(target, sorted(contents.items()))
    return target.getvalue()


def _write(target: IO[bytes], contents: Iterable[tuple[str, bytes]]) -> None:
    with ZipFile(target, "w") as archive:
        for name, content in contents:
            archive.writestr(ZipInfo(name, LONG_AGO), content, ZIP_DEFLATED)
