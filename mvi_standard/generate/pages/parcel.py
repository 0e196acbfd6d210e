"""The site as one file, for people without internet: `mvi web` serves it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a parcel: the same contents make the same parcel."""


def pack(folder: Path, parcel: Path) -> None:
    """Write every file below `folder` to the zip file `parcel`."""
    with ZipFile(parcel, "w", ZIP_DEFLATED) as archive:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            entry = ZipInfo(file.relative_to(folder).as_posix(), LONG_AGO)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())
