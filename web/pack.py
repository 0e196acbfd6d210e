# ruff: noqa: INP001 - a folder of scripts
"""Runs inside Pyodide while the bundle is made: compile Python with the very Python that will run it.

`pack_library(source, target)` makes an archive of the part of the standard library that Python needs to start.
`pack(wheels, target)` then makes three of the rest and of wheels: what every visit needs, what a workbook needs
besides, and what is needed to do more with a file than have it judged.
"""

from __future__ import annotations

import shutil
import sys
import tarfile
from compileall import compile_dir
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import walk_packages
from py_compile import PycInvalidationMode
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    "mvi_standard/actions/notices.py",
    "mvi_standard/exchange",
    "mvi_standard/redact",
    "mvi_standard/v1/models.py",
    "mvi_standard/v1/notices.json",
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
NO_USE = (
    *("cmd.py", "code.py", "getpass.py", "pty.py", "rlcompleter.py"),
    *(f"_pyrepl/{each}.py" for each in ("base_eventqueue", "completing_reader", "console", "historical_reader")),
    *(f"_pyrepl/{each}.py" for each in ("reader", "readline", "simple_interact", "unix_console", "unix_eventqueue")),
    *(f"_pyrepl/{each}.py" for each in ("commands", "input", "main", "windows_console", "windows_eventqueue")),
    *("multiprocessing", "socketserver.py", "sched.py"),
    *("ftplib.py", "http/server.py", "imaplib.py", "mailbox.py", "poplib.py", "smtplib.py", "wsgiref", "xmlrpc"),
    *("bdb.py", "doctest.py", "pdb.py", "profile.py", "cProfile.py", "pstats.py", "timeit.py", "trace.py", "unittest"),
    *("_pydatetime.py", "_pyio.py", "antigravity.py", "configparser.py", "fileinput.py", "modulefinder.py"),
    *("optparse.py", "pickletools.py", "plistlib.py", "sqlite3", "symtable.py", "this.py", "wave.py", "zipapp.py"),
    *("colorsys.py", "nturl2path.py", "pyclbr.py", "shelve.py", "tabnanny.py", "xml/dom", "xml/etree"),
    *(f"asyncio/{each}.py" for each in ("proactor_events", "tools", "windows_events", "windows_utils")),
    *(
        f"encodings/{each}*.py"
        for each in ("big5", "cp7", "cp8", "cp9", "cp10", "cp11", "cp2", "cp42", "cp5", "euc", "gb")
    ),
    *(
        f"encodings/{each}*.py"
        for each in ("hp_", "hz", "iso2022", "johab", "koi8", "kz", "mac", "palmos", "ptcp", "shift")
    ),
    *("encodings/iso8859_1[0-46].py", "encodings/iso8859_[2-9].py", "encodings/tis_620.py"),
)
"""Of the standard library, what wants a terminal, processes or servers, what looks for faults, and what nobody uses."""
STDNUM = ("stdnum/*.py", "stdnum/iso7064/*.py", "stdnum/nl/*.py", "stdnum/iban.dat")
"""The identifiers of the standard: of all countries, one."""


def pack_library(source: str, target: str) -> None:
    """Compile the standard library: Pyodide brings it as source, and would compile it at every visit.

    What Python does not need to start goes to the packages: an archive of all of them together is far smaller.
    """
    folder = Path("/library")
    shutil.unpack_archive(source, folder)
    for pattern in NO_USE:
        for path in folder.glob(pattern):
            _remove(path)
    _compile(folder, "/lib/python314.zip", optimize=2)
    started = {each.partition(".")[0] for each in sys.modules}
    for each in sorted(folder.iterdir()):
        if each.stem not in {*started, PLACE.name}:
            shutil.move(each, PLACE)
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _files(folder):
            archive.writestr(ZipInfo(path.relative_to(folder).as_posix()), path.read_bytes(), ZIP_DEFLATED, 9)


def pack(wheels: str, target: str) -> None:
    """Unpack wheels, compile them, and write what is needed of them as three archives."""
    for wheel in sorted(Path(wheels).glob("*.whl")):
        shutil.unpack_archive(wheel, PLACE, "zip")
    shutil.copy(Path(wheels, "checksums.json"), PLACE / "mvi_standard")
    for name in UNUSED:
        _remove(PLACE / name)
    kept = {path for pattern in STDNUM for path in PLACE.glob(pattern)}
    kept |= {PLACE / "mvi_standard" / "cli" / name for name in CLI}
    kept |= {PLACE / "mvi_standard" / "total" / name for name in TOTAL}
    parts = ("stdnum/**/*", "mvi_standard/cli/**/*", "mvi_standard/total/**/*", FOR_ANOTHER)
    for path in [path for part in parts for path in PLACE.glob(part)]:
        if path.is_file() and path not in kept:
            path.unlink()
    _compile(PLACE / "mvi_standard")  # some of its texts are docstrings
    _compile(PLACE, optimize=2)
    onward = _matching(ONWARD)
    workbook = _matching(LATER) - onward
    _write(Path(target, "packages.tar.zst"), {*_files(PLACE)} - workbook - onward)
    _write(Path(target, "workbook.tar.zst"), workbook)
    _write(Path(target, "onward.tar.zst"), onward)


def lacking() -> list[str]:
    """Return what modules of the archives, which lie unpacked here, ask of the standard library and do not find."""
    left_out = {Path(each).parts[0].removesuffix(".py") for each in NO_USE}
    found = []
    for each in walk_packages([str(PLACE)], onerror=lambda _: None):
        try:
            import_module(each.name)
        except ImportError as error:  # of what no browser has, such as another engine, this is no news
            if (error.name or "").partition(".")[0] in left_out:
                found.append(f"{each.name}: {error.name}")
        except OSError:  # a number of another country wants a list that is not here
            continue
    return found


def unlicensed(names: Iterable[str]) -> set[str]:
    """Return the packages, of files by their names, whose licence text is not among them."""
    parts = [each.split("/") for each in names if ".dist-info/" in each]
    return {folder for folder, *_ in parts} - {folder for folder, *rest in parts if rest[0] == "licenses"}


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def _compile(folder: Path, place: str | None = None, optimize: int = 0) -> None:
    """Replace source by compiled code that is used without asking how old the source is; 2 leaves out docstrings."""
    compile_dir(
        folder,
        quiet=2,
        legacy=True,
        optimize=optimize,
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


def _write(target: Path, files: set[Path]) -> None:
    """Write an archive that is the same for the same content; stops where a package lacks its licence."""
    zstd = import_module("compression.zstd")  # the Python that tests this module may be older
    names = {path.relative_to(PLACE).as_posix(): path for path in files}
    if missing := unlicensed(names):
        sys.exit(f"{target.name} lacks the licence of {', '.join(sorted(missing))}")
    content = BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        for name in sorted(names, key=lambda each: (Path(each).suffix, each)):  # alike beside alike packs smaller
            member = tarfile.TarInfo(name)
            member.size = names[name].stat().st_size
            archive.addfile(member, BytesIO(names[name].read_bytes()))
    target.write_bytes(zstd.compress(content.getvalue(), 19))
