"""The files that a total is made from, with the names by which it may tell of them."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.cli.files import expand
from mvi_standard.total.output import is_ours

if TYPE_CHECKING:
    from collections.abc import Iterable


def inputs(arguments: Iterable[str]) -> dict[str, str]:
    """Return each file with its name from the folder that was named; what a total made in a folder is no submission."""
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
    """Return the arguments that name nothing: no file, no folder, and no pattern with hits."""
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
