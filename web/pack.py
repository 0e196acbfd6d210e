# ruff: noqa: INP001 - a folder of scripts
"""Runs inside Pyodide while the bundle is made: compile Python with the very Python that will run it.

`pack(wheels, target)` makes three archives of wheels: what every visit needs, what a workbook needs besides, and what
is needed to do more with a file than have it judged.
`pack_library(source, target)` makes one of the standard library.
"""

from __future__ import annotations

import shutil
from compileall import compile_dir
from pathlib import Path
from py_compile import PycInvalidationMode
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

PLACE = Path("/lib/python3.14/site-packages")
"""Where the packages will lie in the browser: compiled code remembers it."""
SOURCE_KEPT = ("stdnum",)
"""Its licence, the LGPL, wants the source to come along; it loads only when a file has such a number."""
CLI = ("__init__.py", "bug.py", "files.py", "unread_lines.py")
"""Of the commands, what the page uses too."""
TOTAL = (
    "__init__.py",
    "account.py",
    "days.py",
    "effect_account.py",
    "guarding.py",
    "identity.py",
    "same_bodies.py",
    "submission_account.py",
    "submission_head.py",
)
"""Of the totals, what the report of one organisation uses."""
UNUSED = (
    "mvi_standard/publication/letterbox.py",
    "mvi_standard/publication/receipt.py",
    "mvi_standard/redact",
    "mvi_standard/v1/models.py",
    "mvi_standard/v1/result-1.0.json",
    "mvi_standard/render/report.schema.json",
)
"""What judging does not use."""
LATER = ("python_calamine", "python_calamine-*.dist-info", "mvi_standard/workbook")
"""What reads workbooks: it is unpacked when there is one."""
ONWARD = (
    "jinja2",
    "jinja2-*.dist-info",
    "markupsafe",
    "markupsafe-*.dist-info",
    "xlsxwriter",
    "xlsxwriter-*.dist-info",
    "mvi_standard/browser/asks",
    "mvi_standard/browser/mapping",
    "mvi_standard/actions",
    "mvi_standard/publication",
    "mvi_standard/total",
    "mvi_standard/workbook/mapping",
    "mvi_standard/workbook/form",
)
"""What a visitor can do with a file besides having it judged: it is unpacked at the first question."""
FOR_ANOTHER = "markupsafe/_speedups.*"
"""Compiled for the computer that the wheel is for; markupsafe does without."""
STDNUM = ("stdnum/*.py", "stdnum/iso7064/*.py", "stdnum/nl/*.py", "stdnum/iban.dat")
"""The identifiers of the standard: of all countries, one."""


def pack(wheels: str, target: str) -> None:
    """Unpack wheels, compile them, and write what is needed of them as three archives."""
    for wheel in sorted(Path(wheels).glob("*.whl")):
        with ZipFile(wheel) as archive:
            archive.extractall(PLACE)
    shutil.copy(Path(wheels, "checksums.json"), PLACE / "mvi_standard")
    for name in UNUSED:
        path = PLACE / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    kept = {path for pattern in STDNUM for path in PLACE.glob(pattern)}
    kept |= {PLACE / "mvi_standard" / "cli" / name for name in CLI}
    kept |= {PLACE / "mvi_standard" / "total" / name for name in TOTAL}
    parts = ("stdnum/**/*", "mvi_standard/cli/**/*", "mvi_standard/total/**/*", FOR_ANOTHER)
    for path in [path for part in parts for path in PLACE.glob(part)]:
        if path.is_file() and path not in kept:
            path.unlink()
    _compile(PLACE)
    onward = _matching(ONWARD)
    workbook = _matching(LATER) - onward
    _write(PLACE, Path(target, "packages.zip"), sorted({*_files(PLACE)} - workbook - onward))
    _write(PLACE, Path(target, "workbook.zip"), sorted(workbook))
    _write(PLACE, Path(target, "onward.zip"), sorted(onward))


def pack_library(source: str, target: str) -> None:
    """Compile the standard library: Pyodide brings it as source, and would compile it at every visit."""
    folder = Path("/library")
    with ZipFile(source) as archive:
        archive.extractall(folder)
    _compile(folder, "/lib/python314.zip")
    _write(folder, Path(target), _files(folder))


def _compile(folder: Path, place: str | None = None) -> None:
    """Replace source by compiled code that is used without asking how old the source is."""
    compile_dir(
        folder,
        quiet=2,
        legacy=True,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
        stripdir=str(folder) if place else None,
        prependdir=place,
    )
    for compiled in folder.rglob("*.pyc"):
        source = compiled.with_suffix(".py")
        kept = compiled.relative_to(folder).parts[0] in SOURCE_KEPT
        (compiled if kept else source).unlink(missing_ok=True)


def _matching(patterns: tuple[str, ...]) -> set[Path]:
    return {path for pattern in patterns for each in PLACE.glob(pattern) for path in _files(each)}


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def _write(folder: Path, target: Path, files: list[Path]) -> None:
    """Write an archive that is the same for the same content."""
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files:
            name = path.relative_to(folder).as_posix()
            archive.writestr(ZipInfo(name), path.read_bytes(), ZIP_DEFLATED, 9)
