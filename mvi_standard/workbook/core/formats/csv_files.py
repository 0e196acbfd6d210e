"""A workbook of CSV files: each file is a sheet, in a folder or in a zip."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mvi_standard.reading.file import read_file
from mvi_standard.reading.limits import Limits
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.formats.csv_table import read_table
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.refusal import no_table, too_many_bytes, too_many_cells, too_many_sheets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.guard.archive import Archive

SUFFIXES = {".csv", ".tsv"}
NOT_OF_PEOPLE = (".", "__MACOSX", "Thumbs.db", "desktop.ini")
"""Prefixes of the files that a system leaves in a folder."""


def read_folder(folder: Path, limits: BookLimits = DEFAULT) -> Book:
    """Read each CSV file of a folder; raises Unreadable, also when another file is among them."""
    files = sorted(each for each in folder.iterdir() if not each.name.startswith(NOT_OF_PEOPLE))
    for each in files:
        if not each.is_file():
            raise no_table("workbook.no_file", name=each.name[:60])
    _refuse([each.name for each in files], limits)
    size = Limits(size=limits.unpacked)
    return read_files({each.stem: read_file(each, size) for each in files}, limits)


def read_archive(archive: Archive, limits: BookLimits = DEFAULT) -> Book:
    """Read each CSV file of a zip; raises Unreadable, also when another file is among them."""
    paths = {name: PurePosixPath(name) for name in sorted(archive.entries)}
    ours = {name: path for name, path in paths.items() if not any(p.startswith(NOT_OF_PEOPLE) for p in path.parts)}
    _refuse([path.name for path in ours.values()], limits)
    return read_files({path.stem: archive.read(name) for name, path in ours.items()}, limits)


def read_files(files: Mapping[str, bytes], limits: BookLimits = DEFAULT) -> Book:
    """Read CSV files by the names of their sheets."""
    if sum(map(len, files.values())) > limits.unpacked:
        raise too_many_bytes("workbook.tables", limits)
    grids: list[Grid] = []
    for name, content in files.items():
        grids.append(Grid(name, read_table(content, name, limits)))
        if sum(len(grid.rows) * max(map(len, grid.rows), default=0) for grid in grids) > limits.cells:
            raise too_many_cells(limits)
    return Book(tuple(grids))


def _refuse(names: list[str], limits: BookLimits) -> None:
    paths = [PurePosixPath(name) for name in names]
    if not names:
        raise no_table("workbook.no_files")
    if len(names) > limits.sheets:
        raise too_many_sheets(limits)
    if len({path.stem.casefold() for path in paths}) < len(paths):
        raise no_table("workbook.same_name")
    for path in paths:
        if path.suffix.lower() not in SUFFIXES:
            raise no_table("workbook.no_csv", name=path.name[:60])
