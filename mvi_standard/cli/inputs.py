"""Find the files that the arguments of a command name."""

from __future__ import annotations

from glob import glob
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.files import KINDS, STDIN
from mvi_standard.read import meant_as_tables, names_sheets
from mvi_standard.reading.workbook import holds_tables, is_of_people
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable


INSTALLED = {"node_modules", "__pycache__"}
MARK = b'"report_format"'
HEAD = 200
"""Bytes at the beginning of a file within which a result says that it is one."""


def expand(argument: str) -> list[str]:
    """Expand one argument into file names: a file, stdin, everything in a folder, or a pattern.

    A folder with CSV files named after our sheets is one workbook, and so is one with nothing but CSV files; reading it
    reports what else is there. Hidden folders, installed packages and saved results are skipped.
    """
    if argument == STDIN:
        return [STDIN]
    path = Path(argument)
    try:
        there = path.exists()
    except OSError:
        return [argument]  # a name that no file can have: reading says so
    if path.is_dir():
        below = [] if holds_tables(path) else sorted(str(each) for each in path.rglob("*") if _is_one(each, path))
        return [argument, *below] if meant_as_tables(path) else below
    if not there and any(mark in argument for mark in "*?["):
        return sorted(glob(argument, recursive=True))  # noqa: PTH207 - a pattern may be absolute
    return [argument]


def _is_one(path: Path, folder: Path) -> bool:
    """Return whether what lies in a folder is a submission, by its name; a saved result says what it is."""
    if any(part.startswith(".") or part in INSTALLED for part in path.relative_to(folder).parts[:-1]):
        return False
    if path.suffix.lower() in KINDS:
        return path.is_file() and is_of_people(path) and not is_saved(path)
    return not path.suffix and meant_as_tables(path) and names_sheets(path)


def inputs(arguments: Iterable[str]) -> dict[str, str]:
    """Return each file with its name relative to the named folder; the output of a total is skipped."""
    from mvi_standard.total.output import is_ours  # noqa: PLC0415 - few commands make a total

    found: dict[str, str] = {}
    for argument in arguments:
        folder = _folder(argument)
        for name in expand(argument):
            if folder is None:
                found.setdefault(name, Path(name).name)
            elif name == argument:
                found.setdefault(name, folder.name)
            elif not is_ours(Path(name)):
                found.setdefault(name, Path(name).relative_to(folder).as_posix())
    return found


def absent(arguments: Iterable[str]) -> list[str]:
    """Return the arguments that name nothing: no file, no folder, no pattern with matches."""
    return [each for each in arguments if not _there(each)]


def _there(argument: str) -> bool:
    try:
        return Path(argument).exists() or (any(mark in argument for mark in "*?[") and bool(expand(argument)))
    except (OSError, ValueError):
        return False  # a name that no file can have


def _folder(argument: str) -> Path | None:
    """Return the folder in which files were asked for; None when one file was."""
    path = Path(argument)
    try:
        if path.is_dir():
            return path
        one = path.exists() or not any(mark in argument for mark in "*?[")
    except OSError:
        return None  # a name that no file can have: reading says so
    if one:
        return None
    return Path(*takewhile(lambda part: not any(mark in part for mark in "*?["), path.parts))


def files_named(arguments: Iterable[str], language: str) -> list[str]:
    """Return the files that the arguments name; raises UsageError when there are none."""
    asked = list(arguments)
    if not asked:
        raise click.UsageError(say("command.no_name", language))
    found = [name for each in asked for name in expand(each)]
    if not found:
        raise click.UsageError(say("command.no_files", language, name=safe(", ".join(asked), None)))
    return found


def is_saved(name: str | Path) -> bool:
    """Return whether a file is a saved result rather than a submission."""
    try:
        with Path(name).open("rb") as stream:
            return MARK in stream.read(HEAD)
    except OSError:
        return False  # whoever reads it says so


def is_same(one: Path, other: Path) -> bool:
    """Return whether two names refer to the same file."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False  # one of the two is not there
