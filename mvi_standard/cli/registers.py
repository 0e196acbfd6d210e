"""Read the registers that `--register NAME=FILE` names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard import demands
from mvi_standard.cli.register_cache import MANIFEST, cache, kept_in, unchanged
from mvi_standard.document import Unreadable
from mvi_standard.reading.file import read_file
from mvi_standard.reading.limits import Limits
from mvi_standard.render.safe import safe
from mvi_standard.stages.registers.files import UnusableError, Why
from mvi_standard.stages.registers.reading import LARGEST, register_of
from mvi_standard.stages.registers.register import NAMES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.stages.registers.register import Register

TOO_LARGE, NOT_THERE = demands.FILE_SIZE.code, demands.OPENS.code


def read_registers(arguments: Iterable[str], language: str) -> tuple[Register, ...]:
    """Read each named register; one named without a file is the one that `mvi register fetch` downloaded.

    Raises UsageError when a name is unknown or a file is unusable.
    """
    return tuple(register for each in arguments for register in _named(each, language))


def files_of(arguments: Iterable[str], language: str) -> list[str]:
    """Return every file that is read for the named registers, those that say where they came from included."""
    found = []
    for name, path in (_place(each, language) for each in arguments):
        kept = kept_in(path, name)
        found += [path / MANIFEST, *(path / each.file for each in kept.files)] if kept else [path]
    return [str(each) for each in found]


def _place(argument: str, language: str) -> tuple[str, Path]:
    name, mark, place = argument.partition("=")
    if name not in NAMES or (mark and not place):
        raise click.UsageError(say("register.option", language, names=", ".join(NAMES), found=safe(argument)))
    return name, Path(place) if mark else cache(name, language)


def _named(argument: str, language: str) -> Iterator[Register]:
    name, path = _place(argument, language)
    _, mark, place = argument.partition("=")
    if mark and not os.path.isdir(path):  # noqa: PTH112 - a name that no file can have is no folder
        yield usable(name, _bytes(name, path, language), path.name, language)
    else:
        to = f" --to {safe(place)}" if mark else ""
        yield from _kept(name, path, f"mvi register fetch {name}{to}", language)


def _kept(name: str, folder: Path, command: str, language: str) -> Iterator[Register]:
    """Read the files of a folder in which `command` kept them."""
    kept = kept_in(folder, name)
    if kept is None:
        raise click.UsageError(say("register.not_cached", language, name=name, command=command))
    for each in kept.files:
        path = folder / each.file
        data = _bytes(name, path, language) if path.exists() else b""
        if not unchanged(data, each):
            raise click.UsageError(say("register.changed", language, name=name, file=path, command=command))
        yield usable(name, data, each.file, language)


def usable(name: str, data: bytes, file: str, language: str) -> Register:
    """Return the register in a file; raises UsageError that says in one line why it is unusable."""
    try:
        return register_of(name, data)
    except UnusableError as error:
        told = say(f"register.{error.why}", language, name=name, file=safe(file), **error.values)
        raise click.UsageError(told) from error


def _bytes(name: str, path: Path, language: str) -> bytes:
    try:
        return read_file(path, Limits(size=LARGEST))
    except Unreadable as refusal:
        values = {"name": name, "file": safe(str(path))}
        if refusal.finding.code == TOO_LARGE:
            raise click.UsageError(_why(Why.LARGE, language, limit=LARGEST // 1024 // 1024, **values)) from refusal
        why = Why.UNREADABLE if os.path.lexists(path) or refusal.finding.code != NOT_THERE else "absent"
        raise click.UsageError(_why(why, language, **values)) from refusal


def _why(why: str, language: str, **values: object) -> str:
    return say(f"register.{why}", language, **values)
