"""`mvi redact`: a copy of a file without anything recognisable, to attach to a bug report."""

from __future__ import annotations

import secrets
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.guard import UNUSABLE, written_whole
from mvi_standard.cli.options import help_text, verb
from mvi_standard.document import Unreadable
from mvi_standard.read import YAML
from mvi_standard.reading.file import read_file
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.reading.workbook import is_workbook
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from typing import NoReturn

    from mvi_standard.redact import Redacted

DIFFERS = 1
KEY_SIZE = 32
NAMED = 10
"""Places that are named; more are only counted on with an ellipsis."""


@verb("redact")
@click.argument("name", metavar=help_text("name"), type=click.Path(path_type=Path))
@click.option("--output", "-o", "out", type=click.Path(path_type=Path, dir_okay=False), help=help_text("copy"))
@click.option("--seed", type=int, help=help_text("copy-seed"))
def command(name: Path, out: Path | None, seed: int | None, language: str) -> None:
    """Write a copy with the same findings and nothing recognisable."""
    from mvi_standard.redact import CannotRedact, redacted  # noqa: PLC0415 - loads when there is something to copy

    if is_workbook(name):
        raise click.UsageError(say("redact.workbook", language, name=safe(str(name), None)))
    if out is not None and _same(out, name):
        raise click.UsageError(say("redact.same", language, name=out))
    key = secrets.token_bytes(KEY_SIZE) if seed is None else str(seed).encode()
    try:
        copy = redacted(_content(name, language), name.suffix.lower(), key)
    except CannotRedact as error:
        raise click.UsageError(say("redact.refused", language, name=name, codes=error)) from error
    if out is None:
        click.echo(copy.content, nl=False)
    elif _kind(out.suffix.lower()) != _kind(copy.suffix):
        raise click.UsageError(say("redact.suffix", language, name=out, suffix=copy.suffix))
    else:
        with written_whole(str(out)) as stream:
            stream.buffer.write(copy.content)
        click.echo(say("command.written_file", language, name=safe(str(out), None)))
    for line in _summary(copy, safe(str(name), None), language):
        click.echo(line, err=True)
    sys.exit(DIFFERS if copy.differs else 0)


def _summary(copy: Redacted, name: str, language: str) -> list[str]:
    """Return what the maker of a copy has to know before it is shared."""
    lines = [say("redact.masked" if copy.masked else "redact.stays", language)]
    if copy.kept:
        shown = (*copy.kept[:NAMED], "…") if len(copy.kept) > NAMED else copy.kept
        lines.append(say("redact.kept", language, places=safe(", ".join(shown), None)))
    if copy.differs:
        return [*lines, say("redact.differs", language, name=name, codes=", ".join(copy.differs))]
    return [*lines, say("redact.done", language, n=copy.findings, name=name)]


def _content(name: Path, language: str) -> bytes:
    """Read a file; where there is none, say so as mvi-validate does, and exit."""
    try:
        return read_file(name)
    except Unreadable as refusal:
        from mvi_standard.render.formats.text import render  # noqa: PLC0415 - only when there is something to say
        from mvi_standard.validate import report_on  # noqa: PLC0415 - idem

        for line in render(report_on(partial(_again, refusal), name=str(name)), language):
            click.echo(line, err=True)
        sys.exit(UNUSABLE)


def _again(refusal: Unreadable) -> NoReturn:
    raise refusal


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False  # one of the two is not there


def _kind(suffix: str) -> str:
    if suffix in JSON_LINES:
        return "lines"
    return "yaml" if suffix in YAML else "json"
