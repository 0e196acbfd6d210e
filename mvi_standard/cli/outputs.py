"""Read `--output NAME=FILE` as a format and a file, before anything is judged."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli.inputs import is_same
from mvi_standard.render import FORMATS
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SUFFIXES = {".md": "markdown", ".txt": "text", ".xml": "junit", ".log": "concise"}
"""The format that a file with a name of another kind probably asks for."""


def asked_outputs(options: Mapping[str, Any], names: Sequence[str], language: str) -> list[tuple[str, str]]:
    """Return each format with its file; raises UsageError when that, or a marked workbook, would overwrite an input."""
    if not options["outputs"] and not options["annotate"]:
        return []
    reads = _read(names, options["baseline"], options["registers"], language)
    asked = outputs(options["outputs"], reads, language)
    if options["annotate"]:
        _unharmed(options["annotate"], [*reads, *(path for _, path in asked)], language)
    return asked


def outputs(arguments: Iterable[str], inputs: Sequence[str], language: str) -> list[tuple[str, str]]:
    """Return each format with its file; raises UsageError for an unknown format, or if it would overwrite an input."""
    asked: list[tuple[str, str]] = []
    for shape, path in (_output(each, language) for each in arguments):
        _unharmed(path, inputs, language)
        if any(path == other or is_same(Path(path), Path(other)) for _, other in asked):
            raise click.UsageError(say("mistake.output_twice", language, name=path))
        if Path(path).is_dir():
            raise click.UsageError(say("mistake.output_folder", language, name=path))
        asked.append((shape, path))
    return asked


def _read(names: Iterable[str], baseline: str | None, registers: Sequence[str], language: str) -> list[str]:
    """Return every file that a run reads: submissions, with each CSV file of a folder, the list and the registers."""
    found = [file for name in names for file in _in(name)] + ([baseline] if baseline else [])
    if registers:
        from mvi_standard.cli.registers import files_of  # noqa: PLC0415 - few runs have registers

        found += files_of(registers, language)
    return found


def _unharmed(path: str, inputs: Iterable[str], language: str) -> None:
    """Raise UsageError when what is written to `path` would cost a file that is read."""
    if any(is_same(Path(path), Path(name)) for name in inputs):
        raise click.UsageError(say("command.no_overwrite", language, name=path))


def _in(name: str) -> list[str]:
    return [str(each) for each in Path(name).iterdir()] if os.path.isdir(name) else [name]  # noqa: PTH112 - a name that no file can have is no folder


def _output(argument: str, language: str) -> tuple[str, str]:
    shape, _, path = argument.partition("=")
    if shape in FORMATS and path:
        return shape, path
    from mvi_standard.texts.say import with_meant  # noqa: PLC0415 - loads when something was typed wrong

    said = say("command.no_format", language, formats=", ".join(FORMATS), found=argument)
    raise click.UsageError(with_meant(said, _meant(shape, path or argument, language), language))


def _meant(shape: str, path: str, language: str) -> str:
    """Return what was probably meant; nothing when neither the format nor the file tells."""
    from mvi_standard.fixes.suggestion import nearest  # noqa: PLC0415 - loads when something was typed wrong

    if shape in FORMATS:
        return f"{shape}={say('mistake.file', language)}"
    suffix = Path(path).suffix.lower()
    guess = nearest(shape, FORMATS) or SUFFIXES.get(suffix, suffix.lstrip("."))
    return f"{guess}={path}" if guess in FORMATS else ""
