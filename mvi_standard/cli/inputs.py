"""Find the files that the arguments of a command name."""

from __future__ import annotations

import re
from glob import glob
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from mvi_standard.cli.files import KINDS, STDIN
from mvi_standard.read import meant_as_tables, names_sheets
from mvi_standard.reading.workbook import holds_tables, is_of_people
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


INSTALLED = {"node_modules", "__pycache__"}
SAVED = re.compile(rb'\s*\{\s*"report_format"\s*:')
HEAD = 200
"""Bytes at the beginning of a file within which a result says that it is one, as its first key."""
NAMED = 5
"""So many of the files that a folder leaves out are named."""


class Searched(NamedTuple):
    """The files that an argument stands for, and what it leaves out of a folder."""

    names: list[str]
    skipped: Sequence[str] = ()


def expand(argument: str) -> list[str]:
    """Expand one argument into file names: a file, stdin, everything in a folder, or a pattern."""
    return searched(argument).names


def searched(argument: str) -> Searched:
    """Return the files that an argument stands for, with what a folder holds beside them.

    A folder with CSV files named after our sheets is one workbook, and so is one with nothing but CSV files; reading it
    reports what else is there. Hidden files and folders, installed packages and saved results are skipped.
    """
    if argument == STDIN:
        return Searched([STDIN])
    path = Path(argument)
    try:
        there = path.exists()
    except OSError:
        return Searched([argument])  # a name that no file can have: reading says so
    if path.is_dir():
        below = Searched([]) if holds_tables(path) else _below(path)
        return below._replace(names=[argument, *below.names]) if meant_as_tables(path) else below
    if not there and any(mark in argument for mark in "*?["):
        return Searched(sorted(glob(argument, recursive=True)))  # noqa: PTH207 - a pattern may be absolute
    return Searched([argument])


def _below(folder: Path) -> Searched:
    """Return what lies in a folder and is a submission by its name, and what only has such a name."""
    names, skipped = [], set()
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        depth = next((n for n, part in enumerate(parts[:-1]) if part.startswith(".") or part in INSTALLED), None)
        if path.suffix.lower() in KINDS and not path.is_dir():
            if depth is not None:
                skipped.add(f"{folder.joinpath(*parts[: depth + 1])}/")
            elif is_of_people(path) and not is_saved(path):
                names.append(str(path))
            else:
                skipped.add(str(path))
        elif depth is None and not path.suffix and meant_as_tables(path) and names_sheets(path):
            names.append(str(path))
    return Searched(sorted(names), sorted(skipped))


def say_skipped(expanded: Iterable[Searched], language: str) -> None:
    """Say which files in the folders among the arguments are not read."""
    if skipped := [name for each in expanded for name in each.skipped]:
        names = ", ".join([*skipped[:NAMED], *(["..."] if len(skipped) > NAMED else [])])
        click.echo(say("command.skipped", language, n=len(skipped), names=safe(names, None)), err=True)


def inputs(expanded: Mapping[str, Searched]) -> dict[str, str]:
    """Return each file with its name relative to the folder that was named; the output of a total is skipped."""
    from mvi_standard.total.output import is_ours  # noqa: PLC0415 - few commands make a total

    found: dict[str, str] = {}
    for argument, each in expanded.items():
        folder = _folder(argument)
        for name in each.names:
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
    found_in = [searched(each) for each in asked]
    say_skipped(found_in, language)
    found = [name for each in found_in for name in each.names]
    if not found:
        raise click.UsageError(say("command.no_files", language, name=safe(", ".join(asked), None)))
    return found


def is_saved(name: str | Path) -> bool:
    """Return whether a file is a saved result rather than a submission."""
    path = Path(name)
    try:
        if not path.is_file():
            return False  # a pipe would keep us waiting
        with path.open("rb") as stream:
            return SAVED.match(stream.read(HEAD)) is not None
    except (OSError, ValueError):
        return False  # whoever reads it says so


def is_same(one: Path, other: Path) -> bool:
    """Return whether two names refer to the same file."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False  # one of the two is not there
